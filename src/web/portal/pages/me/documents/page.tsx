import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { mayUse } from '#rules/accounts'
import { dayInFull, formatLicenceNumber } from '#rules/documents'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words as domainWords } from '#words/documents'
import { MePage } from '../../../layout/me-page.tsx'
import type { WalletLine } from '../../../ports/documents.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { walletOf } from '../../../server/wallet.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'documents.own',
  title: { zh: '我的证照和材料', en: 'My documents' },
}

/** `lines` null: the identity is not checked yet. */
type Loaded = { lines: readonly WalletLine[] | null; firm: string | null }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const { person, acting } = needSignIn(visit)
  if (!mayUse(person, 'wallet').allowed) return { lines: null, firm: null }
  const lines = await visit.port.documents.wallet(visit.ctx, walletOf(visit).id)
  return { lines, firm: acting.id === person.id ? null : acting.name }
}

export default function Documents(): ReactElement {
  const { lines, firm } = useLoaderData<Loaded>()
  const t = useWords(words)
  const lead = firm === null ? t('lead') : t('lead-for', { name: firm })
  if (lines === null)
    return (
      <MePage title={t('title')} lead={t('lead')}>
        <Panel tone="wait" title={t('check-title')}>
          <p>{t('check-text')}</p>
        </Panel>
        <div className="buttons">
          <ButtonLink href="/me/identity">{t('check-go')}</ButtonLink>
        </div>
      </MePage>
    )
  const licences = lines.filter(({ kind }) => kind === 'licence' || kind === 'certificate' || kind === 'approval')
  const papers = lines.filter((line) => !licences.includes(line))
  return (
    <MePage title={t('title')} lead={lead}>
      {lines.length === 0 ? <Empty /> : null}
      <Lines title={t('licences')} lines={licences} />
      <Lines title={t('papers')} lines={papers} />
    </MePage>
  )
}

function Empty(): ReactElement {
  const t = useWords(words)
  return (
    <>
      <Panel title={t('empty-title')}>
        <p>{t('empty-text')}</p>
      </Panel>
      <div className="buttons">
        <ButtonLink href="/matters">{t('empty-go')}</ButtonLink>
      </div>
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly WalletLine[] }): ReactElement | null {
  const locale = useLocale()
  const say = useWords(domainWords)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ways">
        {lines.map((line) => (
          <li key={line.id}>
            <a className="way" href={`/me/documents/${line.id}`}>
              <span className="way-name">{line.type[locale]}</span>
              <span className="state-row">
                <Tag
                  tone={line.standing === 'valid' ? 'done' : 'late'}
                  text={say(`documents.standing.${line.standing}`)}
                />
                <span className="hint">
                  <About line={line} />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ line }: { line: WalletLine }): ReactElement {
  const t = useWords(words)
  const say = useWords(domainWords)
  const locale = useLocale()
  const { number, identifier, standing, validTo } = line
  // Numbers of other authorities may be those of a person: they stand on the page of the document alone.
  const shown = number === null || identifier === null ? [] : [t('number', { number: formatLicenceNumber(number) })]
  const named = standing === 'expired' ? 'ended' : 'until'
  const dated = standing === 'valid' || standing === 'expired' || standing === 'not-yet'
  const end = validTo === null || !dated ? [] : [t(named, { day: dayInFull(validTo, locale) })]
  const parts = [line.issuer ?? say(`documents.trust.${line.trust}`), ...shown, ...end]
  return <>{parts.join(' · ')}</>
}
