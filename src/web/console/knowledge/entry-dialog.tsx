import { Input, Select } from 'antd'
import type { z } from 'zod'
import type { entryText } from '#schemas/knowledge'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { dayOf, serverNow } from '../time.ts'
import type { Entry } from './entries.tsx'
import { words } from './words.ts'

type Text = z.input<typeof entryText>

/** Writes an entry, or its next version; a second person publishes it. */
export function EntryDialog(props: { entry: Entry | 'new' | null; onClose: () => void }) {
  const t = useWords(words)
  const before = props.entry === 'new' || props.entry === null ? null : props.entry
  const save = (typed: Text) => {
    const body = {
      ...typed,
      validTo: typed.validTo || null,
      sourceDocument: typed.sourceDocument || null,
      classCode: typed.classCode ?? null,
    }
    return send('POST', before ? `/api/knowledge-entries/${before.id}/versions` : '/api/knowledge-entries', body)
  }
  const first: Partial<Text> = before ?? { validFrom: dayOf(serverNow()), keywords: [] }
  return (
    <EditDialog<Text>
      title={t('write')}
      open={props.entry !== null}
      first={pick(first)}
      touches={['entries']}
      save={save}
      onClose={props.onClose}
      width={720}
    >
      <EditField name="title" label={t('field.title')}>
        <Input maxLength={120} autoFocus />
      </EditField>
      <EditField name="summary" label={t('field.summary')}>
        <Input.TextArea rows={3} maxLength={500} />
      </EditField>
      <EditField name="body" label={t('field.body')}>
        <Input.TextArea rows={8} maxLength={20_000} />
      </EditField>
      <EditField name="keywords" label={t('field.keywords')} optional>
        <Select mode="tags" aria-label={t('field.keywords')} open={false} suffixIcon={null} />
      </EditField>
      <EditField name="classCode" label={t('field.class')} optional>
        <ClassPicker label={t('field.class')} />
      </EditField>
      <EditField name="sourceDocument" label={t('field.source')} optional>
        <Input maxLength={200} />
      </EditField>
      <div className="three">
        <EditField name="validFrom" label={t('field.from')}>
          <Input type="date" />
        </EditField>
        <EditField name="validTo" label={t('field.to')} optional>
          <Input type="date" />
        </EditField>
        <EditField name="reviewDue" label={t('field.review')}>
          <Input type="date" />
        </EditField>
      </div>
    </EditDialog>
  )
}

/** Only what the form asks; the rest of the line is not its business. */
function pick(text: Partial<Text>): Partial<Text> {
  const { title, summary, body, keywords, classCode, sourceDocument, validFrom, validTo, reviewDue } = text
  return { title, summary, body, keywords, classCode, sourceDocument, validFrom, validTo, reviewDue }
}
