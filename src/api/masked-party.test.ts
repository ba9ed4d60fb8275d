import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#tests/support/database'
import { CITY, type WholeHouse, wholeHouse } from '#tests/support/whole-house'

let database: TestDatabase
let house: WholeHouse
let open = ''
let shut = ''
beforeAll(async () => {
  database = await testDatabase()
  house = await wholeHouse(database.urls, new Date('2026-03-02T01:00:00Z'))
  open = await atTheUnit('complaint')
  shut = await atTheUnit('report')
}, 120_000)
afterAll(async () => {
  await house.close()
  await database.stop()
})

const MASKED = { name: '欧阳**', phone: '137****7788' }

async function idOf(table: 'users' | 'orgs', by: 'account' | 'code', value: string): Promise<string> {
  const { rows } = await house.oracle.query<{ id: string }>(
    `select id from directory.${table} where city = $1 and ${by} = $2`,
    [CITY, value],
  )
  return rows[0]?.id ?? ''
}

async function post(account: string | undefined, url: string, payload: object): Promise<Record<string, string>> {
  const answer = await house.ask(account, { method: 'POST', url, payload })
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  return answer.body === '' ? {} : answer.json()
}

/** A request filed by the resident and sent to the city's law-enforcement unit. */
async function atTheUnit(kind: 'complaint' | 'report'): Promise<string> {
  const { number = '' } = await post(undefined, '/api/requests', {
    kind,
    subject: '夜间占道',
    text: '路边摊贩夜间占道经营。',
    place: '990101001000',
    contact: { name: '欧阳碧梧', phone: '13755667788' },
    mayContact: true,
  })
  const give = (account: string, command: object) => post(account, `/api/cases/${number}/commands`, command)
  await give('dispatcher01', { type: 'classify', classCode: '010101' })
  await give('agent01', { type: 'register' })
  const deviation = { code: 'other', text: '由城管局主办' }
  const lead = await idOf('orgs', 'code', 'chengguan')
  await give('dispatcher01', { type: 'dispatch', lead, catalogueRow: null, deviation })
  return number
}

async function seen(account: string, number: string): Promise<unknown> {
  const answer = await house.ask(account, { method: 'GET', url: `/api/cases/${number}` })
  return answer.statusCode === 200 ? answer.json().party : answer.statusCode
}

async function openings(account: string): Promise<number> {
  const { rows } = await house.oracle.query<{ count: number }>(
    "select count(*)::int as count from parties.read_trail where city = $1 and user_id = $2 and purpose = 'list'",
    [CITY, await idOf('users', 'account', account)],
  )
  return rows[0]?.count ?? 0
}

describe('who the case page names, and how much of it', () => {
  it('the desk and the handling unit see the resident masked, and the trail says that they looked', async () => {
    for (const account of ['dispatcher01', 'clerk-chengguan', 'officer-chengguan']) {
      expect([account, await seen(account, open)]).toEqual([account, MASKED])
      expect(await openings(account)).toBe(1)
    }
  })

  it('of a protected case the unit sees nothing and the centre the mask', async () => {
    const before = await openings('clerk-chengguan')
    expect(await seen('clerk-chengguan', shut)).toBeNull()
    expect(await openings('clerk-chengguan')).toBe(before)
    expect(await seen('dispatcher01', shut)).toEqual(MASKED)
  })

  it('whose post needs no name is given none, and the vault stays shut', async () => {
    for (const account of ['leader01', 'analyst01', 'vendor01']) {
      expect([null, 403, 404], account).toContainEqual(await seen(account, open))
      expect(await openings(account)).toBe(0)
    }
  })

  it('whoever must withdraw loses the mask as well', async () => {
    const user = await idOf('users', 'account', 'officer-chengguan')
    await post('admin01', '/api/directory/recusals', { user, kind: 'place', target: '990101001000', reason: '亲属' })
    expect([null, 404]).toContainEqual(await seen('officer-chengguan', open))
    expect(await openings('officer-chengguan')).toBe(1)
  })
})
