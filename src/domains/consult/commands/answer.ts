import { partyOf } from '#domains/accounts'
import { draftEntry } from '#domains/knowledge'
import { versionById } from '#domains/matters'
import { notify } from '#domains/notices'
import { redact } from '#kit/redact'
import { insist, reject } from '#kit/ruling'
import { cleanText } from '#kit/text'
import type { Ctx } from '#platform/context'
import { sql, type Tx } from '#platform/db/tx'
import { leavesAt, postsFor, tellPost } from '../posts.ts'
import { mayAnswer } from '../queries/desk.ts'
import { stepAfter, turnsFrom } from '../rules/index.ts'
import { insertTurns, moveQuestion, type Question, questionForUpdate, turnsSoFar } from '../store.ts'

const LONGEST = 2000

export type Answer = {
  id: string
  text: string /** Whether the answer becomes a draft entry of the knowledge base. */
  keep: boolean
}

/** Answers a question; whoever asked reads it at once, and the answer becomes a draft entry tied to the matter version. */
export async function answerQuestion(ctx: Ctx, input: Answer): Promise<{ entry: string | null }> {
  return ctx.transaction('consult.answer', async (tx) => {
    const question = await openQuestion(ctx, tx, input.id)
    const text = redact(insist(cleanText(input.text, { max: LONGEST, field: 'text' })), {
      names: [],
      keepOffices: true,
    }).text
    const actor =
      ctx.actor.kind === 'staff'
        ? ctx.actor
        : reject('forbidden', 'platform.not-allowed', { permission: 'consult.answer' })
    const entry = input.keep
      ? await draftEntry(tx, entryOf(question, text), { org: actor.org, user: actor.user })
      : null
    tx.queue(sql`update consult.questions set state = 'answered', answer = ${text}, answered_at = ${tx.now}, answered_by = ${actor.user},
        answered_org = ${actor.org}, entry = ${entry}, due_at = null
      where city = ${tx.city} and id = ${question.id}`)
    await tellAsker(tx, question)
    return { entry }
  })
}

/** Hands a question on to the next step at once: it is not mine to answer. */
export async function handOn(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await ctx.transaction('consult.answer', async (tx) => {
    const question = await openQuestion(ctx, tx, id)
    if (!(await moveOn(tx, question, 'handed-on'))) reject('conflict', 'consult.last-step')
  })
}

/** Moves a question to the step after its own; false: it stands at the last. */
export async function moveOn(tx: Tx, question: Question, reason: 'no-answer' | 'handed-on'): Promise<boolean> {
  const next = stepAfter(question.step)
  const version = next === null ? undefined : await versionById(tx, question.version)
  if (next === null || version === undefined) return false
  const turns = turnsFrom(next, await postsFor(tx, version), reason)
  const turn = turns.at(-1)
  if (!turn) return false
  const before = await turnsSoFar(tx, question.id)
  insertTurns(tx, question.id, before + 1, turns)
  moveQuestion(tx, question.id, turn, await leavesAt(tx, turn.step))
  await tellPost(tx, { id: question.id, matterName: question.matterName, turn: before + turns.length }, turn)
  return true
}

async function openQuestion(ctx: Ctx, tx: Tx, id: string): Promise<Question> {
  const question = (await questionForUpdate(tx, id)) ?? reject('missing', 'consult.not-found')
  if (!mayAnswer(ctx.actor, question)) reject('missing', 'consult.not-found')
  if (question.state !== 'asked') reject('conflict', 'consult.answered-already')
  return question
}

function entryOf(question: Question, answer: string) {
  return {
    title: question.text.slice(0, 120),
    summary: answer.slice(0, 500),
    body: answer,
    keywords: [question.matterName.slice(0, 30)],
    source: question.matterName.slice(0, 200),
  }
}

/** A signed-in person gets a message; whoever asked without an account reads the answer on the page. */
async function tellAsker(tx: Tx, { id, holder, matterName, locale }: Question): Promise<void> {
  const party = holder === null ? null : await partyOf(tx, holder)
  if (party === null) return
  await notify(tx, [
    {
      key: `consult:${id}:answered`,
      template: 'consult-answered',
      channel: 'sms',
      to: { party },
      caseId: null,
      facts: { matter: matterName },
      locale,
    },
  ])
}
