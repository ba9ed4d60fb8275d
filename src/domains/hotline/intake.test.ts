import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverOutbox, perform } from '#domains/casework'
import { Refused } from '#kit/ruling'
import { sql } from '#platform/db/tx'
import { type TestHotline, testHotline } from '#tests/support/hotline'
import { type FileRequest, fileRequest, trackRequest } from './index.ts'

let house: TestHotline
beforeAll(async () => {
  house = await testHotline()
})
afterAll(async () => house.stop())

const NAME = '欧阳测试甲'
const PHONE = '13899990001'
const lamp: FileRequest = {
  channel: 'web',
  kind: 'help',
  subject: '路灯不亮',
  text: `柳岸街道的路灯坏了三天，晚上看不清路。我叫${NAME}，电话${PHONE}。`,
  place: '990101001000',
  address: '柳岸街道解放路18号门口',
  contact: { name: NAME, phone: PHONE },
  mayContact: true,
}

describe('a resident files a request', () => {
  it('and gets number, code and a provisional date; name and telephone are nowhere outside the vault', async () => {
    const receipt = await fileRequest(house.desk, house.resident, lamp)
    expect(receipt.number).toMatch(/^20260302R[A-Z]{2}\d{8}$/)
    expect(receipt.queryCode).toMatch(/^[2-9A-Z]{8}$/)
    expect(receipt.dueProvisional).toBe(true)
    expect(receipt.emergency).toBeNull()
    const dump = await everything()
    for (const planted of [NAME, PHONE, receipt.queryCode]) expect(dump).not.toContain(planted)
    expect(dump).toContain('路灯坏了三天')
  })

  it('twenty times with one key, and there is one request and one answer', async () => {
    const input = { ...lamp, key: 'same-key-0001', subject: '重复提交' }
    const receipts = await Promise.all(Array.from({ length: 20 }, () => fileRequest(house.desk, house.resident, input)))
    expect(new Set(receipts.map((receipt) => `${receipt.number} ${receipt.queryCode}`)).size).toBe(1)
    expect(await count(`subject = '重复提交'`)).toBe(1)
    const tracked = await trackRequest(house.desk, house.resident, {
      number: receipts[0]?.number ?? '',
      code: receipts[0]?.queryCode ?? '',
    })
    expect(tracked?.subject).toBe('重复提交')
    await expect(fileRequest(house.desk, house.resident, { ...input, text: '换了内容' })).rejects.toMatchObject({
      refusal: { code: 'platform.key-reused' },
    })
  })

  it('with words of danger, and is told at once what to do; the request goes to the urgent lane', async () => {
    const receipt = await fileRequest(house.desk, house.resident, { ...lamp, text: '楼下燃气泄漏，味道很大' })
    expect(receipt.emergency?.words).toContain('燃气泄漏')
    expect(receipt.emergency?.told.zh).toContain('通风')
    const [row] = await rows(`select t.pool, c.urgency from casework.tasks t join casework.cases c on c.id = t.case_id
      where c.number = '${receipt.number}'`)
    expect(row).toEqual({ pool: 'urgent', urgency: 'life' })
  })

  it('about conduct, and it is protected although nobody asked; without contact it is anonymous', async () => {
    const about = { ...lamp, about: { person: true } }
    const report = await fileRequest(house.desk, house.resident, about)
    const quiet = await fileRequest(house.desk, house.resident, { ...lamp, contact: null })
    const secrecy = async (number: string) =>
      (await rows(`select secrecy from casework.cases where number = '${number}'`))[0]
    expect(await secrecy(report.number)).toEqual({ secrecy: 'protected' })
    expect(await secrecy(quiet.number)).toEqual({ secrecy: 'anonymous' })
  })

  it('with a place, a telephone or a text that cannot be, and is told which field', async () => {
    const fault = async (change: Partial<FileRequest>): Promise<string> =>
      fileRequest(house.desk, house.resident, { ...lamp, ...change }).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Refused ? `${error.refusal.field}: ${error.refusal.code}` : 'fault'),
      )
    expect(await fault({ place: '990199999000' })).toBe('place: hotline.unknown-place')
    expect(await fault({ place: '../../etc' })).toBe('place: hotline.unknown-place')
    expect(await fault({ contact: { phone: '12345678901234' } })).toMatch(/^contact\.phone: /)
    expect(await fault({ subject: '两\n行' })).toMatch(/^subject: /)
    expect(await fault({ location: { lon: 500, lat: 0 } })).toBe('location: hotline.bad-location')
    expect(await fault({ about: { orgs: ['not-a-uuid'] } })).not.toBe('fault')
    for (const text of ['', '   ', '\u0000坏', '\ud800', `a${'\u0301'.repeat(1000)}`, 'x'.repeat(100_000), '\ufffe']) {
      expect(await fault({ text }), JSON.stringify(text.slice(0, 10))).toMatch(/^text: /)
    }
  })

  it('in any script, and reads it again unchanged', async () => {
    for (const text of [
      '𠮷田葛󠄁城',
      '买买提·艾力 ياردەم',
      'ལྷ་ས',
      '😀👨‍👩‍👧‍👦',
      "Robert'); DROP TABLE x;--",
      'null',
      'Ａ１２３',
      '𪚥𪚥',
    ]) {
      const { number, queryCode } = await fileRequest(house.desk, house.resident, { ...lamp, contact: null, text })
      expect((await trackRequest(house.desk, house.resident, { number, code: queryCode }))?.text).toBe(text)
    }
  })
})

