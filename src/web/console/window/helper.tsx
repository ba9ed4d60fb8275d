import { Button, DatePicker, Input, Radio } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { mandates, registered } from '#schemas/accounts'
import { send, useAsk } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { dayOf, serverNow } from '../time.ts'
import type { Counter, Place } from './use-counter.ts'
import { words } from './words.ts'

type Mandate = z.output<typeof mandates>['mandates'][number]
type Props = { counter: Counter; helped: boolean; code: string | null; go: Place['go'] }

/** Whoever has come: the applicant himself, or somebody with a mandate of his that is in force today. */
export function Helper({ counter, helped, code, go }: Props) {
  const t = useWords(words)
  const [recording, setRecording] = useState(false)
  const question = useAsk<{ mandates: readonly Mandate[] }>(['mandates'], `/api/holders/${counter.holder}/mandates`)
  const live = (question.data?.mandates ?? []).filter(({ state, helperId }) => state === 'live' && helperId !== null)
  const choose = (id: string) => go({ agent: live.find((one) => one.id === id)?.helperId ?? null, mandate: id })
  return (
    <>
      <Radio.Group
        aria-label={t('who')}
        value={helped}
        onChange={(event) => go({ by: event.target.value === true ? 'helper' : null, agent: null, mandate: null })}
        options={[
          { value: false, label: t('self') },
          { value: true, label: t('helper') },
        ]}
      />
      {helped && (
        <div className="window-mandates">
          {question.data && live.length === 0 && <p className="quiet">{t('noMandate')}</p>}
          <Radio.Group
            aria-label={t('mandate')}
            className="window-lines"
            value={counter.mandate}
            onChange={(event) => choose(String(event.target.value))}
            options={live.map((one) => ({ value: one.id, label: t('mandateLine', lineOf(one, t)) }))}
          />
          <Button onClick={() => setRecording(true)}>{t('record')}</Button>
        </div>
      )}
      <Recording
        holder={counter.holder}
        code={code}
        open={recording}
        onClose={() => setRecording(false)}
        onDone={(agent, mandate) => go({ agent, mandate })}
      />
    </>
  )
}

function lineOf({ helper, scope, validTo }: Mandate, t: ReturnType<typeof useWords<keyof typeof words>>) {
  return { helper, to: validTo, scope: scope === 'all' ? t('scopeAll') : t('scopeSome', { count: scope.length }) }
}

type Typed = {
  helperName: string
  idNumber: string
  scope: 'all' | 'this'
  validTo: { format: (as: string) => string }
  proofNote: string
}
type RecordingProps = {
  holder: string
  code: string | null
  open: boolean
  onClose: () => void
  onDone: (agent: string, mandate: string) => void
}

/** A paper that was shown becomes a mandate on file: who, what for, until when, and how it was checked. */
function Recording({ holder, code, open, onClose, onDone }: RecordingProps) {
  const t = useWords(words)
  const save = async ({ helperName, idNumber, scope, validTo, proofNote }: Typed) => {
    const found = await send<z.output<typeof registered>>('POST', '/api/holders', {
      ...{ kind: 'person', name: helperName, idNumber },
    })
    const made = await send<{ id: string }>('POST', `/api/holders/${holder}/mandates`, {
      helper: found.holder.id,
      scope: scope === 'this' && code !== null ? [code] : 'all',
      validFrom: dayOf(serverNow()),
      validTo: validTo.format('YYYY-MM-DD'),
      proofNote,
    })
    onDone(found.holder.id, made.id)
  }
  const scopes = [
    ...(code === null ? [] : [{ value: 'this', label: t('scopeThis') }]),
    { value: 'all', label: t('scopeAll') },
  ]
  return (
    <EditDialog<Typed>
      title={t('record')}
      open={open}
      first={{ scope: code === null ? 'all' : 'this' }}
      touches={['mandates']}
      save={save}
      onClose={onClose}
    >
      <EditField name="helperName" label={t('helperName')}>
        <Input maxLength={240} autoComplete="off" autoFocus />
      </EditField>
      <EditField name="idNumber" label={t('helperNumber')}>
        <Input maxLength={64} autoComplete="off" />
      </EditField>
      <EditField name="scope" label={t('scope')}>
        <Radio.Group aria-label={t('scope')} options={scopes} />
      </EditField>
      <EditField name="validTo" label={t('until')}>
        <DatePicker aria-label={t('until')} />
      </EditField>
      <EditField name="proofNote" label={t('proof')} hint={t('proofHint')}>
        <Input.TextArea rows={2} maxLength={500} />
      </EditField>
    </EditDialog>
  )
}
