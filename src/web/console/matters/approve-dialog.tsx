import { Form, Input, Radio } from 'antd'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { words } from './words.ts'

type Typed = { ruling: 'publish' | 'give-back'; from?: string; reason?: string }

/** The second person's ruling: published from a day on, or given back with a reason. */
export function ApproveDialog(props: { id: string; open: boolean; onClose: () => void }) {
  const t = useWords(words)
  const save = ({ ruling, from, reason }: Typed) =>
    send('POST', `/api/matter-versions/${props.id}/approval`, {
      ruling,
      ...(ruling === 'publish' && from ? { from } : {}),
      ...(ruling === 'give-back' && reason ? { reason } : {}),
    })
  return (
    <EditDialog<Typed>
      title={t('approve')}
      open={props.open}
      first={{ ruling: 'publish' }}
      touches={['matters', 'matter', 'matter-todos']}
      save={save}
      onClose={props.onClose}
    >
      <p className="quiet">{t('approveHint')}</p>
      <EditField name="ruling" label={t('ruling')}>
        <Radio.Group
          options={[
            { value: 'publish', label: t('publish') },
            { value: 'give-back', label: t('giveBack') },
          ]}
        />
      </EditField>
      <Form.Item<Typed> noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('ruling') === 'give-back' ? (
            <EditField name="reason" label={t('reason')}>
              <Input.TextArea rows={3} maxLength={500} />
            </EditField>
          ) : (
            <EditField name="from" label={t('firstDay')} optional>
              <Input type="date" />
            </EditField>
          )
        }
      </Form.Item>
    </EditDialog>
  )
}
