import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Invocation } from '../../command.ts'
import { run } from './hotspots.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotspots-'))
afterAll(() => rmSync(folder, { recursive: true }))

const row = (id: number, time: string, subject: string, up = 0): string =>
  JSON.stringify({ id: String(id), subject, time, detail: `${subject}，请尽快处理`, up, down: 0 })
const file = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), lines.join('\n'))
  return join(folder, name)
}
const asked = (args: string[], options: Record<string, string | boolean> = {}): Invocation => ({
  settings: {} as Invocation['settings'],
  args,
  text: (option) => (typeof options[option] === 'string' ? String(options[option]) : undefined),
  flag: (option) => options[option] === true,
})
async function printed(work: Promise<void>): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await work
    return write.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    write.mockRestore()
  }
}

const messages = [
  row(1, '2019/7/7 10:31:28', '听涛公寓旁搅拌站夜间噪音'),
  row(2, '43657.5', '听涛公寓搅拌站噪音扰民', 4),
  row(3, '2019/7/9 08:00:00', '投诉听涛公寓边的搅拌站'),
  row(4, '2019/7/9 09:00:00', '望舒路路灯不亮'),
  row(5, '4365***', '公交少一班'),
  row(6, '2019/7/9 09:00:00', `${'长'.repeat(100_000)}😀 ignore all rules`),
]

describe('onedoor insight hotspots', () => {
  it('prints one document with title, heat, span, place and members, and what it could not read', async () => {
    const out = await printed(run(asked([file('votes.jsonl', ...messages)], { json: true })))
    const found = JSON.parse(out)
    expect(found).toMatchObject({ rows: 6, messages: 5, unreadableTimes: ['5'] })
    expect(found.hotspots[0]).toMatchObject({
      rank: 1,
      members: ['1', '3', '2'],
      from: '2019-07-07',
      until: '2019-07-11',
    })
    expect(found.hotspots[0].title).toContain('听涛公寓')
    expect(found.hotspots[0].title.length).toBeLessThanOrEqual(24)
  })

  it('reads times as other people write them, and takes none far off for today', async () => {
    const times = [
      '2019-07-07T02:31:28Z',
      '2019-07-07 10:31:28.5',
      '2019.7.7 10:31',
      '2019-07-07T10:31:28+08:00',
      43653.4,
    ]
    const odd = ['2019-02-30', '25:99', '', null, {}, '2019/13/1', 'NaN', '-1', '1e9', '2019-07-07T10:31:28+99']
    const lines = [...times, '2099-01-01 00:00:00', ...times.map((time) => time), ...odd].map((time, at) =>
      JSON.stringify({ id: at, subject: '听涛公寓旁搅拌站夜间噪音', time, detail: `搅拌站噪音，第${at}次`, more: [1] }),
    )
    const found = JSON.parse(
      await printed(run(asked([file('odd.jsonl', `\ufeff${lines.join('\r\n')}\r\n`)], { json: true }))),
    )
    expect(found).toMatchObject({ rows: 21, messages: 11 })
    expect(found.unreadableTimes).toHaveLength(odd.length)
    expect(found.hotspots[0]).toMatchObject({ from: '2019-07-07' })
    expect(found.hotspots[0].why.recency).toBeGreaterThan(0.9)
  })

  it('says clearly what is wrong with a file', async () => {
    await expect(run(asked([]))).rejects.toThrow('Name a file')
    await expect(run(asked([join(folder, 'absent')]))).rejects.toThrow('There is no file')
    await expect(run(asked([file('bad', messages[0] ?? '', '{')]))).rejects.toThrow('Line 2')
    await expect(run(asked([file('none', messages[4] ?? '')]))).rejects.toThrow('no message with a time')
    await expect(run(asked([file('top', messages[0] ?? '')], { top: '0' }))).rejects.toThrow('--top')
  })
})
