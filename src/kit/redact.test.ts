import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citizenCheck } from './citizen-number.ts'
import { redact } from './redact.ts'

const nobody = { names: [] }
const hidden = (text: string, names: string[] = [], addresses: string[] = []) => redact(text, { names, addresses }).text

describe('what tells who the complainant is', () => {
  test.each([
    ['请拨打13812345678联系我', '请拨打〔电话〕联系我'],
    ['电话138 1234 5678。', '电话〔电话〕。'],
    ['138-1234-5678', '〔电话〕'],
    ['1 3 8 1 2 3 4 5 6 7 8', '〔电话〕'],
    ['１３８１２３４５６７８', '〔电话〕'],
    ['一三八一二三四五六七八', '〔电话〕'],
    ['幺三八 1234 五六七八', '〔电话〕'],
    ['+86 138 1234 5678', '〔电话〕'],
    ['0086-13812345678', '〔电话〕'],
    ['我住3号楼201 13812345678 2号门', '我住3号楼201 〔电话〕 2号门'],
    ['电话138123456782号楼', '电话〔电话〕2号楼'],
    ['座机0531-88123456', '座机〔电话〕'],
    ['(0531)88123456', '(〔电话〕'],
    ['联系电话88123456', '联系电话〔电话〕'],
    ['联系电话 8812 3456，', '联系电话 〔电话〕，'],
    ['+852 9123 4567，', '〔电话〕，'],
    ['①③⑧①②③④⑤⑥⑦⑧', '〔电话〕'],
  ])('%s: no telephone number is left', (text, shown) => expect(hidden(text)).toBe(shown))

  test.each([
    ['身份证11010519491231002X办理', '身份证〔证件号〕办理'],
    ['身份证 110105 19491231 002x', '身份证 〔证件号〕'],
    ['号码110105194912310021', '号码〔证件号〕'],
    ['老证110105491231002', '老证〔证件号〕'],
    ['护照号：E12345678，', '护照号：〔证件号〕，'],
    ['卡号6222021234567890123', '卡号〔账号〕'],
    ['4111 1111 1111 1111', '〔账号〕'],
    ['邮箱 zhang.san@example.com，', '邮箱 〔邮箱〕，'],
    ['邮箱zhangsan＠qq．com', '邮箱〔邮箱〕'],
    ['加我微信：zhang_san88', '加我微信：〔社交账号〕'],
    ['QQ号123456789', 'QQ号〔社交账号〕'],
    ['微信号是zhangsan', '微信号是〔社交账号〕'],
    ['我的车鲁A12345被划', '我的车〔车牌〕被划'],
  ])('%s: no number or account is left', (text, shown) => expect(hidden(text)).toBe(shown))

  test.each([
    ['张三丰反映，我叫张 三 丰，也就是张·三·丰', ['张三丰'], '〔姓名〕反映，我叫〔姓名〕，也就是〔姓名〕'],
    ['张先生来电，张女士补充，李先生不知', ['张三'], '〔姓名〕来电，〔姓名〕补充，李先生不知'],
    ['我姓张，住在张庄', ['张三'], '我姓〔姓名〕，住在张庄'],
    ['张先生反映', ['张先生'], '〔姓名〕反映'],
    ['欧阳女士与欧先生', ['欧阳修远'], '〔姓名〕与欧先生'],
    ['买买提反映，买买提・艾力', ['买买提·艾力'], '〔姓名〕反映，〔姓名〕'],
    [
      'I am ROBERT SMITH, Smith lives here; blacksmith',
      ['Robert Smith'],
      'I am 〔姓名〕, 〔姓名〕 lives here; blacksmith',
    ],
    ['𠮷田说', ['𠮷田'], '〔姓名〕说'],
    ["Robert'); DROP 测试)", ["Robert'); DROP", '测试)'], '〔姓名〕 〔姓名〕'],
  ])('%s: his own name is not left', (text, names, shown) => expect(hidden(text, names)).toBe(shown))

  test.each([
    ['我住东港市河口区文化路12号阳光花园3号楼2单元501室', '我住〔地址〕'],
    ['我住阳光花园3号楼2单元501', '我住〔地址〕'],
    ['阳光花园三号楼漏水', '〔地址〕漏水'],
    ['楼下是3栋 2单元 501', '楼下是〔地址〕'],
    ['就在文化路12号旁边', '就在〔地址〕旁边'],
    ['文化路坑洼', '文化路坑洼'],
    ['阳光花园13号楼', '阳光花园13号楼'],
  ])('%s: his home is not left', (text, shown) => {
    expect(hidden(text, [], ['东港市河口区文化路12号阳光花园3号楼2单元501室'])).toBe(shown)
  })
})

test('a home written in Chinese numerals is found in figures, and the other way round', () => {
  expect(hidden('我住阳光花园3号楼', [], ['阳光花园三号楼'])).toBe('我住〔地址〕')
  expect(hidden('我住阳光花园三号楼二单元五〇一', [], ['阳光花园3号楼2单元501室'])).toBe('我住〔地址〕')
})

