import { expect, test } from 'vitest'
import { file, fileNamed } from '#tests/support/stories'
import { town } from '#tests/support/town'
import { jpeg, visitor } from '#tests/support/visitor'

test('the road says where it is, who has it, what comes next and by which day', async () => {
  const resident = visitor((await town()).app)
  const { number } = await file(resident)
  const shown = await resident.open(`/track/${number}`)
  for (const said of ['我们已收到您的诉求', '谁在办 云泽市12345', '最晚 11月27日（周五）'])
    expect(shown.text).toContain(said)
  expect(shown.html.match(/aria-current="step"/g)).toHaveLength(1)
})

test('a day that has passed is said to be late', async () => {
  const { app, house, messages } = await town()
  const resident = visitor(app)
  const { number } = await fileNamed(resident, { messages })
  await house.clock('2026-12-01T06:00:00Z')
  expect((await resident.open(`/track/${number}`)).text).toContain('已经晚了。热线办正在督促办理')
})

test('a resident adds words and a photograph', async () => {
  const resident = visitor((await town()).app)
  const { number } = await file(resident)
  await resident.open(`/track/${number}/add`)
  const empty = await resident.send(`/track/${number}/add`, { text: '', once: 'k1' }, [])
  expect(empty.status).toBe(422)
  const shown = await resident.send(`/track/${number}/add`, { text: '又坏了一盏', once: 'k1' }, [jpeg('夜里.jpg')])
  expect(shown.text).toContain('补充的内容已收到')
  expect(shown.text).toMatch(/补充 又坏了一盏/)
  expect(shown.text).toMatch(/附件-[0-9a-f]{6}\.jpg/)
  expect(shown.text).not.toContain('夜里')
})

test('a resident writes to the centre', async () => {
  const resident = visitor((await town()).app)
  const { number } = await file(resident)
  await resident.open(`/track/${number}/talk`)
  await resident.send(`/track/${number}/talk`, { text: '请问什么时候来？', once: 'k2' })
  expect((await resident.open(`/track/${number}/talk`)).text).toContain('请问什么时候来？')
})

test('solved and satisfied are two questions, and both are asked', async () => {
  const { app, act, messages } = await town()
  const resident = visitor(app)
  const { number } = await fileNamed(resident, { messages }, 'consult')
  const [, entry = ''] = /\/answers\/([0-9a-f-]{36})/.exec((await resident.open('/answers')).html) ?? expect.fail()
  await act(number, { type: 'answer-directly', answer: '每天二十二点熄灯。', sources: [entry], threeWay: null })
  expect((await resident.open(`/track/${number}`)).text).toContain('评价：解决了没有？')
  await resident.open(`/track/${number}/rate`)
  const half = await resident.send(`/track/${number}/rate`, { solved: 'yes', 'reason-slow': 'yes', text: '等了很久' })
  expect(half.status).toBe(422)
  expect(half.text).toContain('请选择满意程度')
  expect(half.text).toContain('等了很久')
  const shown = await resident.send(`/track/${number}/rate`, { solved: 'yes', satisfied: '4' })
  expect(shown.text).toContain('谢谢您的评价')
})

test('a request is withdrawn only after a question, and then no more', async () => {
  const resident = visitor((await town()).app)
  const { number } = await file(resident)
  expect((await resident.open(`/track/${number}/withdraw`)).text).toContain('确定要撤回吗')
  const shown = await resident.send(`/track/${number}/withdraw`, { reason: '已经修好' })
  expect(shown.text).toContain('诉求已撤回')
  expect((await resident.open(`/track/${number}/withdraw`)).path).toBe(`/track/${number}`)
})

test('a resident sees that nobody has looked at the data', async () => {
  const resident = visitor((await town()).app)
  const { number } = await file(resident)
  expect((await resident.open(`/track/${number}/seen`)).text).toContain('还没有人查看过')
})
