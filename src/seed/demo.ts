import { fillDirectory } from '#domains/directory'
import type { Ctx } from '#platform/context'
import { hashPassword } from '#platform/crypto/password'
import { type CityProfile, planCity } from './plan.ts'
import { staffOf } from './staff.ts'

/** The password of all demo accounts; a city switches them off before real work (docs/guide). */
export const DEMO_PASSWORD = 'OneDoor-demo-2026'

/** The demo city: invented, under the unused region prefix 99; 11 districts, 41 departments, 120 streets and towns. */
export const demoCity: CityProfile = {
  city: '990100',
  name: '云泽市',
  hosts: ['yunze.localhost'],
  streets: [11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10],
  units: 41,
  utilities: 6,
  villages: { streets: 3, each: 2 },
}

/** The accounts a newcomer tries first, as the start prints them. */
export const demoAccounts: readonly { account: string; post: string }[] = [
  { account: 'agent01', post: '话务员' },
  { account: 'dispatcher01', post: '派单员' },
  { account: 'clerk-chengguan', post: '市城管局联络员' },
  { account: 'officer-chengguan', post: '市城管局承办人' },
  { account: 'head-chengguan', post: '市城管局负责人' },
  { account: 'district-minghu', post: '明湖区分中心派单员' },
  { account: 'street-990101001', post: '街道联络员' },
  { account: 'village-990101001001', post: '社区办理员' },
  { account: 'reviewer01', post: '办结审核员' },
  { account: 'callback01', post: '回访员' },
  { account: 'supervisor01', post: '督办员' },
  { account: 'centrehead01', post: '热线中心负责人' },
  { account: 'leader01', post: '市领导' },
  { account: 'knowledge01', post: '知识库编辑' },
  { account: 'editor01', post: '目录与时限编辑' },
  { account: 'analyst01', post: '分析员' },
  { account: 'auditor01', post: '审计员' },
  { account: 'inspector01', post: '纪检监察员' },
  { account: 'window01', post: '综合窗口受理员' },
  { account: 'matters01', post: '事项管理员' },
  { account: 'approver01', post: '事项审核员' },
  { account: 'admin01', post: '系统管理员' },
]

/** Fills a city with places, organisations and one person for every post. A second run changes nothing. */
export async function seedCity(ctx: Ctx, profile: CityProfile, password = DEMO_PASSWORD): Promise<void> {
  const { places, orgs } = planCity(profile)
  const sites = profile.hosts.map((host) => ({ host, name: profile.name }))
  await fillDirectory(ctx, { sites, places, orgs, users: staffOf(orgs), passwordHash: await hashPassword(password) })
}
