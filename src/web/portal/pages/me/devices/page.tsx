import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button } from '#shared/ui/button/button.tsx'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { seeOther } from '../../../server/answers.ts'
import { dropSession, needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '登录的设备', en: 'Devices' } }

type Line = { id: string; device: string; proof: 'phone' | 'unified'; since: string; lastSeen: string; own: boolean }

export async function loader({ context: visit }: PageArgs): Promise<{ lines: readonly Line[] }> {
  const devices = await visit.port.accounts.devices(visit.ctx, needSignIn(visit))
  return {
    lines: devices.map((one) => ({ ...one, since: one.since.toISOString(), lastSeen: one.lastSeen.toISOString() })),
  }
}

export async function action({ context: visit }: PageArgs): Promise<Response> {
  const portal = needSignIn(visit)
  const session = visit.form.get('session')
  if (session === 'all') {
    await visit.port.accounts.signOutDevices(visit.ctx, { portal })
    await dropSession(visit)
    return seeOther('/')
  }
  const known = (await visit.port.accounts.devices(visit.ctx, portal)).some(({ id }) => id === session)
  if (known) await visit.port.accounts.signOutDevices(visit.ctx, { portal, session })
  return seeOther('/me/devices')
}

export default function Devices(): ReactElement {
  const { lines } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {lines.map(({ id, device, proof, since, lastSeen, own }) => (
        <section className="card" key={id}>
          <h2>{own ? t('this', { device }) : device}</h2>
          <p className="quiet">
            {t(proof)} · {t('since', { at: momentInWords(since, locale) })} ·{' '}
            {t('last', { at: momentInWords(lastSeen, locale) })}
          </p>
          {own ? null : (
            <PostForm>
              <Button kind="second" name="session" value={id} hidden={device}>
                {t('sign-out')}
              </Button>
            </PostForm>
          )}
        </section>
      ))}
      <PostForm>
        <div className="buttons after">
          <Button kind="grave" name="session" value="all">
            {t('everywhere')}
          </Button>
        </div>
      </PostForm>
    </MePage>
  )
}
