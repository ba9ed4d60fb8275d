import { liveVersion, versionById } from '#domains/matters'
import type { Words } from '#kit/words'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { type Difference, differences, type MatterVersion } from '#rules/matters'
import type { StoredDraft } from '../commands/draft-store.ts'

/**
 * A draft whose standard has changed moves on to the version in force, with each difference to be shown; the answers stay.
 * The same draft when nothing has changed, or where nothing is in force any more.
 */
export async function movedTo(tx: Tx, draft: StoredDraft): Promise<StoredDraft> {
  const changes = await Promise.all(draft.versions.map((id) => changeOf(tx, id, draft.place)))
  if (changes.every((change) => change === undefined)) return draft
  const versions = draft.versions.map((id, at) => changes[at]?.to.id ?? id)
  const moved = changes.flatMap((change) => (change ? toldOf(change) : []))
  return { ...draft, versions, content: { ...draft.content, moved: [...draft.content.moved, ...moved] } }
}

type Change = { from: MatterVersion; to: MatterVersion }

async function changeOf(tx: Tx, id: string, place: string): Promise<Change | undefined> {
  const from = await versionById(tx, id)
  if (!from) return undefined
  const to = await liveVersion(tx, { baseCode: from.baseCode, place, day: localDate(tx.now) })
  return to && to.id !== from.id ? { from, to } : undefined
}

function toldOf({ from, to }: Change): readonly Words[] {
  return differences(from.body, to.body).map((one) => wordsOf(to.body.name, one))
}

const nothing: Words = { zh: '无', en: 'nothing' }

function wordsOf(name: Words, { label, before, after }: Difference): Words {
  const [was, is] = [before ?? nothing, after ?? nothing]
  return {
    zh: `${name.zh}：${label.zh}由“${was.zh}”改为“${is.zh}”`,
    en: `${name.en}: ${label.en} was “${was.en}”, is now “${is.en}”`,
  }
}
