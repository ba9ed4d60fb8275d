import { caseForResident } from '#domains/casework'
import { parseNumber } from '#kit/public-number'
import { reject } from '#kit/ruling'
import type { Tx } from '#platform/db/tx'
import { coversWhole, type Portal } from '#rules/accounts'
import type { ApplicationCase } from '#rules/applications'
import { type Application, applicationByNumber } from '../store.ts'

/** The submission behind a number, if it is the holder's for whom the account acts now, and within what he may do. */
export async function ownApplication(tx: Tx, portal: Portal, text: string): Promise<Application | undefined> {
  const read = parseNumber(text)
  if (!read.allowed) return undefined
  const found = await applicationByNumber(tx, read.value.number)
  return found && isOwn(portal, found) ? found : undefined
}

/** Of a mandate only what it covers is shown: its matters and bundles, not the rest of the other's life. */
export function isOwn({ acting, scope }: Portal, { holder, bundle, plan }: Application): boolean {
  return holder === acting.id && coversWhole(scope, bundle, plan.matters)
}

/** A case of his own by its number; an unknown number and somebody else's look alike. */
export async function mustOwnCase(
  tx: Tx,
  portal: Portal,
  text: string,
): Promise<{ application: Application; state: ApplicationCase }> {
  const application = (await ownApplication(tx, portal, text)) ?? reject('missing', 'applications.not-found')
  const read = parseNumber(text)
  const found = read.allowed ? await caseForResident<ApplicationCase>(tx, read.value.number) : undefined
  if (found?.kind !== 'application') reject('missing', 'applications.not-found')
  return { application, state: found.state }
}
