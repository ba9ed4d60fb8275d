import type { Request } from '#rules/hotline'
import { CITY, type WholeHouse } from '../support/whole-house.ts'
import { type Act, LIVES, type Life, nextAct, type Situation, type Word } from './habits.ts'
import type { Message } from './messages.ts'

export type Known = { number: string; life: Life; queryCode: string | null; at: number }

/** What was done and refused, for the report. */
export type Ledger = { filed: number; given: Map<string, number>; refused: Map<string, number> }

/** The people of the city: they look at what is open and do what their post does, over the public API. */
export type Office = {
  known: Map<string, Known>
  ledger: Ledger
  file(message: Message, life?: Life): Promise<void>
  /** Takes requests into the script that came in another way, such as an import. */
  adopt(): Promise<void>
  /** One round of work: each open request is looked at, most of them get one step. */
  work(round: number): Promise<void>
  check: { invalid: string[] }
}

const DAY = 86_400_000

export async function openOffice(house: WholeHouse): Promise<Office> {
  const known = new Map<string, Known>()
  const ledger: Ledger = { filed: 0, given: new Map(), refused: new Map() }
  const people = await peopleOf(house)
  const invalid: string[] = []
  const office: Office = {
    known,
    ledger,
    check: { invalid },
    async file(message, life) {
      const contact = message.contact ? { contact: message.contact } : {}
      const { needsAgent, kind, subject, text, place, address, secrecy } = message
      const payload = {
        kind,
        subject,
        text,
        place,
        address,
        needsAgent,
        ...(secrecy === 'protected' ? { secrecy } : {}),
        mayContact: true,
        ...contact,
      }
      const answer = await house.ask(undefined, { method: 'POST', url: '/api/requests', payload })
      if (answer.statusCode !== 201) throw new Error(`a request was not taken: ${answer.statusCode} ${answer.body}`)
      const { number, queryCode } = answer.json<{ number: string; queryCode: string }>()
      known.set(number, { number, queryCode, life: life ?? lifeOf(ledger.filed), at: ledger.filed })
      ledger.filed += 1
    },
    async adopt() {
      const { rows } = await house.oracle.query<{ number: string }>(
        'select number from casework.cases where city = $1 order by id',
        [CITY],
      )
      for (const { number } of rows) {
        if (known.has(number)) continue
        known.set(number, { number, queryCode: null, life: lifeOf(ledger.filed), at: ledger.filed })
        ledger.filed += 1
      }
    },
    async work(round) {
      const { rows } = await house.oracle.query<{ number: string; state: Request }>(
        `select number, facts -> 'state' as state from casework.cases where city = $1 and stage = 'open' order by id`,
        [CITY],
      )
      const now = await house.clock.now()
      for (const { number, state } of rows) {
        const one = known.get(number)
        // People do not get to everything in every round; which, is the same in every run.
        if (!one || (one.at * 7 + round * 3) % 4 === 0) continue
        await step(house, { one, state, now, people, ledger, known })
      }
    },
  }
  return office
}

function lifeOf(turn: number): Life {
  return LIVES[turn % LIVES.length] ?? 'plain'
}

type People = Pick<Situation, 'otherUnits' | 'leader'> & {
  classOf: Map<string, Promise<string>>
  unitOf: Map<string, Promise<Situation['unit']>>
}

async function peopleOf(house: WholeHouse): Promise<People> {
  const units = await house.oracle.query<{ id: string }>(
    `select id from directory.orgs where city = $1 and kind = 'city-unit' and valid_to is null order by code`,
    [CITY],
  )
  const leader = await house.oracle.query<{ id: string; org: string }>(
    `select id, org from directory.users where city = $1 and account = 'leader01'`,
    [CITY],
  )
  const { id = '', org = '' } = leader.rows[0] ?? {}
  return {
    otherUnits: units.rows.map((one) => one.id),
    leader: { user: id, org },
    classOf: new Map(),
    unitOf: new Map(),
  }
}

type Stepping = { one: Known; state: Request; now: Date; people: People; ledger: Ledger; known: Map<string, Known> }

async function step(house: WholeHouse, { one, state, now, people, ledger, known }: Stepping): Promise<void> {
  const classCode = state.classCode ?? (await suggestedClass(house, people, state))
  const situation: Situation = {
    life: one.life,
    now,
    age: (now.getTime() - Date.parse(state.receivedAt)) / DAY,
    earlier: one.life === 'merge' || one.life === 'linked' ? await earlierThan(house, one, known) : undefined,
    classCode,
    unit:
      state.state === 'registered' ? await suggestedUnit(house, people, { classCode, place: state.place }) : undefined,
    otherUnits: people.otherUnits.slice(one.at % 5, (one.at % 5) + 6),
    officer: (org) => officerAt(house, org),
    leader: people.leader,
    hasCode: one.queryCode !== null,
    evidence: (org) => evidenceBy(house, one.number, org),
  }
  const act = await nextAct(state, situation)
  if (act === null) return
  if ('resident' in act) return respond(house, { one, word: act, ledger })
  const account = 'account' in act.by ? act.by.account : await house.holder(act.by.role, act.by.org)
  if (account === undefined) return count(ledger.refused, `nobody is ${'role' in act.by ? act.by.role : ''}`)
  await give(house, { number: one.number, account, act, ledger })
}

