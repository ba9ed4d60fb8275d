import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { PublicRequest } from '#domains/hotline'
import { Refused, refuse } from '#kit/ruling'
import { floodGate } from '#platform/http/flood'
import { discovery } from './discovery.ts'
import { errorAnswer, Failure } from './failure.ts'
import { w3Time, write } from './format.ts'
import { readQuery } from './query.ts'
import { receipt, requestList } from './requests.ts'
import { serviceDefinition, serviceList } from './services.ts'
import { readSubmission } from './submission.ts'

const parser = new XMLParser({
  isArray: (name) => ['request', 'service', 'error', 'attribute', 'value'].includes(name),
  parseTagValue: false,
})
const read = (xml: string): Record<string, never> => parser.parse(xml)
const now = new Date('2026-03-02T01:00:00.000Z')

const lamp: PublicRequest = {
  number: '20260302RSS00000157',
  state: 'in-hand',
  open: true,
  classCode: '010203',
  className: { zh: '路灯不亮', en: 'Street light out' },
  description: '柳岸街道 <b>三号</b> 灯杆 & 旁边的灯都不亮',
  address: '柳岸街道三号灯杆',
  place: '990111001000',
  location: { lon: 117.1, lat: 36.65 },
  unit: '市城管局',
  openedAt: new Date('2026-03-02T00:30:00.250Z'),
  updatedAt: new Date('2026-03-02T01:00:00.000Z'),
  dueAt: new Date('2026-03-09T10:00:00.000Z'),
  published: true,
  supporters: 3,
}

describe('a city app that reads requests', () => {
  it('finds every element of the specification, in its order and with its names', () => {
    const xml = write(requestList([lamp], 'zh'), 'xml')
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true)
    const { service_requests: root } = read(xml) as Record<string, { request: Record<string, unknown>[] }>
    expect(Object.keys(root?.request[0] ?? {})).toEqual([
      'service_request_id',
      'status',
      'status_notes',
      'service_name',
      'service_code',
      'description',
      'agency_responsible',
      'service_notice',
      'requested_datetime',
      'updated_datetime',
      'expected_datetime',
      'address',
      'address_id',
      'zipcode',
      'lat',
      'long',
      'media_url',
    ])
    expect(root?.request[0]).toMatchObject({
      status: 'open',
      service_code: '010203',
      agency_responsible: '市城管局',
      description: lamp.description,
      requested_datetime: '2026-03-02T08:30:00+08:00',
      lat: '36.65',
      zipcode: '',
    })
  })

  it('gets the same as a plain list in JSON, with null for what is not there', () => {
    const [one] = JSON.parse(write(requestList([lamp], 'en'), 'json'))
    expect(one).toMatchObject({ service_name: 'Street light out', lat: 36.65, zipcode: null, media_url: null })
  })

  it('gets an empty list where nothing is public', () => {
    expect(write(requestList([], 'zh'), 'json')).toBe('[]')
    expect(read(write(requestList([], 'zh'), 'xml'))).toEqual({ '?xml': expect.anything(), service_requests: '' })
  })

  it('never breaks on signs that XML does not know', () => {
    const odd = { ...lamp, description: 'a\u0000b\u0008c\ufffed]]>&amp;' }
    const { service_requests: root } = read(write(requestList([odd], 'zh'), 'xml')) as Record<
      string,
      { request: { description: string }[] }
    >
    expect(root?.request[0]?.description).toBe('abcd]]>&amp;')
  })
})

describe('what a city app may ask', () => {
  it('is the last 90 days when it says nothing', () => {
    expect(readQuery({}, now)).toEqual({
      from: new Date('2025-12-02T01:00:00.000Z'),
      until: now,
      limit: 1000,
      skip: 0,
      open: undefined,
      classCodes: undefined,
    })
  })

  it('is at most 90 days, with a zone, and not turned round', () => {
    const ask = (start_date: string, end_date: string) => () => readQuery({ start_date, end_date }, now)
    expect(ask('2026-01-01T00:00:00Z', '2026-02-01T00:00:00+08:00')()).toMatchObject({
      until: new Date('2026-01-31T16:00:00Z'),
    })
    expect(ask('2026-01-01T00:00:00Z', '2026-04-02T00:00:00Z')).toThrow('open311.span-too-long')
    expect(ask('2026-02-01T00:00:00Z', '2026-01-01T00:00:00Z')).toThrow('open311.span-turned')
    expect(ask('2026-02-01T00:00:00', '2026-02-02T00:00:00Z')).toThrow('open311.bad-value')
    expect(ask('2026-02-30T00:00:00Z', 'tomorrow')).toThrow('open311.bad-value')
  })

  it('may name several services, both states, and pages', () => {
    expect(readQuery({ service_code: '0101,0102', status: 'closed', page: '3', page_size: '20' }, now)).toMatchObject({
      classCodes: ['0101', '0102'],
      open: false,
      limit: 20,
      skip: 40,
    })
    expect(readQuery({ status: 'open,closed' }, now).open).toBeUndefined()
    expect(() => readQuery({ status: 'waiting' }, now)).toThrow('open311.bad-value')
    expect(() => readQuery({ page_size: '1001' }, now)).toThrow('open311.bad-value')
  })

  it('may name ids, which overrides all the rest', () => {
    expect(readQuery({ service_request_id: 'A, B', start_date: 'nonsense' }, now)).toEqual({
      numbers: ['A', 'B'],
      limit: 1000,
      skip: 0,
    })
  })
})

