import { describe, expect, it } from 'vitest'
import { bareName, matchOrg } from './org-match.ts'

const orgs = [
  ['云泽市人力资源和社会保障局', '市人社局'],
  ['云泽市发展和改革委员会', '市发改委'],
  ['云泽市市场监督管理局', '市市场监管局'],
  ['云泽市行政审批服务局', '市审批局'],
  ['云泽市园林和林业绿化局', '市园林局'],
  ['云泽市教育局', '市教育局'],
  ['云泽市体育局', '市体育局'],
  ['云泽市公安局', '市公安局'],
  ['云泽市爱国卫生运动委员会办公室', '市爱卫办'],
].map(([name = '', shortName = '']) => ({ id: shortName, name, shortName }))
const match = (name: string) => matchOrg(name, orgs)?.shortName ?? null

describe('the department of another city', () => {
  it('is bared of place and kind of office', () => {
    expect(['区人社局', '广安区税务局', '区公安分局', '区消防大队'].map(bareName)).toEqual([
      '人社',
      '税务',
      '公安',
      '消防',
    ])
  })
  it('is found by short name, by part, and by abbreviation', () => {
    expect(match('区人社局')).toBe('市人社局')
    expect(match('区行政审批局')).toBe('市审批局')
    expect(match('区市监局')).toBe('市市场监管局')
    expect(match('区林业局')).toBe('市园林局')
    expect(match('区公安分局')).toBe('市公安局')
  })
  it('is left to a person where nobody stands for it', () => {
    expect(['区教科体局', '区委办', '区烟草专卖局', '区公管办'].map(match)).toEqual([null, null, null, null])
  })
})
