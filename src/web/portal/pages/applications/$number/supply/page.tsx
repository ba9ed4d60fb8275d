import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { CaseFrame } from '../../../../applications/case-frame.tsx'
import { fieldOf, isNothing, linesOf, suppliedIn } from '../../../../applications/supply.ts'
import { SupplyLine } from '../../../../applications/supply-line.tsx'
import { openCase } from '../../../../apply/who.ts'
import { useWrong } from '../../../../draft/step.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { District } from '../../../../port.ts'
import type { ApplicationView, CaseView } from '../../../../ports/applications.ts'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '补正材料', en: 'Supply what is missing' },
}

type Loaded = { view: ApplicationView; one: CaseView; once: string; districts: readonly District[] }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view, one } = await openCase(visit, params.number)
  if (!one.can.supply) throw seeOther(`/applications/${view.number}`)
  return { view, one, once: visit.ctx.id(), districts: await visit.port.districts(visit.ctx) }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { who, view, one } = await openCase(visit, params.number)
  const lines = linesOf(one)
  const { supplied, typed, errors } = suppliedIn(visit, lines)
  if (errors.length > 0) return wrong(errors, typed)
  if (isNothing(supplied, lines))
    return wrong([{ field: lines[0]?.field ?? '', text: say(words.nothing, visit.look.locale) }], typed)
  const done = await attempt(visit, typed, () =>
    visit.port.supplyItems(visit.ctx, who, {
      caseNumber: one.number,
      ...supplied,
      wallet: [],
      key: visit.form.get('once'),
    }),
  )
  if (!done.done) return done.answer
  if (done.value.length === 0) return seeOther(`/applications/${view.number}?done=supply`)
  return wrong(
    done.value.map(({ key, message }) => ({ field: fieldOf(lines, key), text: message })),
    typed,
  )
}

/** Everything that is asked, at once, on one page. */
export default function Supply(): ReactElement {
  const { view, one, once, districts } = useLoaderData<Loaded>()
  const t = useWords(words)
  const found = useWrong()
  return (
    <CaseFrame view={view} one={one} title={t('title')}>
      <p className="lead">{t(one.asked.length > 0 ? 'lead' : 'lead-later')}</p>
      {found.errors.length === 0 ? null : <p className="hint">{t('files-again')}</p>}
      <PostForm files>
        <input type="hidden" name="once" value={once} />
        <ol className="supply">
          {linesOf(one).map((line) => (
            <SupplyLine key={line.field} line={line} districts={districts} now={view.now} />
          ))}
        </ol>
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
    </CaseFrame>
  )
}
