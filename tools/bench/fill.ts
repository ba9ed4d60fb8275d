import type pg from 'pg'

const MINUTES = 2 * 365 * 24 * 60
/** One in a hundred is open: about five working days of inflow and what is late (docs/benchmarks.md). */
const OPEN_SHARE = 100

const words = [
  '路灯',
  '漏水',
  '停车',
  '垃圾',
  '噪声',
  '站牌',
  '井盖',
  '物业',
  '小区',
  '门口',
  '学校',
  '市场',
  '河边',
  '步道',
  '持续',
  '半个月',
  '处理',
  '夜间',
  '施工',
  '居民',
  '安全',
  '老人',
  '孩子',
  '希望',
  '尽快',
  '解决',
  '核实',
  '情况',
  '答复',
  '反映',
]

/** What the generated cases are: requests with a leg at a unit, or applications with a review at a department. */
export type Made = { kind: 'request' | 'application'; letter: 'R' | 'A'; state: string; ended: string; task: string }

const requests: Made = { kind: 'request', letter: 'R', state: 'in-hand', ended: 'closed', task: 'handle' }
export const applications: Made = {
  kind: 'application',
  letter: 'A',
  state: 'accepted',
  ended: 'handed',
  task: 'review',
}

/**
 * Generated cases by SQL, two years of them: header, one leg each, and the search row. Units follow a steep curve, so that
 * one has far more than most. What one million of them cannot have is a journal each: nothing measured here reads it.
 */
export async function fillCases(pool: pg.Pool, city: string, count: number, made: Made = requests): Promise<void> {
  const chunk = 100_000
  for (let from = 0; from < count; from += chunk) {
    await fillChunk(pool, { city, from, to: Math.min(count, from + chunk), made })
  }
  for (const table of ['cases', 'tasks', 'search']) await pool.query(`vacuum analyze casework.${table}`)
}

type Chunk = { city: string; from: number; to: number; made: Made }

async function fillChunk(pool: pg.Pool, { city, from, to, made }: Chunk): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local synchronous_commit = off`)
    await client.query(MADE, [city, from, to - 1, MINUTES, OPEN_SHARE, words, made.letter])
    await client.query(CASES, [city, made.kind, made.state, made.ended])
    await client.query(TASKS, [city, made.kind, made.task])
    await client.query(SEARCH, [city])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}

const MADE = `create temporary table made on commit drop as
  with units as (select array_agg(id order by code) as ids, array_agg(path order by code) as paths from directory.orgs
      where city = $1 and kind in ('city-unit', 'street', 'town')),
    places as (select array_agg(code order by code) as codes from directory.places where city = $1 and level = 'street'),
    numbered as (select i, floor(power(random(), 3) * array_length(u.ids, 1))::int + 1 as unit,
        now() - ((i * 7919::bigint % $4) || ' minutes')::interval as opened, i % $5 = 0 as open,
        (1 + floor(random() * array_length(p.codes, 1)))::int as place, floor(random() * 30)::int as word
      from generate_series($2::bigint, $3::bigint) i, units u, places p)
  select ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id,
    ('01900000-0000-7000-9000-' || lpad(to_hex(i), 12, '0'))::uuid as task,
    '20250101' || $7 || 'BB' || lpad(i::text, 10, '0') as number, opened, opened + interval '7 days' as due, open,
    u.ids[unit] as org, u.paths[unit] as path, p.codes[place] as place,
    ($6::text[])[1 + word] || ($6::text[])[1 + (word + i) % 30] || i as subject,
    (select array_agg(distinct w) from (select ($6::text[])[1 + (word + i * 7 + n * n) % 30] as w from generate_series(1, 24) n
      union all select 'd' || (i % 5000) union all select 'n' || i) chosen) as words
  from numbered, units u, places p`

const CASES = `insert into casework.cases (city, id, number, kind, state, stage, subject, demand, class_code, urgency, place, address, lead_org,
    lead_path, secrecy, party, channel, opened_at, registered_at, due_at, due_provisional, closed_at, archived_at, next_step, merged_into,
    wake_at, query_code_hash, facts, events, version, updated_at)
  select $1, id, number, $2, case when open then $3 else $4 end, case when open then 'open' else 'closed' end, subject,
    'help', null, 'ordinary', place, subject, org, path, 'open', null, 'web', opened, opened, due, false,
    case when open then null else due end, null, 'hotline.next.in-hand', null, null, null, '{"state": {}, "taken": {}}', 1, 1, opened
  from made`

const TASKS = `insert into casework.tasks (city, id, case_id, kind, side, org, org_path, section, assignee, pool, parent, state, opened_at, started_at,
    due_at, due_provisional, urgent_at, finished_at, warnings, stops_clock, result, case_number, case_kind, case_subject, case_class,
    case_place, case_urgency, case_demand)
  select $1, task, id, $3, 'officer', org, path, null, null, null, null, case when open then 'doing' else 'done' end, opened, opened,
    due, false, due, case when open then null else due end, '{}', null, null, number, $2, subject, null, place, 'ordinary', 'help'
  from made`

const SEARCH = `insert into casework.search (city, case_id, opened_at, words, segmenter)
  select $1, id, opened, array_to_tsvector(words), 1 from made`
