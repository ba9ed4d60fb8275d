import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { maskIdNumber, maskPhone } from '#kit/mask'
import { type Level, levels } from '#rules/accounts'
import { Button, ButtonLink } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../draft/step.tsx'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, type wrong } from '../../../server/answers.ts'
import { comesFrom, needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '身份信息', en: 'Identity' } }

type Loaded = {
  level: Level
  name: string
  idNumber: string
  phone: string
  unified: 'none' | 'real' | 'simulated'
  to: string
}

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const portal = needSignIn(visit)
  const { name = '', idNumber = '', phone = '' } = await visit.port.accounts.ownIdentity(visit.ctx, portal)
  return {
    level: portal.person.level,
    name,
    idNumber: idNumber === '' ? '' : maskIdNumber(idNumber),
    phone: phone === '' ? '' : maskPhone(phone),
    unified: visit.port.accounts.unified,
    to: comesFrom(visit),
  }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const portal = needSignIn(visit)
  const typed = { name: visit.form.get('name').slice(0, 200), idNumber: visit.form.get('idNumber').slice(0, 60) }
  const given = await attempt(visit, typed, () => visit.port.accounts.giveIdentity(visit.ctx, { portal, named: typed }))
  return given.done ? seeOther(comesFrom(visit)) : given.answer
}

export default function Identity(): ReactElement {
  const loaded = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  const { level, name, idNumber, phone } = loaded
  const rows = [
    ['name', name],
    ['idNumber', idNumber],
    ['phone', phone],
  ] as const
  return (
    <MePage title={t('title')}>
      <dl className="now now-lines">
        <div>
          <dt>{t('level')}</dt>
          <dd>{levels[level][locale]}</dd>
        </div>
        {rows.map(([row, value]) => (
          <div key={row}>
            <dt>{t(row)}</dt>
            <dd>{value === '' ? t('not-given') : value}</dd>
          </div>
        ))}
      </dl>
      {level >= 2 ? <p>{t('fixed')}</p> : <Complete loaded={loaded} />}
      <p className="hint">{t('kept')}</p>
    </MePage>
  )
}

function Complete({ loaded: { unified, to, name } }: { loaded: Loaded }): ReactElement {
  const t = useWords(words)
  const found = useWrong()
  const query = to === '/me' ? '' : `?to=${encodeURIComponent(to)}`
  return (
    <>
      {unified === 'none' ? (
        <Panel title={t('check-title')}>
          <p>{t('check-window')}</p>
        </Panel>
      ) : (
        <section aria-labelledby="check">
          <h2 id="check">{t('check-title')}</h2>
          <p>{t('check-unified')}</p>
          <div className="buttons">
            <ButtonLink href={`/sign-in/unified${query}`}>{t('unified')}</ButtonLink>
          </div>
        </section>
      )}
      <h2>{t('give-title')}</h2>
      <p>{t('give-about')}</p>
      <PostForm action={`/me/identity${query}`}>
        <TextField
          name="name"
          label={t('name')}
          hint={t('name-hint')}
          autoComplete="name"
          width="phone"
          value={found.values.name ?? name}
          error={errorAt(found, 'name')}
        />
        <TextField
          name="idNumber"
          label={t('idNumber')}
          width="phone"
          value={found.values.idNumber}
          error={errorAt(found, 'idNumber')}
        />
        <div className="buttons">
          <Button kind="second">{t('give')}</Button>
        </div>
      </PostForm>
    </>
  )
}
