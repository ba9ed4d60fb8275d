import type { InjectOptions } from 'fastify'
import { CITY, type WholeHouse } from '../support/whole-house.ts'
import { SECRET, told } from './secret.ts'

/** A protected request on its way through a unit; each step says the secret in every free text it has. */
export type Story = {
  number: string
  queryCode: string
  org: string
  do(account: string, command: { type: string } & Record<string, unknown>): Promise<void>
  resident(path: string, payload: object): Promise<void>
}

export async function orgId(house: WholeHouse, code: string): Promise<string> {
  const { rows } = await house.oracle.query<{ id: string }>(
    'select id from directory.orgs where city = $1 and code = $2',
    [CITY, code],
  )
  return rows[0]?.id ?? ''
}

export async function send(
  house: WholeHouse,
  account: string | undefined,
  request: InjectOptions & { expect?: number },
): Promise<string> {
  const { expect, ...rest } = request
  const answer = await house.ask(account, { method: 'POST', ...rest })
  const fine = expect === undefined ? answer.statusCode < 300 : answer.statusCode === expect
  if (!fine) throw new Error(`${request.url} ${JSON.stringify(request.payload)}: ${answer.statusCode} ${answer.body}`)
  return answer.body
}

const contact = { name: SECRET.name, phone: SECRET.phone, address: SECRET.home }
const filing = (kind: string) => ({
  kind,
  subject: `反映问题，${SECRET.name}，${SECRET.phone}`,
  text: told('路边摊贩夜间占道经营，油烟很大'),
  place: '990101001000',
  address: '解放路夜市北口',
  occurredAt: `昨晚，${SECRET.name}在场`,
  contact,
  mayContact: true,
})

/** Filed by the resident himself, with a photograph whose name tells who he is. */
export async function fileOnline(
  house: WholeHouse,
  kind: 'report' | 'complaint',
): Promise<{ number: string; queryCode: string }> {
  const payload = kind === 'complaint' ? { ...filing(kind), secrecy: 'protected' } : filing(kind)
  const filed = JSON.parse(await send(house, undefined, { url: '/api/requests', payload }))
  await attach(house, {
    url: `/api/requests/${filed.number}/attachments`,
    headers: { 'x-query-code': filed.queryCode },
  })
  return filed
}

/** Taken down by an agent on the telephone, who writes down too much. */
export async function fileByPhone(house: WholeHouse): Promise<{ number: string; queryCode: string }> {
  const call = { recording: 'rec-0001', note: told('来电人说') }
  const payload = { ...filing('complaint'), secrecy: 'protected', channel: 'phone', call }
  const filed = JSON.parse(await send(house, 'agent01', { url: '/api/requests', payload }))
  await attach(house, { url: `/api/cases/${filed.number}/attachments`, account: 'agent01' })
  return filed
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type Attaching = { url: string; headers?: Record<string, string>; account?: string }

async function attach(house: WholeHouse, { url, headers = {}, account }: Attaching): Promise<void> {
  const name = `${SECRET.name}${SECRET.phone}.png`
  const head = `--edge\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(PIXEL, 'base64'), Buffer.from('\r\n--edge--\r\n')])
  await send(house, account, {
    url,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=edge' },
    payload,
  })
}

export async function storyOf(house: WholeHouse, filed: { number: string; queryCode: string }): Promise<Story> {
  return {
    ...filed,
    org: await orgId(house, 'chengguan'),
    do: async (account, command) => {
      await send(house, account, { url: `/api/cases/${filed.number}/commands`, payload: command })
    },
    resident: async (path, payload) => {
      await send(house, undefined, {
        url: `/api/requests/${filed.number}/${path}`,
        headers: { 'x-query-code': filed.queryCode },
        payload,
      })
    },
  }
}

const because = (turn: number) => ({ code: 'privacy', text: told('理由', turn) })

/** The desk sends it to the unit; comment, relayed message and contact note all name the person. */
export async function toTheUnit({ do: act, resident, org }: Story): Promise<void> {
  await act('dispatcher01', { type: 'classify', classCode: '010101' })
  await act('agent01', { type: 'register' })
  await act('agent01', { type: 'comment', text: told('话务员备注', 1) })
  await act('dispatcher01', { type: 'dispatch', lead: org, catalogueRow: null, deviation: because(2) })
  await resident('additions', { text: told('补充情况', 3) })
  await resident('messages', { text: told('请问进展', 4) })
  await act('agent01', { type: 'message', text: told('请转告单位', 1) })
}

/** The unit works; the resident and the centre go on naming the person. */
export async function inTheUnit({ do: act, resident }: Story, officer: string): Promise<void> {
  await act('clerk-chengguan', { type: 'sign' })
  await act('clerk-chengguan', { type: 'assign', officer })
  await act('officer-chengguan', { type: 'message', text: '您好，请补充具体时间。' })
  await resident('messages', { text: told('每晚八点以后', 2) })
  await act('supervisor01', { type: 'supervise', form: 'ordinary', reason: because(3), dueAt: '2026-03-20T00:00:00Z' })
  await act('dispatcher01', {
    type: 'correct',
    subject: `更正：${SECRET.name}反映占道`,
    place: null,
    address: null,
    reason: because(4),
  })
}

/** Answered, asked, unsolved and opened again, each with the name in the words. */
export async function andBack({ do: act, resident }: Story, evidence: readonly string[]): Promise<void> {
  await act('officer-chengguan', {
    type: 'submit-draft',
    text: '已清理占道摊贩。',
    evidence,
    evidenceKinds: ['photo', 'record', 'document'],
  })
  await act('head-chengguan', { type: 'sign-off' })
  await act('reviewer01', { type: 'review', ruling: 'pass', ending: 'solved', reason: because(0) })
  await resident('rating', { solved: false, satisfied: false, reason: told('没有解决', 1) })
  await act('reviewer01', { type: 'reopen', unit: null, reason: because(2) })
}
