import { orgFacts } from '#domains/directory'
import { documentTypes } from '#domains/documents'
import { sql, type Tx } from '#platform/db/tx'
import { SEGMENTER, segment } from '#platform/text/segment'
import { heard, type MatterBody, marksOf } from '../rules/index.ts'

type Offered = {
  id: string
  matter: string
  place: string
  baseCode: string
  taskCode: string
  org: string
  state: 'live' | 'suspended'
  body: MatterBody
}

/**
 * Brings the search up to date for these matters: called in the transaction of whatever publishes, suspends, resumes or
 * ends a version. What is not offered is not found.
 */
export async function refreshSearch(tx: Tx, matters: readonly string[]): Promise<void> {
  if (matters.length === 0) return
  const offered =
    await tx.rows<Offered>(sql`select id, matter, place, base_code, task_code, org, state, body from matters.versions
    where city = ${tx.city} and matter = any(${[...matters]}::uuid[]) and state in ('live', 'suspended')`)
  const [orgs, types] = await Promise.all([
    orgFacts(tx, [...new Set(offered.map(({ org }) => org))]),
    documentTypes(tx),
  ])
  tx.queue(sql`delete from matters.search where city = ${tx.city} and matter = any(${[...matters]}::uuid[])`)
  for (const version of offered) {
    const docs = [...version.body.needs, ...version.body.gives].map(({ doc }) => types.get(doc)?.name.zh ?? '')
    insertRow(tx, version, `${orgs.get(version.org)?.name ?? ''} ${docs.join(' ')}`)
  }
}

function insertRow(tx: Tx, version: Offered, around: string): void {
  const { body } = version
  const { sounds, initials } = heard(body.name.zh, body.keywords)
  const named = { name: body.name.zh, nameEn: body.name.en, keywords: body.keywords, sounds, initials }
  const asked = body.questions.map(({ question }) => question.zh).join(' ')
  const plain = segment(`${body.name.zh} ${body.name.en} ${body.keywords.join(' ')} ${around} ${asked}`)
  const words = [...new Set([...plain, ...marksOf(named)])].filter((word) => word.length <= 100)
  tx.queue(sql`insert into matters.search (city, version, matter, place, base_code, task_code, org, type, state, name_zh, name_en, keywords,
      subjects, themes, channels, handling, promise, trips, sounds, initials, words, segmenter)
    values (${tx.city}, ${version.id}, ${version.matter}, ${version.place}, ${version.baseCode}, ${version.taskCode}, ${version.org}, ${body.type},
      ${version.state}, ${body.name.zh}, ${body.name.en}, ${[...body.keywords]}, ${[...body.subject]}, ${[...body.themes]}, ${[...body.channels]},
      ${body.handling}, ${body.clock.promise}, ${body.trips}, ${sounds}, ${initials}, array_to_tsvector(${words}::text[]), ${SEGMENTER})`)
}
