import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { mayUse } from '#rules/accounts'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../draft/step.tsx'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../../server/answers.ts'
import { idIn } from '../../../server/ids.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '我的企业', en: 'My firms' } }

type Firm = { id: string; name: string; creditCode: string }
type Loaded = { firms: readonly Firm[]; may: boolean }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  const choices = await visit.port.accounts.actingChoices(visit.ctx, portal)
  const firms = choices
    .filter(({ as }) => as === 'representative')
    .map(({ holder }) => ({ id: holder.id, name: holder.name, creditCode: holder.creditCode ?? '' }))
  return { firms, may: mayUse(portal.person, 'represent').allowed }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  const { accounts } = visit.port
  const [todo = '', given] = visit.form.get('do').split(' ')
  const firm = idIn(given)
  const creditCode = visit.form.get('creditCode').slice(0, 60)
  const done = await attempt(visit, { creditCode }, async () => {
    if (todo === 'leave') await accounts.leaveFirm(visit.ctx, { portal, firm })
    else if (todo === 'act' || todo === 'delegates') await accounts.actFor(visit.ctx, { portal, holder: firm })
    else await accounts.addFirm(visit.ctx, { portal, creditCode })
  })
  if (!done.done) return done.answer
  if (todo === 'act') return seeOther('/me')
  return seeOther(todo === 'delegates' ? '/me/mandates' : '/me/firms')
}

export default function Firms(): ReactElement {
  const { firms, may } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {firms.map((firm) => (
        <FirmCard key={firm.id} firm={firm} />
      ))}
      {firms.length === 0 ? <p>{t('none')}</p> : null}
      <h2>{t('add-title')}</h2>
      {may ? (
        <PostForm>
          <TextField
            name="creditCode"
            label={t('creditCode')}
            hint={t('creditCode-hint')}
            maxLength={60}
            value={found.values.creditCode}
            error={errorAt(found, 'creditCode')}
          />
          <div className="buttons">
            <Button name="do" value="add">
              {t('add')}
            </Button>
          </div>
        </PostForm>
      ) : (
        <Panel tone="wait">
          <p>
            {t('check-first')} <a href="/me/identity?to=%2Fme%2Ffirms">{t('check')}</a>
          </p>
        </Panel>
      )}
      <p className="hint">{t('helpers')}</p>
    </MePage>
  )
}

function FirmCard({ firm }: { firm: Firm }): ReactElement {
  const t = useWords(words)
  const about = t('of', { name: firm.name })
  return (
    <section className="card">
      <h2>{firm.name}</h2>
      <p className="quiet">{t('code', { code: firm.creditCode })}</p>
      <PostForm>
        <div className="buttons">
          <Button name="do" value={`act ${firm.id}`} hidden={about}>
            {t('act')}
          </Button>
          <Button kind="second" name="do" value={`delegates ${firm.id}`} hidden={about}>
            {t('delegates')}
          </Button>
          <Button kind="plain" name="do" value={`leave ${firm.id}`} hidden={about}>
            {t('leave')}
          </Button>
        </div>
      </PostForm>
    </section>
  )
}