type Giving = { number: string; account: string; act: Act; ledger: Ledger }

async function give(house: WholeHouse, { number, account, act, ledger }: Giving): Promise<void> {
  const answer = await house.ask(account, {
    method: 'POST',
    url: `/api/cases/${number}/commands`,
    payload: act.command,
  })
  if (answer.statusCode === 200) return count(ledger.given, act.command.type)
  if (answer.statusCode >= 500 || answer.statusCode === 400)
    throw new Error(`${act.command.type} by ${account}: ${answer.statusCode} ${answer.body}`)
  count(ledger.refused, `${act.command.type} ${answer.json<{ code: string }>().code}`)
}

async function respond(
  house: WholeHouse,
  { one, word, ledger }: { one: Known; word: Word; ledger: Ledger },
): Promise<void> {
  const paths = { rate: 'rating', withdraw: 'withdrawal', add: 'additions' }
  const bodies = {
    rate: { solved: word.solved ?? true, satisfied: word.solved ?? true, reason: null },
    withdraw: { reason: '问题已自行解决' },
    add: { text: '补充一点情况' },
  }
  const answer = await house.ask(undefined, {
    method: 'POST',
    url: `/api/requests/${one.number}/${paths[word.resident]}`,
    headers: { 'x-query-code': one.queryCode ?? '' },
    payload: bodies[word.resident],
  })
  if (answer.statusCode >= 500) throw new Error(`${word.resident}: ${answer.body}`)
  const done = answer.statusCode < 300
  count(done ? ledger.given : ledger.refused, `resident ${word.resident}${done ? '' : ` ${answer.body.slice(0, 120)}`}`)
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

async function suggestedClass(house: WholeHouse, people: People, state: Request): Promise<string> {
  const subject = state.subject.replace(/（第\d+件）/, '')
  const known = people.classOf.get(subject)
  if (known) return known
  const asked = (async () => {
    const query = new URLSearchParams({ subject, text: state.text.slice(0, 500) })
    const answer = await house.ask('dispatcher01', { method: 'GET', url: `/api/hotline/suggest-class?${query}` })
    return answer.json<{ rows: { code: string }[] }>().rows[0]?.code ?? '150402'
  })()
  people.classOf.set(subject, asked)
  return asked
}

async function suggestedUnit(
  house: WholeHouse,
  people: People,
  of: { classCode: string; place: string | null },
): Promise<Situation['unit']> {
  const key = `${of.classCode} ${of.place}`
  const known = people.unitOf.get(key)
  if (known) return known
  const asked = (async () => {
    const query = new URLSearchParams({ class: of.classCode, ...(of.place === null ? {} : { place: of.place }) })
    const answer = await house.ask('dispatcher01', { method: 'GET', url: `/api/hotline/suggest-unit?${query}` })
    const [first] = answer.json<{ rows: { org: string; row: string }[] }>().rows
    return first && { org: first.org, row: first.row }
  })()
  people.unitOf.set(key, asked)
  return asked
}

async function earlierThan(house: WholeHouse, one: Known, known: Map<string, Known>): Promise<Situation['earlier']> {
  const before = [...known.values()].find((other) => other.at === one.at - (one.at % LIVES.length))
  if (!before || before.number === one.number) return undefined
  const { rows } = await house.oracle.query<{ number: string; state: Request['state'] }>(
    'select number, state from casework.cases where city = $1 and number = $2',
    [CITY, before.number],
  )
  return rows[0]
}

const officers = new WeakMap<WholeHouse, Map<string, Promise<string | undefined>>>()

async function officerAt(house: WholeHouse, org: string): Promise<string | undefined> {
  const known = officers.get(house) ?? new Map<string, Promise<string | undefined>>()
  officers.set(house, known)
  const found = known.get(org) ?? userOf(house, org)
  known.set(org, found)
  return found
}

async function userOf(house: WholeHouse, org: string): Promise<string | undefined> {
  const account = await house.holder('officer', org)
  const { rows } = await house.oracle.query<{ id: string }>(
    'select id from directory.users where city = $1 and account = $2',
    [CITY, account],
  )
  return rows[0]?.id
}

/** The smallest picture there is: what is in it does not matter here. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function evidenceBy(house: WholeHouse, number: string, org: string): Promise<readonly string[]> {
  const account = await house.holder('unit-clerk', org)
  const head =
    '--edge\r\ncontent-disposition: form-data; name="files"; filename="现场.png"\r\ncontent-type: image/png\r\n\r\n'
  const answer = await house.ask(account, {
    method: 'POST',
    url: `/api/cases/${number}/attachments`,
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
    payload: Buffer.concat([Buffer.from(head), PIXEL, Buffer.from('\r\n--edge--\r\n')]),
  })
  if (answer.statusCode !== 201) throw new Error(`a picture was not taken: ${answer.statusCode} ${answer.body}`)
  return answer.json<{ attachments: { id: string }[] }>().attachments.map(({ id }) => id)
}
