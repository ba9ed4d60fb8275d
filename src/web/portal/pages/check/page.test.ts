import { expect, test } from 'vitest'
import { changeLicence } from '#domains/documents'
import { licenceScene } from '#tests/support/licence-scene'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'
import { documentsPort } from '../../ports/documents-domain.ts'

async function open() {
  const { house, pages } = await town()
  const scene = await licenceScene(house)
  const app = await pages({ documents: documentsPort(scene.desk) })
  return { house, scene, app }
}

test('whoever types the number of a licence sees whether it holds, and no more of a person than the family name', async () => {
  const { scene, app, house } = await open()
  const made = await scene.issue({ day: '2026-11-20' })
  const stranger = visitor(app)
  await stranger.open('/check')
  const shown = await stranger.send('/check', { code: ` ${made.number?.toLowerCase()} ` })
  expect(shown.path).toBe(`/check/${made.identifier}`)
  expect(shown.text).toContain('这份证照现在有效')
  expect(shown.text).toContain('张**')
  expect(shown.text).toContain('2026年11月20日')
  expect(shown.text).not.toMatch(/𠮷|柳堤路|86\.5/)
  await changeLicence(house.system(), { document: made.id, act: 'revoke', reason: '现场检查发现条件不符' })
  const revoked = await stranger.open(`/check/${made.identifier}`)
  expect(revoked.text).toContain('这份证照现在不能使用')
  expect(revoked.text).toContain('已撤销')
  expect(revoked.text).not.toContain('条件不符')
  await scene.close()
})

test('a licence that nobody issued is not found, in the same words wherever it is asked', async () => {
  const { scene, app } = await open()
  const stranger = visitor(app)
  await stranger.open('/check')
  const wrong = await stranger.send('/check', { code: '9901002026011000000000' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('没有查到这份证照')
  const opened = await stranger.open('/check/abc')
  expect(opened.status).toBe(404)
  expect(opened.text).toContain('没有查到这份证照')
  expect((await stranger.send('/check', { code: '' })).text).toContain('请输入证照编号')
  await scene.close()
})

test('who tries many numbers is made to wait', async () => {
  const { scene, app } = await open()
  const stranger = visitor(app)
  await stranger.open('/check')
  let last = await stranger.send('/check', { code: 'A0' })
  for (let no = 1; no < 40 && last.status !== 429; no += 1) last = await stranger.send('/check', { code: `A${no}` })
  expect(last.status).toBe(429)
  expect(last.text).toMatch(/请 \d+ 秒后再试/)
  expect((await stranger.open('/check/A99')).status).toBe(429)
  await scene.close()
})
