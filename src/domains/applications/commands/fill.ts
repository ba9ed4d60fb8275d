import { documentById, keepUpload } from '#domains/documents'
import { reject } from '#kit/ruling'
import type { Ctx } from '#platform/context'
import { localDate } from '#rules/deadlines'
import { standingOf, type TermValue } from '#rules/documents'
import type { ApplicationDesk } from '../desk.ts'
import type { MaterialLine } from '../drafting/compose.ts'
import { answerFaults, type DraftFault } from '../drafting/faults.ts'
import type { PostTo } from '../store-forms.ts'
import type { DraftContent, Way } from './draft-store.ts'
import { type Applicant, authority, changeDraft, type OpenDraft } from './drafts.ts'
import type { Answers, Upload } from './respond.ts'

const MOST_FILES = 12

/** Keeps the answers of one page (保存本页). A wrong answer is told and not kept; what was there before stays. */
export async function answerDraft(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { draft, answers }: { draft: string; answers: Answers },
): Promise<readonly DraftFault[]> {
  const today = localDate(ctx.realTime())
  let faults: readonly DraftFault[] = []
  await changeDraft(desk, ctx, who, {
    draft,
    change: (before) => {
      faults = Object.entries(answers).flatMap(([code, value]) => faultsOf(before, today, code, value))
      const wrong = new Set(faults.map(({ key }) => key))
      const sound = Object.entries(answers).filter(([code]) => !wrong.has(code))
      return sound.reduce((content, [code, value]) => withAnswer(content, code, value), before.draft.content)
    },
  })
  return faults
}

function faultsOf({ composed, setting }: OpenDraft, today: string, code: string, value: TermValue | null) {
  const term = setting.terms.get(code)
  const asked = composed.asked.find((one) => one.term === code)
  const fault: DraftFault = { at: 'ask', key: code, code: 'applications.field-unknown', facts: {} }
  return term && asked ? answerFaults({ ...term, need: asked.need, today }, value) : [fault]
}

/** A value that he changes is his own from then on; one he leaves as it was keeps its source. */
function withAnswer(content: DraftContent, code: string, value: TermValue | null): DraftContent {
  const { [code]: before, ...answers } = content.answers
  if (value !== null && JSON.stringify(before) === JSON.stringify(value)) return content
  const { [code]: _source, ...sources } = content.sources
  return { ...content, sources, answers: value === null ? answers : { ...answers, [code]: value } }
}

type ToMaterial = { draft: string; doc: string }

/** Adds a photo or paper to a material; it is looked at by its bytes before it is kept. */
export async function uploadFile(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { draft, doc, file }: ToMaterial & { file: Upload },
): Promise<void> {
  const kept = await keepUpload(desk.documents, file)
  await changeDraft(desk, ctx, who, {
    draft,
    change: (before) => {
      const { material, doc: type } = lineOf(before, doc)
      const { content } = before.draft
      if (content.files.filter((one) => one.doc === type).length >= MOST_FILES)
        reject('invalid', 'applications.draft-too-many-files', { most: MOST_FILES }, material)
      const { [type]: way, ...ways } = content.ways
      const own = way?.kind === 'own' ? { ...ways, [type]: way } : ways
      return { ...content, ways: own, files: [...content.files, { ...kept, id: ctx.id(), doc: type }] }
    },
  })
}

export async function removeFile(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { draft, file }: { draft: string; file: string },
): Promise<void> {
  await changeDraft(desk, ctx, who, {
    draft,
    change: ({ draft: { content } }) => ({ ...content, files: content.files.filter(({ id }) => id !== file) }),
  })
}

/** How a material is met without a file (容缺、承诺、用证照库): only in the ways that this material allows. */
export async function chooseMaterial(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { draft, doc, way }: ToMaterial & { way: Way | null },
): Promise<void> {
  if (way?.kind === 'wallet') await mustBeHis(ctx, who, way.document)
  await changeDraft(desk, ctx, who, {
    draft,
    change: (before) => {
      const line = lineOf(before, doc)
      const { content } = before.draft
      const { [line.doc]: _before, ...ways } = content.ways
      if (way === null) return { ...content, ways }
      const allowed =
        (way.kind !== 'later' || line.laterDays !== undefined) &&
        (way.kind !== 'pledged' || line.pledgeDays !== undefined)
      if (!allowed) reject('invalid', way.kind === 'later' ? 'applications.not-later' : 'applications.not-pledged')
      return { ...content, ways: { ...ways, [line.doc]: way } }
    },
  })
}

function lineOf({ composed }: OpenDraft, material: string): MaterialLine {
  const found = composed.materials.find((line) => line.material === material)
  return found ?? reject('missing', 'applications.item-unknown', {}, material)
}

async function mustBeHis(ctx: Ctx, { signed }: Applicant, document: string): Promise<void> {
  await ctx.reading(authority(ctx), async (tx) => {
    const found = await documentById(tx, document)
    if (!signed || found?.holder !== signed.acting.id) reject('missing', 'applications.document-not-yours')
    if (standingOf(found, localDate(tx.now)) !== 'valid') reject('conflict', 'applications.document-not-valid')
  })
}

/** How the result is to reach him (领取方式). */
export async function chooseDelivery(
  desk: ApplicationDesk,
  ctx: Ctx,
  who: Applicant,
  { draft, way, to }: { draft: string; way: 'download' | 'post' | 'counter'; to: PostTo | null },
): Promise<void> {
  await changeDraft(desk, ctx, who, {
    draft,
    change: (before) => {
      if (!before.draft.aim.exits.includes(way)) reject('invalid', 'applications.delivery-not-offered', {}, 'delivery')
      if (way === 'post' && to === null) reject('invalid', 'applications.address-missing', {}, 'delivery')
      return { ...before.draft.content, delivery: way, postTo: way === 'post' ? to : null }
    },
  })
}

/** The differences of a new standard were read. */
export async function confirmMoved(desk: ApplicationDesk, ctx: Ctx, who: Applicant, draft: string): Promise<void> {
  await changeDraft(desk, ctx, who, {
    draft,
    change: ({ draft: { content } }) => ({ ...content, moved: [] }),
  })
}
