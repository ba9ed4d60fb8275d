import type { ReactElement } from 'react'
import { data, useLoaderData } from 'react-router'
import { dayInFull, formatLicenceNumber } from '#rules/documents'
import { ButtonLink } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { words as domainWords } from '#words/documents'
import type { Checked } from '../../../ports/documents.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from '../words.ts'

export const handle: PageHandle = {
  permission: 'documents.check',
  title: { zh: '核验结果', en: 'Result of the check' },
}

type Loaded = { found: Checked | null }

export async function loader({ context: visit, params }: PageArgs): Promise<ReturnType<typeof data<Loaded>>> {
  const code = (params.code ?? '').slice(0, 120)
  const found = await visit.port.documents.check(visit.ctx, { code, address: visit.address })
  return data({ found }, { status: found === null ? 404 : 200 })
}

export default function Result(): ReactElement {
  const { found } = useLoaderData<Loaded>()
  const t = useWords(words)
  return (
    <div className="page">
      <h1>{t('result')}</h1>
      {found === null ? (
        <Panel tone="wait">
          <p>{t('unknown')}</p>
        </Panel>
      ) : (
        <Standing found={found} />
      )}
      <div className="buttons screen-only">
        <ButtonLink kind="second" href="/check">
          {t('again')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** Whether it holds comes first, in words and shape; then what to compare. */
function Standing({ found }: { found: Checked }): ReactElement {
  const t = useWords(words)
  const say = useWords(domainWords)
  const locale = useLocale()
  const holds = found.standing === 'valid'
  const lines = [
    [t('type'), found.type[locale]],
    [t('holder'), found.holder],
    [t('issuer'), found.issuer],
    [t('issued'), dayInFull(found.issuedOn, locale)],
    [t('until'), found.validTo === null ? t('endless') : dayInFull(found.validTo, locale)],
    [t('number'), formatLicenceNumber(found.number)],
    [t('identifier'), found.identifier],
    [t('checked'), momentInWords(found.checkedAt, locale)],
  ] as const
  return (
    <>
      <Panel tone={holds ? 'good' : 'urgent'} title={t(holds ? 'holds' : 'holds-not')}>
        <p className="state-row">
          <Tag tone={holds ? 'done' : 'late'} text={say(`documents.standing.${found.standing}`)} />
        </p>
      </Panel>
      <dl className="now-lines licence-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('compare')}</p>
    </>
  )
}
