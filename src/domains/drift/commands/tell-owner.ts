import { usersWith } from '#domains/directory'
import { notify } from '#domains/notices'
import type { Tx } from '#platform/db/tx'

/** The people who keep the matters of the body hear of a new finding inside the console. */
export async function tellOwner(tx: Tx, finding: { id: string; org: string; matterName: string }): Promise<void> {
  const people = await usersWith(tx, { org: finding.org, role: ['matter-editor', 'unit-clerk'] })
  await notify(
    tx,
    people.map(({ id: user }) => ({
      key: `drift:${finding.id}:${user}`,
      template: 'drift-found',
      channel: 'in-app' as const,
      to: { user },
      caseId: null,
      facts: { matter: finding.matterName },
    })),
  )
}