describe('what is not about him stays byte for byte', () => {
  test.each([
    '2019-02-28 11:25:05 在12345反映，订单号20190228112505，金额13,800,000元',
    '拨打110、12345、10086、95588、400-123-4567均无人',
    '手机号码为2019-6-12办理',
    '1301、1302、1401、1502室都停水，已经2015-2019年',
    '微信公众号查不到，加微信群也没用；二〇二六年三月十二日',
    '面积 101 102 1502 1503 1504 平方米，3.14159265358979',
    '看到车牌鲁A12345的渣土车，车主李先生，法院(2019)民初1234号',
    '全角：１２３，空格　和\r\n换行\t都在',
  ])('%s', (text) => {
    const known = { names: ['王小明'], phones: ['13912340000'], addresses: ['东港市河口区文化路12号阳光花园3号楼'] }
    expect(redact(text, known)).toEqual({ text, found: [] })
  })

  test('any text without digits, names and accounts', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'路灯坏了水电停三四 \n，。！〔〕𠮷👨‍👩‍👧：．１') }), (text) => {
        fc.pre(!/(?:[三四１][ ．]?){5}/u.test(text))
        expect(redact(text, { names: ['王小明'] }).text).toBe(text)
      }),
    )
  })
})

describe('a reply of an office', () => {
  test('keeps the landline to call, and nobody’s mobile', () => {
    const text = '请致电0531-88123456或办公电话88123456，王科长13812345678'
    expect(redact(text, { names: [], keepOffices: true }).text).toBe(
      '请致电0531-88123456或办公电话88123456，王科长〔电话〕',
    )
    expect(redact(text, { names: [], phones: ['0531-88123456'], keepOffices: true }).text).toContain('请致电〔电话〕')
  })
})

describe('planted values never survive', () => {
  const around = fc.string({ unit: fc.constantFrom(...'我家路灯坏了，电话是2号楼 、a:：(（x') })
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/)
  const spelling = fc.constantFrom<(digits: string) => string>(
    (d) => d,
    (d) => `${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}`,
    (d) => `${d.slice(0, 3)}-${d.slice(3, 7)}-${d.slice(7)}`,
    (d) => [...d].join(' '),
    (d) => [...d].map((c) => '０１２３４５６７８９'[Number(c)]).join(''),
    (d) => [...d].map((c) => '零一二三四五六七八九'[Number(c)]).join(''),
    (d) => [...d].map((c) => '〇幺二三四五六七八九'[Number(c)]).join('-'),
  )

  test('a telephone number, however spelled and wherever', () => {
    fc.assert(
      fc.property(around, mobile, spelling, around, (before, digits, spell, after) => {
        const planted = spell(digits)
        expect(redact(`${before}${planted}${after}`, nobody).text).not.toContain(planted)
        expect(redact(`${before}${planted}${after}`, { names: [], phones: [digits] }).text).not.toContain(planted)
      }),
      { numRuns: 2000 },
    )
  })

  test('an identity number, however spelled and wherever', () => {
    const born = fc.tuple(
      fc.integer({ min: 1930, max: 2020 }),
      fc.integer({ min: 10, max: 12 }),
      fc.integer({ min: 10, max: 28 }),
    )
    fc.assert(
      fc.property(
        around,
        born,
        fc.integer({ min: 100, max: 999 }),
        spelling,
        around,
        (before, date, no, spell, after) => {
          const digits = `990102${date.join('')}${no}`
          const planted = spell(digits) + citizenCheck(digits)
          expect(redact(`${before}${planted}${after}`, nobody).text).not.toContain(spell(digits))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a name, spaced or not, and a home address', () => {
    const name = fc.constantFrom('张三', '王小明', '欧阳修远', '买买提·艾力', '𠮷田', 'Robert Smith', '方便')
    const address = '东港市河口区文化路12号阳光花园3号楼2单元501室'
    fc.assert(
      fc.property(around, name, around, (before, planted, after) => {
        const text = `${before}${planted}${after}${address}${before}${[...planted].join(' ')}`
        const shown = redact(text, { names: [planted], addresses: [address] }).text
        expect(shown.replace(/\s/g, '')).not.toContain(planted.replace(/\s/g, ''))
        expect(shown).not.toContain('501')
      }),
    )
  })

  test('redacting twice changes nothing more', () => {
    const once = hidden('张三 13812345678 11010519491231002X', ['张三'])
    expect(hidden(once, ['张三'])).toBe(once)
  })

  test('a long hostile text takes no longer than its length asks', () => {
    for (const text of [
      '1'.repeat(20_000),
      'a@'.repeat(10_000),
      '1 '.repeat(10_000),
      '我'.repeat(20_000),
      '微信'.repeat(10_000),
      'A'.repeat(20_000),
      '张'.repeat(20_000),
    ]) {
      const start = performance.now()
      redact(text, { names: ['张张三'], addresses: ['文化路12号阳光花园3号楼2单元501室'] })
      expect(performance.now() - start).toBeLessThan(500)
    }
  })
})
