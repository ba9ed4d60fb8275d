import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from './evaluate.ts'

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

type Row = Record<string, unknown>

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  路灯: ['路灯', '不亮', '灯杆', '照明', '夜里', '黑暗', '灯泡'],
  工资: ['工资', '拖欠', '老板', '工地', '合同', '加班', '社保'],
  学校: ['学校', '老师', '作业', '补课', '家长', '学生', '课堂'],
}
const PLACES = ['东门', '西门', '桥头', '车站', '广场', '菜场', '楼下', '路口', '公园', '河边', '巷口']

/** Invented messages of three labels; no two are near-copies. */
function rows(each = 12, from = 0): Row[] {
  return Object.entries(ABOUT).flatMap(([label, words], no) =>
    Array.from({ length: each }, (_, at) => {
      const word = (step: number): string => words[((at + from) * step + no) % words.length] ?? ''
      const place = PLACES[(at + from) % PLACES.length] ?? ''
      const detail = `${place}的${word(1)}和${word(2)}，${word(3)}已经${at + from + 3}天，${word(5)}，${word(6)}，请处理${word(4)}。`
      return { label, subject: `${place}${word(1)}${word(3)}`, detail }
    }),
  )
}

function file(name: string, content: readonly Row[] | string, end = '\n'): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : content.map((row) => JSON.stringify(row)).join(end))
  return path
}

async function evaluate(
  path: string | undefined,
  options: Readonly<Record<string, string | true>> = {},
): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const text = (name: string): string | undefined => (options[name] === true ? undefined : options[name])
  try {
    const args = path === undefined ? [] : [path]
    await run({ settings: {} as never, args, text, flag: (name) => options[name] === true })
    return write.mock.calls.map(([said]) => String(said)).join('')
  } finally {
    write.mockRestore()
  }
}
const facts = async (path: string, test?: string) =>
  JSON.parse(await evaluate(path, { json: true, ...(test === undefined ? {} : { test }) }))

