import { movedDraft } from '#domains/matters'
import type { Words } from '#kit/words'
import type { Tx } from '#platform/db/tx'
import type { Difference, MatterVersion } from '#rules/matters'
import type { StoredDraft } from '../commands/draft-store.ts'

/**
 * A draft whose standard has changed moves on to the version in force, with each difference to be shown; the answers stay.
 * The same draft when nothing has changed, or where nothing is in force any more.
 */
export async function movedTo(tx: Tx, draft: StoredDraft): Promise<StoredDraft> {
  const changes = await Promise.all(draft.versions.map((version) => movedDraft(tx, { version, place: draft.place })))
  if (changes.every((change) => change?.to === undefined)) return draft
  const versions = draft.versions.map((id, at) => changes[at]?.to?.id ?? id)
  const moved = changes.flatMap((change) => (change?.to ? toldOf(change.to, change.differences) : []))
  return { ...draft, versions, content: { ...draft.content, moved: [...draft.content.moved, ...moved] } }
}

const nothing: Words = { zh: '无', en: 'nothing' }

function toldOf({ body }: MatterVersion, differences: readonly Difference[]): readonly Words[] {
  return differences.map(({ label, before, after }) => {
    const [was, is] = [before ?? nothing, after ?? nothing]
    return {
      zh: `${body.name.zh}：${label.zh}由“${was.zh}”改为“${is.zh}”`,
      en: `${body.name.en}: ${label.en} was “${was.en}”, is now “${is.en}”`,
    }
  })
}
