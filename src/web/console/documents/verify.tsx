import { Button, Descriptions, Form, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { acts, formatLicenceNumber, type LicenceAct } from '#rules/documents'
import type { verified } from '#schemas/documents'
import { words as domainWords } from '#words/documents'
import { send, useHolds } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { EditDialog, EditField } from '../parts/edit-dialog.tsx'
import { EmptyState } from '../parts/page-head.tsx'
import { useFormAct } from '../parts/use-form-act.tsx'
import { words } from './words.ts'

type Found = z.output<typeof verified>
type Asked = { code: string; purpose: string; caseNumber?: string }

/** A licence in full, for an officer with a purpose. */
export function Verify() {
  const t = useWords(words)
  const [form] = Form.useForm<Asked>()
  const [found, setFound] = useState<Found | null>(null)
  const ask = async ({ code, purpose, caseNumber }: Asked): Promise<void> => {
    setFound(null)
    const path = `/api/licences/${encodeURIComponent(code.trim())}/verification`
    setFound(await send<Found>('POST', path, { purpose, caseNumber: caseNumber?.trim() || null }))
  }
  const act = useFormAct(form, ask)
  return (
    <div className="verify">
      <section className="sheet">
        {act.alert}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={act.run}>
          <EditField name="code" label={t('code')}>
            <Input maxLength={120} autoFocus />
          </EditField>
          <EditField name="purpose" label={t('purpose')} hint={t('purposeHint')}>
            <Input maxLength={120} />
          </EditField>
          <EditField name="caseNumber" label={t('caseNumber')} optional>
            <Input maxLength={40} />
          </EditField>
          <Button type="primary" htmlType="submit" loading={act.busy}>
            {t('verify')}
          </Button>
        </Form>
      </section>
      {found ? (
        <Licence found={found} again={() => form.submit()} />
      ) : (
        <EmptyState title={t('before')} hint={t('beforeHint')} />
      )}
    </div>
  )
}

function Licence({ found, again }: { found: Found; again: () => void }) {
  const t = useWords(words)
  const d = useWords(domainWords)
  const { locale } = useLanguage()
  const holds = found.standing === 'valid'
  const lines = [
    [t('type'), found.type[locale]],
    [t('holder'), found.holderName],
    [t('issuer'), found.issuer],
    [t('issued'), found.issuedOn],
    [t('until'), found.validTo ?? t('endless')],
    [t('number'), formatLicenceNumber(found.number)],
    [t('identifier'), found.identifier],
    ...(found.stateReason ? [[t('reason'), found.stateReason] as const] : []),
    ...found.lines.map(({ name, value }) => [name[locale], value] as const),
  ] as const
  return (
    <article className="sheet">
      <p className={holds ? 'verdict' : 'verdict verdict-not'}>
        {`${t(holds ? 'holds' : 'holdsNot')} · ${d(`documents.standing.${found.standing}`)}`}
      </p>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={lines.map(([label, children]) => ({ key: label, label, children }))}
      />
      <Acts found={found} done={again} />
    </article>
  )
}

/** What the issuing body may do to it. */
function Acts({ found, done }: { found: Found; done: () => void }) {
  const t = useWords(words)
  const holds = useHolds()
  const [doing, setDoing] = useState<LicenceAct | null>(null)
  const possible = (Object.keys(acts) as LicenceAct[]).filter((act) =>
    acts[act].from.some((state) => state === found.state),
  )
  if (!holds('documents.revoke') || possible.length === 0) return null
  return (
    <p className="page-acts gap-above">
      {possible.map((act) => (
        <Button key={act} danger={act === 'revoke' || act === 'cancel'} onClick={() => setDoing(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      <EditDialog<{ reason: string }>
        title={doing ? t(`act.${doing}`) : ''}
        open={doing !== null}
        touches={[]}
        save={async ({ reason }) => {
          await send('POST', `/api/documents/${found.id}/state`, { act: doing, reason })
          done()
        }}
        onClose={() => setDoing(null)}
      >
        <EditField name="reason" label={t('actReason')}>
          <Input.TextArea rows={3} maxLength={300} autoFocus />
        </EditField>
      </EditDialog>
    </p>
  )
}