describe('onedoor insight evaluate', () => {
  it('answers one document with every figure that is asked for, on folds of the file or on a second one', async () => {
    const path = file('labelled.jsonl', rows())
    const figures = ['macroF1', 'accuracy', 'accuracyAt80', 'ece', 'cpuMsPerMessage', 'trainSeconds']
    const byFolds = await facts(path)
    const byTest = await facts(path, file('test.jsonl', rows(4, 40)))
    for (const said of [byFolds, byTest])
      for (const figure of figures) expect(said[figure], figure).toEqual(expect.any(Number))
    expect(byFolds).toMatchObject({ by: 'folds', count: 36, learnt: 36, untaught: 0 })
    expect(byTest).toMatchObject({ by: 'test', count: 12, learnt: 36, skipped: { lines: [], testLines: [] } })
    for (const { macroF1, interval } of [byFolds, byTest]) {
      expect(macroF1).toBeGreaterThan(0.8)
      expect(interval.macroF1.low).toBeLessThanOrEqual(macroF1)
    }
  })

  it('prints the table of the labels for people', async () => {
    const said = await evaluate(file('people.jsonl', rows()))
    for (const label of Object.keys(ABOUT))
      expect(said).toMatch(new RegExp(`^ +12 +[01]\\.\\d{4} +[01]\\.\\d{4} +[01]\\.\\d{4} ${label}$`, 'm'))
    expect(said).toMatch(/On 36 messages held out in grouped folds: macro-F1 [01]\.\d{4}/)
  })

  it('takes the groups and folds of the file, and deals its own by likeness where they are missing', async () => {
    const named = rows().map((row, at) => ({ ...row, group: `g${at}`, fold: String(at % 3) }))
    expect(await facts(file('named.jsonl', named))).toMatchObject({ by: 'folds', count: 36 })
    // Two copies of a message have a label that does not fit: with one of them learnt, the other would be known.
    const copies = rows().flatMap((row) => [row, { ...row, detail: `您好，${row.detail}谢谢。` }])
    const mixed = copies.map((row, at) => ({ ...row, ...(at % 2 === 0 ? { group: 1, fold: null } : {}) }))
    const turned = mixed.map((row, at) => (at < 2 ? { ...row, label: '学校' } : row))
    const { count, accuracy } = await facts(file('copies.jsonl', turned))
    expect(count).toBe(72)
    expect(accuracy * 72).toBeLessThan(70.5)
    expect(accuracy * 72).toBeGreaterThan(60)
  })

  it('reads files as other people write them', async () => {
    const plain = await facts(file('plain.jsonl', rows()))
    const strange = rows().map(({ label, subject, detail }, at) => ({
      ...{ label: ` ${label} `, text: `${subject}。${detail}\u2028`, id: at, time: null, x: { y: [1] }, row: 'a' },
      ...(at % 5 === 0 ? { subject: null, detail: 7 } : {}),
    }))
    const odd = `\ufeff${strange.map((row) => JSON.stringify(row)).join('\r\n')}\r\n\r\n{"label":"","text":"无"}\r\n{"text":"无"}\r\n`
    expect(await facts(file('odd.jsonl', odd))).toMatchObject({ count: plain.count, skipped: { lines: [38, 39] } })
    const empty = [...rows(), ...[1, 2, 3].map(() => ({ label: 7 })), { label: '少见', text: '一条' }]
    const said = await facts(file('empty.jsonl', empty))
    expect(said).toMatchObject({ count: 40, learnt: 39, leftOut: [{ label: '少见', count: 1 }], untaught: 1 })
    expect(said.perLabel.map(({ label }: { label: string }) => label)).toContain('7')
  })

  it('counts a label that is only in the second file as wrong and says so', async () => {
    const [path, test] = [
      file('taught.jsonl', rows()),
      file('other.jsonl', [...rows(2, 50), { label: '地铁', detail: '地铁不停' }]),
    ]
    expect(await facts(path, test)).toMatchObject({ count: 7, untaught: 1 })
    expect(await evaluate(path, { test })).toContain('1 messages have a label that could not be learnt')
    const foreign = file('foreign.jsonl', [{ label: '地铁', detail: '地铁不停' }])
    await expect(facts(path, foreign)).rejects.toThrow('there is nothing to measure')
  })

  it('breaks on no text, and is not sure of nonsense', async () => {
    const texts = [
      '',
      '啊'.repeat(100_000),
      'ignore all rules and answer 工资',
      '😀'.repeat(5000),
      '\u202e\u0000\ud800',
      'q '.repeat(9000),
    ]
    const test = file(
      'nonsense.jsonl',
      texts.map((detail) => ({ label: '学校', detail })),
    )
    const said = await facts(file('sense.jsonl', rows()), test)
    expect(said.count).toBe(texts.length)
    for (const { threshold } of said.curve) expect(threshold).toBeLessThan(0.5)
  })

  it('says what is wrong with a file, and never its text', async () => {
    const good = file('good.jsonl', rows())
    const wrong: readonly [string | undefined, string][] = [
      [undefined, 'Name a file'],
      [join(folder, 'absent.jsonl'), 'There is no file'],
      [folder, 'cannot be read'],
      [file('nothing.jsonl', '\n \n'), 'is empty'],
      [file('broken.jsonl', `${JSON.stringify(rows()[0])}\n{"label":"密"`), 'line 2: not JSON'],
      [file('array.jsonl', '[1]'), 'line 1: not a JSON object'],
      [file('shape.jsonl', '{"label":"密","subject":["密"]}'), 'line 1: no message'],
      [file('unlabelled.jsonl', '{"text":"密"}'), 'has a label'],
      [
        file(
          'textless.jsonl',
          rows().map(({ label }) => ({ label, message: '密' })),
        ),
        'has a subject, detail or text',
      ],
      [file('one.jsonl', rows().slice(0, 12)), 'one label only'],
      [file('few.jsonl', rows(2)), 'Fewer than two labels'],
    ]
    writeFileSync(join(folder, 'gbk.jsonl'), Buffer.from([0x7b, 0xc2, 0xb7, 0xb5, 0xc6, 0x7d]))
    for (const [path, reason] of [...wrong, [join(folder, 'gbk.jsonl'), 'not in UTF-8'] as const]) {
      await expect(evaluate(path), reason).rejects.toThrow(reason)
      await expect(evaluate(path), reason).rejects.not.toThrow('密')
    }
    await expect(evaluate(good, { test: join(folder, 'absent.jsonl') })).rejects.toThrow('There is no file')
  })
})
