import { liveVersion } from '#domains/matters'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import { cleanText } from '#kit/text'
import type { Ctx } from '#platform/context'
import { sha256 } from '#platform/crypto/hash'
import { sql, type Tx } from '#platform/db/tx'
import { once } from '#platform/idempotency'
import { leavesAt, postsFor, tellPost } from '../posts.ts'
import { turnsFrom } from '../rules/index.ts'
import { insertQuestion, insertTurns } from '../store.ts'

export type Asked = { id: string; secret: string }
export type Ask = {
  /** The 31-character code of the matter the question is about. */
  taskCode: string
  text: string
  /** Who asks, when signed in. */
  holder: string | null
  /** Chosen by the page; the same key gives the same question again. */
  key: string
}

const LONGEST = 500
/** Open questions of one holder, and of one city from nobody in particular, beyond which no more are taken. */
const MOST_OPEN = 5
const MOST_ANONYMOUS = 200

/**
 * Puts a question to the officer on duty for the matter version in force today (在线应询). Phone and identity numbers are
 * taken out of the text; the secret opens the answer and is stored as a hash only.
 */
export async function askQuestion(ctx: Ctx, { key, ...ask }: Ask): Promise<Asked> {
  const secret = Buffer.from(ctx.random(18)).toString('base64url')
  return once<Asked>(ctx, 'consult.ask', { scope: `consult:${ask.holder ?? ''}`, key, request: ask }, async (tx) => {
    const written = insist(cleanText(ask.text, { max: LONGEST, field: 'text' }))
    await insistRoom(tx, ask.holder)
    const version = (await liveVersion(tx, { taskCode: ask.taskCode })) ?? reject('missing', 'consult.no-matter')
    const turns = turnsFrom('officer', await postsFor(tx, version), 'asked')
    const turn = turns.at(-1) ?? reject('missing', 'consult.no-matter')
    const { matter, taskCode, place } = version
    const text = redact(written, { names: [] }).text
    const id = tx.id()
    const matterName = version.body.name.zh
    insertQuestion(
      tx,
      {
        ...{ id, matter, version: version.id, matterName, taskCode, place },
        ...{ holder: ask.holder, secretHash: sha256(secret), locale: ctx.locale, text },
      },
      turn,
      await leavesAt(tx, turn.step),
    )
    insertTurns(tx, id, 1, turns)
    await tellPost(tx, { id, matterName, turn: turns.length }, turn)
    return { id, secret }
  })
}

async function insistRoom(tx: Tx, holder: string | null): Promise<void> {
  const { open } = await tx.one<{ open: number }>(sql`select count(*)::int as open from consult.questions q
    where q.city = ${tx.city} and q.state = 'asked' and q.holder is not distinct from ${holder}::uuid`)
  const most = holder === null ? MOST_ANONYMOUS : MOST_OPEN
  if (open >= most) reject('too-many', holder === null ? 'consult.busy' : 'consult.too-many', { most })
}
