import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Tag } from '#shared/ui/tag/tag.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { ApplyFrame } from '../../../../../apply/frame.tsx'
import { MaterialWays } from '../../../../../apply/material-ways.tsx'
import { type ApplyPage, after, type Back, backOf, changePath, pagesOf } from '../../../../../apply/pages.ts'
import { takeFiles } from '../../../../../apply/uploads.ts'
import { openDraft } from '../../../../../apply/who.ts'
import { words as common } from '../../../../../apply/words.ts'
import type { Applicant, Draft, Material } from '../../../../../ports/applications.ts'
import { attempt, seeOther, wrong } from '../../../../../server/answers.ts'
import { idIn } from '../../../../../server/ids.ts'
import type { PageArgs, PageHandle, Visit } from '../../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.apply',
  title: { zh: '提交材料', en: 'A document' },
}

type DocPage = Extract<ApplyPage, { kind: 'doc' }>
type Loaded = { draft: Draft; page: DocPage; back: Back }
type Answered = Response | ReturnType<typeof wrong>
type Doing = { visit: Visit; who: Applicant; draft: Draft; page: DocPage; back: Back }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { draft } = await openDraft(visit, params.draft)
  return { draft, page: pageOf(draft, params.key), back: backOf(visit.url.searchParams.get('back')) }
}

export async function action({ context: visit, params }: PageArgs): Promise<Answered> {
  const { who, draft } = await openDraft(visit, params.draft)
  const doing = { visit, who, draft, page: pageOf(draft, params.key), back: backOf(visit.form.get('back')) }
  const [what = '', of = ''] = visit.form.get('do').split(/:(.*)/s)
  if (what === 'remove') {
    await visit.port.removeMaterial(visit.ctx, who, { draft: draft.id, doc: doing.page.key, file: of })
    return seeOther(here(doing))
  }
  if (what === 'choose') return choose(doing, of)
  return upload(doing, what)
}

/** Another way than a file: a document of the wallet, later, a pledge, one's own instead of ours, or none of them again. */
async function choose(doing: Doing, of: string): Promise<Answered> {
  const { visit, who, draft, page } = doing
  const reason = visit.form.get('reason')
  if (of === 'own' && reason === '')
    return wrong([{ field: 'reason', text: say(words['reason-empty'], visit.look.locale) }])
  const way = wayOf(of, reason)
  const done = await attempt(visit, { reason }, () =>
    visit.port.chooseMaterial(visit.ctx, who, { draft: draft.id, doc: page.key, way }),
  )
  return done.done ? seeOther(here(doing)) : done.answer
}

function wayOf(of: string, reason: string): { wallet: string } | { own: string } | 'later' | 'pledged' | null {
  if (of === 'later' || of === 'pledged') return of
  if (of === 'own') return { own: reason }
  return of === '' ? null : { wallet: idIn(of) }
}

async function upload(doing: Doing, what: string): Promise<Answered> {
  const { visit, who, draft, page, back } = doing
  const errors = await takeFiles(visit, (file) =>
    visit.port.uploadMaterial(visit.ctx, who, { draft: draft.id, doc: page.key, file }),
  )
  if (errors.length > 0) return wrong(errors)
  if (what === 'later') return seeOther(`/apply/${draft.id}/later`)
  if (what === 'next') {
    const { draft: now } = await openDraft(visit, draft.id)
    const { material } = pageOf(now, page.key)
    if (material.state !== 'missing' || !material.must) return seeOther(after(now, page, back))
    return wrong([{ field: 'files', text: say(words['nothing-yet'], visit.look.locale) }])
  }
  if (visit.form.files.length > 0) return seeOther(here(doing))
  return wrong([{ field: 'files', text: say(common['none-chosen'], visit.look.locale) }])
}

function here({ draft, page, back }: Doing): string {
  return changePath(draft, { kind: 'doc', key: page.key }, back)
}

function pageOf(draft: Draft, key: string | undefined): DocPage {
  const found = pagesOf(draft).find((page) => page.kind === 'doc' && page.key === key)
  if (found?.kind !== 'doc') throw seeOther(`/apply/${draft.id}`)
  return found
}

export default function Doc(): ReactElement {
  const { draft, page, back } = useLoaderData<Loaded>()
  const { material } = page
  return (
    <ApplyFrame draft={draft} page={page}>
      <h1>{material.name}</h1>
      <About material={material} />
      <MaterialWays material={material} pledge={draft.pledge} back={back} />
    </ApplyFrame>
  )
}

/** What it is for, and what the clerk looks at. */
function About({ material }: { material: Material }): ReactElement {
  const t = useWords(words)
  return (
    <div className="lead">
      {material.must ? null : (
        <p>
          <Tag tone="open" text={t('optional')} />
        </p>
      )}
      <p className="as-typed">{material.standard}</p>
      {material.advice === null ? null : <p className="hint as-typed">{material.advice}</p>}
      {material.wantedBy.length < 2 ? null : <p className="hint">{t('wanted', { names: material.wantedBy })}</p>}
    </div>
  )
}
