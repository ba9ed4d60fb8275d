import { Input } from 'antd'
import { send } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import type { Detail } from './body.ts'
import { MatterPicker, MattersPicker } from './matter-picker.tsx'
import { words } from './words.ts'

export type Ending = 'suspend' | 'withdrawLocal' | 'split' | 'merge' | 'cancelMatter'
type Typed = { reason: string; parts?: string; into?: string; instead?: string[] }

const hints = {
  suspend: 'suspendHint',
  withdrawLocal: 'withdrawHint',
  split: 'splitHint',
  merge: 'mergeHint',
  cancelMatter: 'cancelHint',
} as const satisfies Record<Ending, keyof typeof words>

function sent({ id, matter }: Detail, ending: Ending, typed: Typed): Promise<unknown> {
  const { reason } = typed
  switch (ending) {
    case 'suspend':
      return send('POST', `/api/matter-versions/${id}/suspension`, { reason })
    case 'withdrawLocal':
      return send('POST', `/api/matter-versions/${id}/withdrawal`, { reason })
    case 'split': {
      const names = (typed.parts ?? '').split('\n').map((name) => name.trim())
      return send('POST', `/api/matters/${matter}/split`, {
        into: names.filter((name) => name !== '').map((name) => ({ name })),
        reason,
      })
    }
    case 'merge':
      return send('POST', '/api/matters/merge', { matters: [matter], into: { matter: typed.into }, reason })
    case 'cancelMatter':
      return send('POST', `/api/matters/${matter}/cancellation`, { reason, instead: typed.instead ?? [] })
  }
}

/** Suspends, splits, merges or ends: what it means is said before it is done. */
export function EndDialog(props: { detail: Detail; ending: Ending | null; onClose: () => void }) {
  const t = useWords(words)
  const { ending, detail } = props
  if (ending === null) return null
  return (
    <EditDialog<Typed>
      title={t(ending)}
      open
      touches={['matters', 'matter', 'matter-todos']}
      save={(typed) => sent(detail, ending, typed)}
      onClose={props.onClose}
    >
      <p>{t(hints[ending])}</p>
      {ending === 'split' && (
        <EditField name="parts" label={t('parts')}>
          <Input.TextArea rows={4} maxLength={2000} />
        </EditField>
      )}
      {ending === 'merge' && (
        <EditField name="into" label={t('merge')}>
          <MatterPicker label={t('merge')} without={detail.matter} />
        </EditField>
      )}
      {ending === 'cancelMatter' && (
        <EditField name="instead" label={t('instead')} optional>
          <MattersPicker label={t('instead')} without={detail.matter} />
        </EditField>
      )}
      <EditField name="reason" label={t('reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </EditField>
    </EditDialog>
  )
}
