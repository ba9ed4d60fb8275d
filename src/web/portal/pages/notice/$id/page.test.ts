import { expect, test } from 'vitest'
import type { Announcement } from '#domains/surge'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'
import type { Port } from '../../../port.ts'

const id = '019a0000-0000-7000-8000-000000000001'
const salt: Announcement = {
  id,
  title: { zh: '食盐供应充足', en: 'There is enough salt' },
  text: { zh: '请按需购买。', en: 'Please buy as usual.' },
  since: new Date('2026-11-20T02:00:00Z'),
  ended: null,
}

function surge(told: Announcement): Port['surge'] {
  return {
    announcements: async () => [told],
    announcement: async (_, asked) => (asked.id === id ? told : null),
    shortForm: async (_, asked) =>
      ('plan' in asked ? asked.plan === id : asked.text.includes('盐'))
        ? { plan: id, title: told.title, demand: 'help', classCode: null }
        : null,
  }
}

test('what the city announces stands on every page, without scripts, with the way to the whole of it', async () => {
  const resident = visitor(await (await town()).pages({ surge: surge(salt) }))
  for (const path of ['/', '/answers', '/track', '/nowhere']) {
    const shown = await resident.open(path)
    expect(shown.text).toContain('食盐供应充足')
    expect(shown.html).toContain(`href="/notice/${id}"`)
  }
  expect((await resident.open(`/notice/${id}`)).text).toContain('请按需购买。')
  expect((await resident.open('/notice/nothing')).status).toBe(404)
  expect((await resident.open(`/notice/${id}?lang=en`)).text).toContain('Please buy as usual.')
})

test('after its end every page says so for a while, with the way to the result; its own page has it', async () => {
  const ended: Announcement = {
    ...salt,
    ended: {
      at: new Date('2026-11-20T09:00:00Z'),
      result: { zh: '各商店已恢复供应。', en: 'Shops have salt again.' },
      shownUntil: new Date('2026-11-23T09:00:00Z'),
    },
  }
  const resident = visitor(await (await town()).pages({ surge: surge(ended) }))
  const home = await resident.open('/')
  expect(home.text).toContain('集中处置已于2026年11月20日结束，本提示显示至11月23日 17:00。')
  expect(home.text).toContain('查看结果')
  const page = await resident.open(`/notice/${id}`)
  expect(page.text).toContain('各商店已恢复供应。')
  expect(page.text).not.toContain('您也遇到了？')
  expect((await resident.open(`/notice/${id}?lang=en`)).text).toContain('Shops have salt again.')
})

test('three things are enough: from the announcement, and for whoever tells the same', async () => {
  const app = await (await town()).pages({ surge: surge(salt) })
  const first = visitor(app)
  const offered = await first.open(`/request/what?about=${id}`)
  expect(offered.text).toContain('只需三项')
  const where = await first.send('/request/what', { text: '楼下买不到盐', about: id })
  expect(where.path).toBe('/request/where')
  expect(where.text).toContain('第 2 步，共 5 步')
  expect((await first.send('/request/where', { place: '', address: '', happened: '' })).path).toBe('/request/contact')

  const second = visitor(app)
  await second.open('/request/what')
  expect((await second.send('/request/what', { text: '哪里有盐卖', kind: 'help' })).text).toContain('只需三项')
  const third = visitor(app)
  await third.open('/request/what')
  expect((await third.send('/request/what', { text: '路灯不亮', kind: 'help' })).text).not.toContain('只需三项')
})
