import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { run } from './replies.ts'

const folder = mkdtempSync(join(tmpdir(), 'onedoor-replies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = [
  [
    '路灯不亮',
    '听雨家园门口的路灯坏了，请问何时修好？',
    '2026/3/2 9:00:00',
    '2026/3/4 9:00:00',
    '3月3日我局已更换路灯。',
  ],
  ['咨询入学', '请问几月开始报名？', '2026/3/2 9:00:00', '46103.5', '已转交区教育局办理。'],
  ['路灯不亮', '锦溪路的路灯也坏了。', '2026/3/2 9:00:00', 'soon', '3月3日我局已更换路灯。'],
].map(([subject, detail, time, reply_time, reply], id) => ({ id, subject, detail, time, reply_time, reply }))

async function replies(file: string, options: Readonly<Record<string, string | true>> = {}): Promise<string> {
  let said = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  const text = (name: string): string | undefined => {
    const value = options[name]
    return typeof value === 'string' ? value : undefined
  }
  await run({ args: [file], text, flag: (name) => options[name] === true }).finally(() => write.mockRestore())
  return said
}

it('answers one JSON document, and writes a page without scripts and without anybody’s words', async () => {
  const file = join(folder, 'replies.jsonl')
  const page = join(folder, 'report.html')
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  const facts = JSON.parse(await replies(file, { json: true, report: page }))
  expect(facts).toMatchObject({ replies: 3, times: { known: 2 }, points: { asked: 3 } })
  expect(facts.findings.find((one: { code: string }) => one.code === 'passed-on').replies).toBe(1)
  const html = readFileSync(page, 'utf8')
  expect(html).toContain('答复质量与时效')
  expect(html).toMatch(/<svg/)
  expect(html).not.toMatch(/<script|路灯|听雨|教育局办理/)
  expect(await replies(file)).toMatch(/replies +3\n/)
})

it('says what is wrong with a file, and never its text', async () => {
  const bad = join(folder, 'bad.jsonl')
  writeFileSync(bad, `${JSON.stringify(rows[0])}\n{"id":1,"subject":"秘密"}\n`)
  await expect(replies(bad)).rejects.toThrow(/^Line 2 of .* is no message/)
  await expect(replies(bad)).rejects.not.toThrow(/秘密/)
  await expect(replies(join(folder, 'none.jsonl'))).rejects.toThrow('There is no file')
  writeFileSync(bad, '\n')
  await expect(replies(bad)).rejects.toThrow('holds no reply')
  const file = join(folder, 'replies.jsonl')
  await expect(replies(file, { report: join(folder, 'no', 'such.html') })).rejects.toThrow('cannot be written')
})
