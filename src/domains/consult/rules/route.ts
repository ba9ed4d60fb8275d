/** Where a question may lie (应询顺序): the officer on duty, his deputies, the hall desk, and at last the hotline. */
export const steps = ['officer', 'deputy', 'window', 'hotline'] as const
export type Step = (typeof steps)[number]

/** Somebody who could answer, with how many open questions lie with him already. */
export type Candidate = { user: string; open: number }

/** Who stands behind each step at this moment. */
export type Post = { org: string; roles: readonly string[]; onDuty: readonly Candidate[] }
export type Posts = Readonly<Record<Step, Post | null>>

/** Why it came to a step. */
export type Reason = 'asked' | 'nobody-on-duty' | 'no-answer' | 'handed-on'
export type Turn = { step: Step; org: string; roles: readonly string[]; assignee: string | null; reason: Reason }

/**
 * The turns a question takes from a step on: a step without anybody on duty is passed over at once and written down; the
 * last one keeps it in any case. At the first step one person gets it, whoever has least; later everybody of the post.
 */
export function turnsFrom(first: Step, posts: Posts, reason: Reason): readonly Turn[] {
  const left = steps.slice(steps.indexOf(first))
  const turns: Turn[] = []
  for (const step of left) {
    const post = posts[step]
    const last = step === steps.at(-1)
    const because = turns.length === 0 ? reason : 'nobody-on-duty'
    if (post === null) continue
    if (post.onDuty.length > 0 || last) {
      const { org, roles } = post
      return [
        ...turns,
        { step, org, roles, assignee: step === 'officer' ? leastBusy(post.onDuty) : null, reason: because },
      ]
    }
    turns.push({ step, org: post.org, roles: post.roles, assignee: null, reason: because })
  }
  throw new Error('a question has nowhere to go: the city has no hotline centre')
}

/** The step after this one; null: there is none, and the question stays where it is. */
export function stepAfter(step: Step): Step | null {
  return steps[steps.indexOf(step) + 1] ?? null
}

function leastBusy(people: readonly Candidate[]): string | null {
  const [first] = [...people].sort((a, b) => a.open - b.open || (a.user < b.user ? -1 : 1))
  return first?.user ?? null
}
