import type { Ctx } from '#platform/context'
import type { Demand } from '#rules/hotline'
import { saysWords } from '../rules/index.ts'
import { announcedPlans, type Plan, planById, plansIn } from '../store/plans.ts'

type Both = { zh: string; en: string }

/** What residents are told while a plan is in force, and afterwards on its page. */
export type Announcement = {
  id: string
  title: Both
  text: Both
  since: Date
  /** When it ended, what came of it, and until when every page says so; null while it is in force. */
  ended: { at: Date; result: Both | null; shownUntil: Date } | null
}

type Kept = { at: number; plans: readonly Plan[] }
const kept = new Map<string, Kept>()
/** Every page of every resident asks: once in two seconds is often enough for a city. */
const FRESH_MS = 2000

/** A plan was started or ended here: the next page shows it. */
export function forgetAnnouncements(city: string): void {
  kept.delete(city)
}

async function announced(ctx: Ctx): Promise<readonly Plan[]> {
  const now = ctx.realTime().getTime()
  const known = kept.get(ctx.city)
  if (known && now - known.at < FRESH_MS) return known.plans
  const plans = await ctx.reading('knowledge.search', announcedPlans)
  kept.set(ctx.city, { at: now, plans })
  return plans
}

/** What stands on every page now: what is in force, the newest first, then what ended a short while ago. */
export async function activeAnnouncements(ctx: Ctx): Promise<readonly Announcement[]> {
  return (await announced(ctx)).map(told)
}

async function running(ctx: Ctx): Promise<readonly Plan[]> {
  return (await announced(ctx)).filter(({ state }) => state === 'running')
}

/** An announcement by its plan, also one whose plan has ended; null for what was never announced. */
export async function announcement(ctx: Ctx, id: string): Promise<Announcement | null> {
  const plan = await ctx.reading('knowledge.search', (tx) => planById(tx, id))
  return plan === undefined || plan.startedAt === null ? null : told(plan)
}

function told({ id, content, startedAt, createdAt, endedAt, result, shownUntil }: Plan): Announcement {
  const { title, text } = content.announcement
  const ended =
    endedAt === null ? null : { at: endedAt, result: result && english(result), shownUntil: shownUntil ?? endedAt }
  return { id, title: english(title), text: english(text), since: startedAt ?? createdAt, ended }
}

/** Where nobody wrote English, the Chinese stands: better than nothing to whoever asks somebody to read it. */
function english({ zh, en }: Both): Both {
  return { zh, en: en.trim() === '' ? zh : en }
}

/** The short form for what somebody tells: three things to fill in, the rest is known from the plan. */
export type ShortForm = { plan: string; title: Both; demand: Demand; classCode: string | null }

export async function shortFormFor(ctx: Ctx, asked: { text: string } | { plan: string }): Promise<ShortForm | null> {
  const found = (await running(ctx)).find((plan) =>
    'plan' in asked ? plan.id === asked.plan : saysWords(plan.content.topic, asked.text),
  )
  if (!found) return null
  return { plan: found.id, title: told(found).title, ...found.content.short }
}

/** What an agent says to somebody who tells this (话术). */
export type Script = ShortForm & { name: string; script: string; parentNumber: string | null; since: Date }

export async function scriptsFor(
  ctx: Ctx,
  { text, classCode }: { text: string; classCode: string | null },
): Promise<readonly Script[]> {
  const plans = await ctx.reading('surge.read', (tx) => plansIn(tx, ['running']))
  return plans
    .filter(({ content: { topic } }) => {
      const byClass = classCode !== null && topic.classes.some((code) => classCode.startsWith(code))
      return byClass || saysWords(topic, text)
    })
    .map((plan) => ({
      plan: plan.id,
      name: plan.name,
      title: told(plan).title,
      script: plan.content.script,
      parentNumber: plan.parentNumber,
      since: plan.startedAt ?? plan.createdAt,
      ...plan.content.short,
    }))
}
