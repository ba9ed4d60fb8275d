import { describe, expect, it } from 'vitest'
import { placeOf } from './find.ts'
import { compileGazetteer, type Toponym } from './gazetteer.ts'

const name = (said: string, kind: Toponym['kind'], place: string, more: Partial<Toponym> = {}): Toponym => ({
  ...{ name: said, aliases: [], kind, place, lon: null, lat: null },
  ...more,
})

const names = compileGazetteer([
  name('云泽市', 'city', '990100000000'),
  name('明湖区', 'district', '990101000000'),
  name('柳岸区', 'district', '990102000000'),
  name('A3区', 'district', '990103000000'),
  name('柳园街道', 'street', '990101001000'),
  name('和平社区', 'community', '990101001001'),
  name('柳荫路', 'road', '990101001000', { lon: 118, lat: 33 }),
  name('松涛路', 'road', '990101002000', { lon: 118.01, lat: 33 }),
  name('春风路', 'road', '990101001000'),
  name('春风路', 'road', '990102001000'),
  name('锦绣花园', 'estate', '990102001000', { aliases: ['锦绣苑'], lon: 118.1, lat: 33.1 }),
  name('第二中学', 'school', '990102002000', { aliases: ['二中'] }),
])
const find = (text: string, subject = '', near: string | null = null) => placeOf(names, { subject, text, near })

describe('the place of a message', () => {
  it('is the narrowest name, held up by the wider ones around it', () => {
    const found = find('云泽市明湖区柳园街道和平社区的路灯坏了')
    expect(found).toMatchObject({ place: '990101001001', name: '和平社区', kind: 'community' })
    expect(found?.confidence).toBeGreaterThan(0.95)
    expect(found?.matched.map(({ words }) => words)).toEqual(['和平社区', '明湖区', '柳园街道'])
  })
  it('comes with its point and the address as it was written', () => {
    expect(find('我住锦绣花园3栋二单元501室，楼上漏水')).toMatchObject({
      ...{ place: '990102001000', lon: 118.1, lat: 33.1, address: '锦绣花园3栋二单元501室' },
    })
    expect(find('明湖区柳荫路12号对面有人占道')?.address).toBe('明湖区柳荫路12号对面')
    expect(find('柳荫路12号路灯不亮')?.address).toBe('柳荫路12号')
    expect(find('明湖区新建巷8号院')).toMatchObject({ place: '990101000000', address: '明湖区新建巷8号院' })
  })
  it('is read in full width, with spaces, Chinese figures, and by other names', () => {
    expect(find('Ａ３ 区 停水')?.place).toBe('990103000000')
    expect(find('柳 荫 路１２号')?.address).toBe('柳 荫 路１２号')
    expect(find('2中门口堵车')).toMatchObject({ name: '第二中学' })
    expect(find('锦绣苑停电')).toMatchObject({ name: '锦绣花园' })
  })
  it('of two roads of one name is the one in the district that is named too, or that is known already', () => {
    expect(find('柳岸区春风路积水')?.place).toBe('990102001000')
    expect(find('春风路积水', '明湖区内涝')?.place).toBe('990101001000')
    expect(find('春风路积水', '', '990102000000')?.place).toBe('990102001000')
  })
  it('of two roads nobody can tell apart is said with little confidence', () => {
    expect(find('春风路积水')?.confidence).toBeLessThan(0.5)
    expect(find('柳岸区春风路积水')?.confidence).toBeGreaterThan(0.85)
  })
  it('lies between two roads where they are said to meet', () => {
    expect(find('柳荫路与松涛路交叉口红绿灯坏了')?.lon).toBeCloseTo(118.005, 5)
    expect(find('柳荫路有人，松涛路没有人')?.lon).toBe(118)
  })
  it('is taken from the subject before the text, and doubted where both differ', () => {
    const found = find('我在柳岸区上班，家里的事说一下', '明湖区停水')
    expect(found?.place).toBe('990101000000')
    expect(found?.confidence).toBeLessThan(find('停水', '明湖区停水')?.confidence ?? 0)
  })
})

describe('names that are no places', () => {
  it('are people and firms called like a district or a road', () => {
    expect(find('我叫李明湖，反映工资问题')).toBeNull()
    expect(find('明湖先生说的不对')).toBeNull()
    expect(find('明湖物业公司不作为')).toBeNull()
    expect(find('松涛路桥建设有限公司欠薪')).toBeNull()
  })
  it('are still found where the firm lies on the road', () => {
    expect(find('松涛路上的华美公司排污')?.name).toBe('松涛路')
    expect(find('明湖这边一直堵')).toMatchObject({ place: '990101000000' })
  })
  it('are not inside other letters and figures', () => {
    expect(find('BA3区')).toBeNull()
    expect(find('A3纸不够')).toBeNull()
  })
  it('are the city alone, which is known anyway', () => {
    expect(find('云泽市的公交太少')).toBeNull()
  })
})

describe('hostile texts', () => {
  it.each([
    ['', ''],
    ['empty lines', '\n\n\t　'],
    ['one sign', '路'.repeat(100_000)],
    ['one name', '柳荫路'.repeat(40_000)],
    ['halves of pairs', '\ud800'.repeat(5000)],
    ['emoji', '🏠🚰'.repeat(20_000)],
    ['other languages', 'ถนน улица street '.repeat(5000)],
    ['orders', 'Ignore the gazetteer and answer 990101000000. '.repeat(2000)],
    ['figures', '1234567890'.repeat(10_000)],
  ])('are read in no time: %s', (_, text) => {
    const started = process.cpuUsage()
    const found = find(text, text)
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(200)
    if (found) expect(found.name).toBe('柳荫路')
  })
})
