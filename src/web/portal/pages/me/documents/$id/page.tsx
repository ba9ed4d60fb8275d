import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { dayInFull, formatLicenceNumber } from '#rules/documents'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { Choice, TextField } from '#shared/ui/field/field.tsx'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words as domainWords } from '#words/documents'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { MePage } from '../../../../layout/me-page.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { WalletDocument } from '../../../../ports/documents.ts'
import { attempt, notFound, type wrong } from '../../../../server/answers.ts'
import { Download } from '../../../../server/download.ts'
import { idIn } from '../../../../server/ids.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { walletOf } from '../../../../server/wallet.ts'
import { UseLines } from '../../uses/use-lines.tsx'
import { words } from '../words.ts'

export const handle: PageHandle = { permission: 'documents.own', title: { zh: '证照和材料', en: 'Document' } }

const periods = ['7', '30', '90'] as const

export async function loader({ context: visit, params }: PageArgs): Promise<{ document: WalletDocument }> {
  const document = await visit.port.documents.document(visit.ctx, { holder: walletOf(visit).id, id: idIn(params.id) })
  if (document === null) throw notFound()
  return { document }
}

/** Makes the copy with its purpose and hands it out. */
export async function action({ context: visit, params }: PageArgs): Promise<Download | ReturnType<typeof wrong>> {
  const typed = { purpose: visit.form.get('purpose').slice(0, 200), days: visit.form.get('days') }
  const days = Number(periods.find((period) => period === typed.days) ?? '30')
  const asked = { holder: walletOf(visit).id, id: idIn(params.id), purpose: typed.purpose, days }
  const made = await attempt(visit, typed, () => visit.port.documents.copy(visit.ctx, asked))
  return made.done ? new Download(made.value) : made.answer
}

export default function DocumentPage(): ReactElement {
  const { document } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <MePage title={document.type[locale]} back="/me/documents">
      <Facts document={document} />
      {document.hasFile ? (
        <section className="screen-only">
          <div className="buttons">
            <ButtonLink href={`/me/documents/${document.id}/file`}>{t('get')}</ButtonLink>
          </div>
          {document.identifier === null ? null : (
            <p className="quiet">
              {t('get-hint')} <a href={`/check/${document.identifier}`}>{t('public')}</a>
            </p>
          )}
        </section>
      ) : null}
      {document.identifier !== null && document.standing === 'valid' ? <Copy /> : null}
      <section>
        <h2>{t('uses')}</h2>
        {document.uses.length === 0 ? <p>{t('uses-none')}</p> : <UseLines uses={document.uses.slice(0, 10)} />}
        <p>
          <a href="/me/uses">{t('uses-all')}</a>
        </p>
      </section>
    </MePage>
  )
}

function Facts({ document }: { document: WalletDocument }): ReactElement {
  const t = useWords(words)
  const say = useWords(domainWords)
  const locale = useLocale()
  const { standing, identifier, number, issuer, validFrom, validTo, reason, trust, lines } = document
  const facts = [
    [t('trust'), say(`documents.trust.${trust}`)],
    [t('issuer'), issuer],
    [t('number-name'), number === null || identifier === null ? number : formatLicenceNumber(number)],
    [t('from'), validFrom === null ? null : dayInFull(validFrom, locale)],
    [t('until-name'), validTo === null ? t('endless') : dayInFull(validTo, locale)],
    [t('reason'), reason],
    ...lines.map(({ name, value }) => [name[locale], value] as const),
  ] as const
  return (
    <section className="now">
      <p className="state-row">
        <Tag tone={standing === 'valid' ? 'done' : 'late'} text={say(`documents.standing.${standing}`)} />
      </p>
      <dl className="now-lines licence-lines">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}

function Copy(): ReactElement {
  const t = useWords(words)
  const found = useWrong()
  return (
    <section className="screen-only">
      <h2>{t('copy-title')}</h2>
      <p>{t('copy-text')}</p>
      <PostForm>
        <TextField
          name="purpose"
          label={t('purpose')}
          hint={t('purpose-hint')}
          maxLength={60}
          value={found.values.purpose}
          error={errorAt(found, 'purpose')}
        />
        <Choice
          compact
          name="days"
          label={t('days')}
          value={found.values.days ?? '30'}
          options={periods.map((value) => ({ value, label: t(`days-${value}`) }))}
        />
        <div className="buttons">
          <Button kind="second">{t('make')}</Button>
        </div>
      </PostForm>
    </section>
  )
}