describe('a request sent by a city app', () => {
  const lamps = { code: '010203', name: { zh: '路灯不亮' }, demand: 'help' as const }
  const serviceFor = (code: string) => (code === lamps.code ? lamps : undefined)
  const given = { service_code: '010203', description: '三号灯杆不亮。晚上很暗。', address_string: '柳岸街道三号灯杆' }

  it('needs a service, words and a place', () => {
    const without = (field: string) => () => readSubmission({ ...given, [field]: ' ' }, serviceFor)
    expect(without('service_code')).toThrow('open311.service-needed')
    expect(without('description')).toThrow('open311.text-needed')
    expect(without('address_string')).toThrow('open311.place-needed')
    expect(() => readSubmission({ ...given, service_code: '99' }, serviceFor)).toThrow('open311.unknown-service')
    expect(() => readSubmission({ ...given, description: '长'.repeat(4001) }, serviceFor)).toThrow(
      'open311.text-too-long',
    )
  })

  it('is read with its place, person and answers', () => {
    const sent = {
      ...given,
      lat: '36.65',
      long: '117.1',
      first_name: '小满',
      last_name: '谷',
      phone: '13900000000',
      'attribute[DEMAND]': 'complaint',
      'attribute[SECRECY]': 'protected',
    }
    expect(readSubmission(sent, serviceFor)).toMatchObject({
      serviceCode: '010203',
      kind: 'complaint',
      secrecy: 'protected',
      subject: '路灯不亮：三号灯杆不亮',
      location: { lat: 36.65, lon: 117.1 },
      contact: { name: '谷小满', phone: '13900000000' },
    })
  })

  it('is refused with half a point, a point off the earth, or an answer that is no choice', () => {
    const send = (more: Record<string, string>) => () => readSubmission({ ...given, ...more }, serviceFor)
    expect(send({ lat: '36' })).toThrow('open311.place-needed')
    expect(send({ lat: '91', long: '1' })).toThrow('open311.bad-value')
    expect(send({ lat: '1e1', long: '1' })).toThrow('open311.bad-value')
    expect(send({ 'attribute[DEMAND]': 'order' })).toThrow('open311.bad-value')
  })

  it('is answered with its number and the code to keep', () => {
    const filed = { number: lamp.number, queryCode: 'ABCD2345', dueAt: '2026-03-09T10:00:00.000Z', isPublic: false }
    const [one] = JSON.parse(write(receipt(filed, 'en'), 'json'))
    expect(one.service_request_id).toBe(lamp.number)
    expect(one.service_notice).toContain('ABCD2345')
    expect(one.service_notice).toContain('2026-03-09 18:00')
    expect(one.service_notice).toContain('confidential')
  })

  it('is slowed down when it is one of a flood, and let through again after seconds', () => {
    let time = 0
    const gate = floodGate({ burst: 60, perMinute: 30, clock: () => time })
    for (let no = 0; no < 60; no += 1) expect(gate('192.0.2.1')).toBe(0)
    expect(gate('192.0.2.1')).toBe(2)
    expect(gate('192.0.2.2')).toBe(0)
    time += 2100
    expect(gate('192.0.2.1')).toBe(0)
  })
})

describe('the rest of the interface', () => {
  it('lists classes as services and their questions as attributes', () => {
    const service = {
      code: '010203',
      name: { zh: '路灯不亮', en: 'Street light out' },
      group: { zh: '市政', en: 'City works' },
      keywords: ['路灯', '照明'],
      demand: null,
    }
    const { services } = read(write(serviceList([service], 'en'), 'xml')) as Record<string, { service: unknown[] }>
    expect(services?.service).toEqual([
      {
        service_code: '010203',
        service_name: 'Street light out',
        description: 'City works · Street light out',
        metadata: 'true',
        type: 'realtime',
        keywords: '路灯,照明',
        group: 'City works',
      },
    ])
    const definition = JSON.parse(write(serviceDefinition('010203', 'zh'), 'json'))
    expect(definition.attributes.map((one: { code: string; order: number }) => [one.code, one.order])).toEqual([
      ['DEMAND', 1],
      ['SECRECY', 2],
      ['OCCURRED', 3],
    ])
    expect(definition.attributes[1].values).toEqual([
      { key: 'open', name: '可以公开' },
      { key: 'protected', name: '请保密' },
    ])
  })

  it('tells where it is', () => {
    const found = JSON.parse(write(discovery('https://city.example/open311/v2', 'en'), 'json'))
    expect(found.endpoints).toEqual([
      expect.objectContaining({ url: 'https://city.example/open311/v2', formats: ['text/xml', 'application/json'] }),
    ])
  })

  it('answers failures in the form of the specification', () => {
    const failure = new Failure(404, 'open311.unknown-service', { given: '99' })
    const answer = errorAnswer(failure, 'en', {})
    expect(answer).toEqual({
      status: 404,
      errors: [{ code: 404, description: 'There is no service_code 99. See the service list.' }],
    })
    const refused = new Refused(refuse('invalid', 'hotline.unknown-place').refusal)
    expect(errorAnswer(refused, 'en', { 'hotline.unknown-place': { zh: '', en: 'no such place' } })?.status).toBe(400)
    expect(errorAnswer(new Error('ours'), 'en', {})).toBeUndefined()
  })

  it('writes time with its zone', () => {
    expect(w3Time(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01T00:00:00+08:00')
  })
})
