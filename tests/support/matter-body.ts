import type { DocumentType, Term } from '#rules/documents'
import type { MatterBody } from '#rules/matters'

const words = (zh: string, en = zh) => ({ zh, en })

function term(code: string, type: Term['type'], options: readonly string[] = []): Term {
  return {
    code,
    name: words(code),
    hint: null,
    type,
    options: options.map((option) => ({ code: option, name: words(option) })),
    sensitivity: 'personal',
    unit: null,
    sources: [],
  }
}

function type(code: string, facts: Partial<DocumentType> = {}): DocumentType {
  return {
    code,
    name: words(code),
    kind: 'certificate',
    issuer: null,
    fields: [],
    lasts: null,
    fetch: null,
    licence: null,
    retention: 10,
    ...facts,
  }
}

/** A small dictionary for tests of bodies. */
export const dictionary = {
  terms: new Map(
    [
      term('shopName', 'text'),
      term('floorArea', 'number'),
      term('hasOpenFire', 'yes-no'),
      term('foodKind', 'choice', ['hot', 'cold', 'packed']),
    ].map((one) => [one.code, one]),
  ),
  types: new Map(
    [
      type('floor-plan', { kind: 'plan', name: words('经营场所平面图', 'floor plan') }),
      type('fire-check', { name: words('消防检查意见', 'fire check') }),
      type('identity-card', {
        kind: 'licence',
        fetch: 'documents.registry',
        name: words('居民身份证', 'identity card'),
      }),
      type('food-licence', { kind: 'licence', name: words('食品经营许可证', 'food licence') }),
    ].map((one) => [one.code, one]),
  ),
}

/** A permit that may be published: two steps beside each other and one after them, a paper that may come later. */
export function goodBody(changes: Partial<MatterBody> = {}): MatterBody {
  const basis = { law: '食品安全法', article: '第三十五条' }
  return {
    name: words('食品经营许可', 'Food business licence'),
    type: '01',
    subject: ['person', 'enterprise'],
    handling: 'promised',
    level: 3,
    power: 1,
    bodyNature: 1,
    basis: [basis],
    rules: [{ key: 'area', test: 'floorArea >= 8', say: words('面积不少于 8 平方米', 'At least 8 m²'), hard: true }],
    asks: [
      { term: 'shopName', need: true },
      { term: 'floorArea', need: true },
      { term: 'foodKind', need: true },
      { term: 'hasOpenFire', when: 'foodKind = "hot"', need: true },
    ],
    needs: [
      {
        key: 'identity',
        doc: 'identity-card',
        form: 'data',
        copies: 0,
        necessity: 'must',
        basis,
        source: 'government',
        standard: words('在有效期内', 'valid'),
      },
      {
        key: 'plan',
        doc: 'floor-plan',
        form: 'copy',
        copies: 1,
        necessity: 'must',
        laterDays: 10,
        basis,
        source: 'applicant',
        standard: words('标明各功能区和尺寸', 'shows each room with its size'),
      },
      {
        key: 'fire',
        doc: 'fire-check',
        when: 'hasOpenFire = true',
        form: 'original-or-copy',
        copies: 1,
        necessity: 'must',
        basis,
        source: 'government',
        standard: words('载明场所地址', 'names the address'),
      },
    ],
    steps: [
      { key: 'review', kind: 'review', name: words('书面审查', 'review'), after: [], needs: [], allow: 3 },
      { key: 'visit', kind: 'site-visit', name: words('现场核查', 'visit'), after: [], needs: ['plan'], allow: 5 },
      {
        key: 'experts',
        kind: 'expert-review',
        name: words('专家评审', 'experts'),
        after: ['review', 'visit'],
        needs: [],
        when: 'floorArea > 3000',
        allow: 15,
        stops: { law: '行政许可法', article: '第四十五条' },
      },
    ],
    gives: [{ doc: 'food-licence' }],
    clock: { tell: 5, legal: 20, promise: 8, extend: 10, joint: false },
    fees: [],
    trips: 1,
    channels: ['window', 'online'],
    delivery: ['download', 'counter'],
    modes: { tolerant: true, pledge: null },
    acceptance: 'department',
    fourEyes: false,
    offices: [
      {
        name: words('市政务服务中心', 'Service centre'),
        address: words('云泽市明湖区一号', '1 Minghu'),
        hours: words('工作日 9:00–17:00', 'working days 9–17'),
        phone: '0990-1234567',
      },
    ],
    complaintPhone: '12345',
    themes: ['catering'],
    keywords: ['餐馆', '饭店'],
    questions: [],
    range: 'all',
    quota: null,
    intermediary: null,
    note: null,
    ...changes,
  }
}