describe('an agent takes a call', () => {
  it('and answers, refuses or registers in the same transaction', async () => {
    const agent = await house.post('agent', 'centre')
    const call = { recording: 'rec-1', note: null }
    const answered = await fileRequest(house.desk, agent, {
      ...lamp,
      kind: 'consult',
      channel: 'phone',
      call,
      decisions: [{ type: 'answer-directly', answer: '请到区政务大厅办理。', sources: [], threeWay: '市教育局接听' }],
    })
    expect(answered.state).toBe('answered')
    const registered = await fileRequest(house.desk, agent, {
      ...lamp,
      channel: 'phone',
      call,
      decisions: [
        { type: 'classify', classCode: '010403', urgency: null, demand: null, statutory: null },
        { type: 'register' },
      ],
    })
    expect(registered.state).toBe('registered')
    expect(registered.dueProvisional).toBe(false)
  })

  it('but decides nothing that his post does not allow, and then nothing at all is stored', async () => {
    const agent = await house.post('agent', 'centre')
    const lead = await house.org('chengguan')
    const before = await count('true')
    const decision = { type: 'dispatch' as const, lead, assists: [], catalogueRow: null, deviation: null }
    await expect(fileRequest(house.desk, agent, { ...lamp, decisions: [decision] })).rejects.toMatchObject({
      refusal: { code: 'platform.not-allowed' },
    })
    expect(await count('true')).toBe(before)
  })
})

describe('a request is tracked', () => {
  it('by number and code alone; an unknown number and a wrong code answer alike', async () => {
    const { number, queryCode } = await fileRequest(house.desk, house.resident, lamp)
    const ask = (asked: string, code: string) => trackRequest(house.desk, house.resident, { number: asked, code })
    expect((await ask(` ${number.toLowerCase().replace(/(.{4})/g, '$1 ')}`, queryCode.toLowerCase()))?.number).toBe(
      number,
    )
    for (const [asked, code] of [
      [number, 'AAAAAAAA'],
      ['20260302RZZ00000000', queryCode],
      ['%00', 'x'],
      ['a'.repeat(10_000), queryCode],
    ])
      expect(await ask(asked ?? '', code ?? '')).toBeNull()
  })

  it('five wrong codes close the door for a while, for numbers that do not exist too', async () => {
    const { number } = await fileRequest(house.desk, house.resident, lamp)
    for (const asked of [number, '20260302RQD12345678']) {
      for (let at = 0; at < 5; at += 1)
        expect(await trackRequest(house.desk, house.resident, { number: asked, code: 'BBBBBBBB' })).toBeNull()
      await expect(trackRequest(house.desk, house.resident, { number: asked, code: 'BBBBBBBB' })).rejects.toMatchObject(
        {
          refusal: { kind: 'too-many' },
        },
      )
    }
  })
})

describe('a request is handled', () => {
  it('to the closing, and the road tells the resident in plain words', async () => {
    const { number, queryCode } = await fileRequest(house.desk, house.resident, lamp)
    const id = await idOf(number)
    const give = async (
      role: Parameters<TestHotline['post']>[0],
      org: string,
      command: Parameters<typeof perform>[3],
    ) => {
      const ctx = await house.post(role, org)
      await ctx.transaction('casework.read', (tx) => perform(tx, house.desk.process as never, id, command))
    }
    const clerk = ['unit-clerk', 'chengguan'] as const
    await give('dispatcher', 'centre', {
      type: 'classify',
      classCode: '010403',
      urgency: null,
      demand: null,
      statutory: null,
    } as never)
    await give('dispatcher', 'centre', { type: 'register' })
    const lead = await house.org('chengguan')
    const deviation = { code: 'city-road', text: '市管道路' }
    await give('dispatcher', 'centre', { type: 'dispatch', lead, assists: [], catalogueRow: null, deviation } as never)
    await give(...clerk, { type: 'sign', task: null } as never)
    const half = await trackRequest(house.desk, house.resident, { number, code: queryCode })
    expect(half?.holder).toContain('城市管理局')
    expect(half?.stations.filter((station) => station.state === 'here').map((station) => station.name)).toEqual([
      '正在办理',
    ])
    await deliverOutbox(house.system(), house.handlers)
    const [leg] = await rows(`select kind, signed_at is not null as signed from hotline.legs where case_id = '${id}'`)
    expect(leg).toEqual({ kind: 'handle', signed: true })
  })
})

async function everything(): Promise<string> {
  const tables = [
    'casework.cases',
    'casework.events',
    'casework.tasks',
    'casework.search',
    'casework.contacts',
    'hotline.requests',
    'hotline.drafts',
    'platform.idempotency',
    'parties.filings',
    'parties.originals',
    'notices.messages',
  ]
  return house.system().reading('casework.read', async (tx) => {
    const texts = []
    for (const table of tables) {
      const [schema, name] = table.split('.')
      const [may] = await tx.rows<{ may: boolean }>(
        sql`select has_table_privilege(${`${schema}.${name}`}, 'select') as may`,
      )
      if (may?.may) texts.push(JSON.stringify(await tx.rows(raw(`select * from ${table}`))))
    }
    return texts.join('\n')
  })
}

function raw(text: string) {
  return { ...sql``, text, sql: text, strings: [text], values: [] } as unknown as ReturnType<typeof sql>
}

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return house.system().reading('casework.read', (tx) => tx.rows(raw(text)))
}

async function count(where: string): Promise<number> {
  return Number((await rows(`select count(*)::int as n from casework.cases where ${where}`))[0]?.n)
}

async function idOf(number: string): Promise<string> {
  return String((await rows(`select id from casework.cases where number = '${number}'`))[0]?.id)
}
