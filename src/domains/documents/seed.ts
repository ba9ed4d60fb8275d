import type { Tx } from '#platform/db/tx'
import { nationalSources, nationalTemplates } from './data.ts'
import { writeSource } from './store/dictionary.ts'
import { putTemplate } from './store/templates.ts'

/** What holds for every city: templates of licences and the simulated source. Twice does no harm. */
export async function seedDocuments(tx: Tx): Promise<void> {
  for (const template of nationalTemplates) await putTemplate(tx, template)
  for (const source of nationalSources) await writeSource(tx, source)
}
