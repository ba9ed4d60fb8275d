import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/db/tx'
import { staff, type TestHouse, testHouse } from '#tests/support/ctx'
import type { Outgoing, Senders } from './channels/channel.ts'
import { sink } from './channels/sink.ts'
import { editTemplate } from './commands/edit-template.ts'
import { notify } from './commands/notify.ts'
import { sendCode } from './commands/send-code.ts'
import { sendDue } from './commands/send-due.ts'
import { sendNow } from './commands/send-now.ts'
import { myNotices, readAll } from './queries/my-notices.ts'

const PARTY = '01900000-0000-7000-8000-00000000000a'
const CASE = '01900000-0000-7000-8000-00000000000c'
let house: TestHouse
const sent: Outgoing[] = []
let broken = false
const senders: Senders = {
  sms: {
    async send(message) {
      if (broken) throw new Error('the gateway is away')
      sent.push(message)
      return { ref: message.key }
    },
  },
  mail: { send: async ({ key }) => ({ ref: key }) },
}
const phones = async (): Promise<string[]> => ['+8613800000001']

beforeAll(async () => {
  house = await testHouse()
})
afterAll(async () => house.stop())

const write = (key: string, more: object = {}): Promise<void> =>
  house.system().transaction('notices.notify', async (tx) =>
    notify(tx, [
      {
        key,
        template: 'request-closed',
        channel: 'sms',
        to: { party: PARTY },
        caseId: CASE,
        facts: { number: 'N1' },
        ...more,
      },
    ]),
  )
const stateOf = (key: string): Promise<string> =>
  house
    .system()
    .reading(
      'notices.read',
      async (tx) =>
        (
          await tx.one<{ state: string }>(
            sql`select state from notices.messages where city = ${tx.city} and key = ${key}`,
          )
        ).state,
    )

describe('a message to a resident', () => {
  it('is written once however often the event is heard, and sent once', async () => {
    await house.clock('2026-03-02T02:00:00Z')
    await Promise.all([write('once'), write('once'), write('once')])
    await Promise.all([sendDue(house.system(), senders, phones), sendDue(house.system(), senders, phones)])
    expect(sent.filter(({ key }) => key.startsWith('once')).map(({ to, body }) => [to, body.includes('N1')])).toEqual([
      ['+8613800000001', true],
    ])
    expect(await stateOf('once')).toBe('sent')
  })
  it('waits for the morning, unless it is urgent', async () => {
    await house.clock('2026-03-02T14:30:00Z')
    await write('night')
    await write('danger', { urgent: true })
    await sendDue(house.system(), senders, phones)
    expect([await stateOf('night'), await stateOf('danger')]).toEqual(['queued', 'sent'])
    await house.clock('2026-03-03T00:00:00Z')
    await sendDue(house.system(), senders, phones)
    expect(await stateOf('night')).toBe('sent')
  })
  it('is tried again when the provider is away', async () => {
    broken = true
    await write('again')
    await sendDue(house.system(), senders, phones)
    broken = false
    expect(await stateOf('again')).toBe('queued')
    await house
      .system()
      .transaction('test.write', async (tx) =>
        tx.run(sql`update notices.messages set retry_at = '1970-01-01' where city = ${tx.city} and key = 'again'`),
      )
    await sendDue(house.system(), senders, phones)
    expect(await stateOf('again')).toBe('sent')
  })
  it('whose sending was cut off is marked and not sent twice', async () => {
    await write('cut')
    await house
      .system()
      .transaction('test.write', async (tx) =>
        tx.run(
          sql`update notices.messages set state = 'sending', retry_at = '1970-01-01' where city = ${tx.city} and key = 'cut'`,
        ),
      )
    await sendDue(house.system(), senders, phones)
    expect(await stateOf('cut')).toBe('uncertain')
    expect(sent.some(({ key }) => key.startsWith('cut'))).toBe(false)
  })
  it('without any number on file is dropped and says so', async () => {
    await write('nowhere')
    await sendDue(house.system(), senders, async () => [])
    expect(await stateOf('nowhere')).toBe('dropped')
  })
  it('says what the city wrote instead of what was shipped', async () => {
    const editor = house.as(staff({ may: ['notices.edit-templates'] }))
    await editTemplate(editor, {
      code: 'request-closed',
      channel: 'sms',
      locale: 'zh',
      subject: '',
      body: '本市版本 {number}',
    })
    await write('own')
    await sendDue(house.system(), senders, phones)
    expect(sent.at(-1)?.body).toBe('本市版本 N1')
  })
})

describe('a code for a telephone', () => {
  it('goes out at once, in the words the city has in force', async () => {
    const resident = house.as({ kind: 'resident', grants: [{ permission: 'hotline.file', scope: { kind: 'city' } }] })
    await sendCode(resident, senders.sms, { phone: '+8613800000009', code: '123456' })
    expect(sent.at(-1)?.body).toContain('验证码 123456')
    const editor = house.as(staff({ may: ['notices.edit-templates'] }))
    await editTemplate(editor, {
      code: 'phone-proof',
      channel: 'sms',
      locale: 'zh',
      subject: '',
      body: '本市代码 {code}',
    })
    await sendCode(resident, senders.sms, { phone: '+8613800000009', code: '654321' })
    expect(sent.at(-1)).toMatchObject({ to: '+8613800000009', body: '本市代码 654321' })
  })
})

describe('a notice inside the console', () => {
  it('is there for its reader alone, and read when he says so', async () => {
    const me = staff({ may: ['notices.read'] })
    await write('in-app', { template: 'task-red-card', channel: 'in-app', to: { user: me.user } })
    const [line] = await myNotices(house.as(me), { limit: 5 })
    expect(line).toMatchObject({ number: 'N1', readAt: null })
    expect(line?.body).toContain('逾期')
    await readAll(house.as(me))
    expect((await myNotices(house.as(me), { limit: 5 }))[0]?.readAt).not.toBeNull()
    expect(await myNotices(house.as({ ...me, user: '01900000-0000-7000-8000-000000000002' }), { limit: 5 })).toEqual([])
  })
})

describe('what somebody asks to be sent at this moment', () => {
  it('goes straight out with its files, and where it went is not written down', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onedoor-sink-'))
    const mail = sink(folder, 'mail')
    const file = { name: '空白申请表.pdf', mediaType: 'application/pdf', body: new Uint8Array(12) }
    await sendNow(house.system(), { sms: mail, mail }, 'notices.send', {
      template: 'guide-forms',
      channel: 'mail',
      to: 'somebody@example.com',
      facts: { matter: '居住证申领', list: '1.照片' },
      attachments: [file],
    })
    const line = JSON.parse(await readFile(join(folder, 'mail.jsonl'), 'utf8'))
    expect(line).toMatchObject({
      subject: '《居住证申领》申请表和样表',
      attachments: [{ name: '空白申请表.pdf', mediaType: 'application/pdf', bytes: 12 }],
    })
    const kept = await house.system().reading('notices.read', (tx) => tx.rows(sql`select facts from notices.messages`))
    expect(JSON.stringify(kept)).not.toContain('example.com')
    await rm(folder, { recursive: true })
  })
})
