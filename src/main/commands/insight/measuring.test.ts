import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Invocation } from '../../command.ts'
import { run as duplicates } from './duplicates.ts'
import { run as places } from './places.ts'

let folder: string
let file: string
let map: string

const lift = '锦绣花园三号楼的电梯停了五天没有人来修，老人上不了楼，物业一直推脱等配件。'
const rows = [
  { subject: '电梯停运', detail: lift, group: 1 },
  { subject: '电梯没人修', detail: `您好，${lift}请尽快处理。`, group: 1 },
  { subject: '学校食堂', detail: '甲一区实验小学食堂的饭菜总是凉的，孩子吃了肚子疼，希望改善。', group: 2 },
  { subject: '广场噪声', detail: '每晚十点以后广场上的音响还很响，孩子没有办法写作业，打过电话也没有人管。', group: 3 },
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measuring-'))
  file = join(folder, 'messages.jsonl')
  map = join(folder, 'places.json')
  await writeFile(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
  await writeFile(map, JSON.stringify({ 甲一区: '990101000000', 锦绣花园: '990101001000' }))
})
afterAll(async () => rm(folder, { recursive: true }))

/** What a command prints, all of it. */
async function printed(
  command: (invocation: Invocation) => Promise<void>,
  args: string[],
  options = {},
): Promise<string> {
  const said: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const given: Record<string, string | boolean> = options
  const text = (name: string) => (typeof given[name] === 'string' ? String(given[name]) : undefined)
  const settings = {} as Invocation['settings']
  await command({ settings, args, text, flag: (name) => given[name] === true }).finally(() => spy.mockRestore())
  return said.join('')
}

it('prints how well look-alikes are found, as one document or in lines', async () => {
  const facts = JSON.parse(await printed(duplicates, [file], { json: true }))
  expect(facts).toMatchObject({
    messages: 4,
    groups: 3,
    pairs: 1,
    right: 1,
    wrong: 0,
    missed: 0,
    f1: 1,
    candidateRecall: 1,
  })
  expect(await printed(duplicates, [file])).toContain('F1                   1.0000')
})

it('prints in how many messages a place is named', async () => {
  const facts = JSON.parse(await printed(places, [file], { json: true, places: map }))
  expect(facts).toMatchObject({ messages: 4, found: 3, kinds: { estate: 2, district: 1 } })
  expect(await printed(places, [file], { places: map })).toContain('place found          3 (75.0 %)')
})

it('says what is wrong with a file instead of measuring it', async () => {
  const bad = join(folder, 'bad.jsonl')
  await writeFile(bad, '{"subject":"x"}\n{"subject":"y"}\n')
  await expect(printed(duplicates, [join(folder, 'none.jsonl')])).rejects.toThrow('There is no file')
  await expect(printed(duplicates, [bad])).rejects.toThrow('Line 1 is no message')
  await expect(printed(places, [bad], { places: map })).rejects.toThrow('Line 1 is no message')
  await expect(printed(places, [file], { places: bad })).rejects.toThrow('no map of names')
  await expect(printed(duplicates, [])).rejects.toThrow('Name a file')
})
