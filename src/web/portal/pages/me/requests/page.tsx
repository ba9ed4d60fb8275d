import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { formatNumber } from '#kit/public-number'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../draft/step.tsx'
import { MePage } from '../../../layout/me-page.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, seeOther, wrong } from '../../../server/answers.ts'
import { keyFor, rememberRequest } from '../../../server/open-request.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'accounts.own', title: { zh: '我的诉求', en: 'My requests' } }

type Line = { id: string; number: string; keptAt: string }
type Loaded = { lines: readonly Line[]; number: string }
type Answered = Response | ReturnType<typeof wrong>

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const kept = await visit.port.accounts.keptRequests(visit.ctx, needSignIn(visit))
  return {
    lines: kept.map(({ id, number, keptAt }) => ({ id, number, keptAt: keptAt.toISOString() })),
    number: (visit.url.searchParams.get('number') ?? '').slice(0, 40),
  }
}

export async function action({ context: visit }: PageArgs): Promise<Answered> {
  const portal = needSignIn(visit)
  const [todo = '', id = ''] = visit.form.get('do').split(' ')
  if (todo === 'keep') return keep(visit)
  const kept = (await visit.port.accounts.keptRequests(visit.ctx, portal)).find((one) => one.id === id)
  if (kept === undefined) return seeOther('/me/requests')
  if (todo === 'forget') {
    await visit.port.accounts.forgetRequest(visit.ctx, { portal, id })
    return seeOther('/me/requests')
  }
  rememberRequest(visit, kept)
  return seeOther(`/track/${kept.number}`)
}

/** Only what opens is kept: number and code are tried first, or the browser has just opened it. */
async function keep(visit: Visit): Promise<Answered> {
  const portal = needSignIn(visit)
  const typed = { number: plain(visit.form.get('number')), code: plain(visit.form.get('code')) }
  const key = typed.code === '' ? (keyFor(visit, typed.number) ?? typed) : typed
  const guess = { ...key, address: visit.address }
  const found = await attempt(visit, typed, () => visit.port.trackRequest(visit.ctx, guess))
  if (!found.done) return found.answer
  if (found.value === null)
    return wrong([{ field: 'number', text: say(words.unknown, visit.look.locale) }], { number: typed.number })
  const { number } = found.value
  await visit.port.accounts.keepRequest(visit.ctx, { portal, key: { number, code: key.code } })
  return seeOther('/me/requests')
}

/** As people type it: full-width letters, small letters, spaces and dashes. */
function plain(typed: string): string {
  return typed.slice(0, 80).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

export default function Requests(): ReactElement {
  const { lines, number } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  const found = useWrong()
  return (
    <MePage title={t('title')} lead={t('lead')}>
      {lines.length === 0 ? <p>{t('none')}</p> : null}
      {lines.map((line) => (
        <section className="card" key={line.id}>
          <h2 className="code">{formatNumber(line.number)}</h2>
          <p className="quiet">{t('kept', { at: dateInWords(line.keptAt, locale) })}</p>
          <PostForm>
            <div className="buttons">
              <Button name="do" value={`open ${line.id}`} hidden={line.number}>
                {t('open')}
              </Button>
              <Button kind="plain" name="do" value={`forget ${line.id}`} hidden={line.number}>
                {t('forget')}
              </Button>
            </div>
          </PostForm>
        </section>
      ))}
      <h2>{t('add-title')}</h2>
      <PostForm>
        <TextField
          name="number"
          label={t('number')}
          value={found.values.number ?? number}
          error={errorAt(found, 'number')}
        />
        <TextField name="code" label={t('code')} hint={t('code-hint')} width="phone" />
        <div className="buttons">
          <Button kind="second" name="do" value="keep">
            {t('add')}
          </Button>
        </div>
      </PostForm>
      <p className="hint">{t('private')}</p>
    </MePage>
  )
}
