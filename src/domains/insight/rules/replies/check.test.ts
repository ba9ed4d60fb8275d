import { describe, expect, it } from 'vitest'
import { checkReply } from './check.ts'
import { replySignature } from './copies.ts'
import { deliveredWords } from './delivered-words.ts'
import { demandOf } from './demand.ts'
import { nearCopyGroups } from './near-copies.ts'
import { pointsOf } from './points.ts'
import { readReplyRow } from './reply-rows.ts'
import { sentencesOf } from './sentences.ts'
import { surveyReplies } from './survey.ts'
import type { ReplyCode, ReplyInput, RuleSettings } from './types.ts'

const ASKED = '望舒路听雨家园东门外的路灯坏了一个星期。请问什么时候能修好？另外希望把人行道上的三轮车清走。'
const GOOD =
  '您好，您反映的路灯问题已收悉，现回复如下：3月4日，我局市政管护所到听雨家园东门查看，已更换损坏的路灯，当晚恢复照明。人行道上的三轮车已劝离，街道每天安排人员巡查。如有疑问，请拨打0990-8765432。感谢您的支持。'

type Told = Partial<Omit<ReplyInput, 'request' | 'reply'>> & {
  request?: Partial<ReplyInput['request']>
  at?: string
}

function check(text: string, { request, at = '2026-03-05T02:00:00Z', ...more }: Told = {}) {
  return checkReply({
    request: {
      ...{ subject: '望舒路路灯不亮', text: ASKED, demand: 'help', number: '20260302A123456' },
      ...{ askedAt: new Date('2026-03-02T01:00:00Z'), places: ['明湖区柳园街道'], ...request },
    },
    reply: { text, at: new Date(at) },
    unit: '市城管局',
    words: deliveredWords,
    ...more,
  })
}
const codes = (text: string, told?: Told): readonly ReplyCode[] => check(text, told).findings.map(({ code }) => code)
const states = (text: string, told?: Told) => check(text, told).points.map(({ state }) => state)
const found = (text: string, code: ReplyCode, told?: Told): string[] =>
  check(text, told)
    .findings.filter((one) => one.code === code)
    .map(({ where }) => (where === null ? '' : text.slice(where.start, where.end)))
const points = (text: string, subject = '路灯不亮') => pointsOf({ subject, text }).map(({ kind }) => kind)

describe('the points of a request', () => {
  it('are its numbered items, whatever the numbers look like', () => {
    expect(points('想问两件事：1、今年几月开始报名？2、外地户口要带什么材料？')).toEqual(['when', 'how'])
    expect(points('一是东门没有路灯，希望安装；二是垃圾桶太少，请增加。')).toEqual(['do', 'do'])
    expect(points('问题一：补贴是多少？问题二：由哪个部门发？问题三：在哪里领？')).toEqual(['how-much', 'who', 'where'])
    expect(points('（1）停水为什么不通知？（2）能否提前公布？')).toEqual(['why', 'whether'])
  })
  it('are else its questions, and one wish for all wishes', () => {
    expect(points('请问什么时候通车？票价多少？')).toEqual(['when', 'how-much'])
    expect(points('路灯坏了很久。希望尽快修好路灯。请求装新的路灯杆。')).toEqual(['do'])
  })
  it('are two where something further is wanted beside what was told', () => {
    expect(
      pointsOf({ subject: '路灯不亮', text: '门口的路灯坏了。另外，也请把盲道修好。' }).map(({ text }) => text),
    ).toEqual(['路灯不亮', '另外，也请把盲道修好'])
  })
  it('are the subject where nothing is asked, and rhetoric asks nothing', () => {
    expect(pointsOf({ subject: '路灯不亮', text: '坏了一周了。难道就没有人管吗？良心何在？' })).toEqual([
      { text: '路灯不亮', kind: 'do', where: null },
    ])
    expect(points('今年3、4月份施工，2月1日停工，一直没有恢复。')).toEqual(['do'])
  })
})

describe('a reply answers', () => {
  it('each point near which it says something of the right kind', () => {
    expect(states(GOOD)).toEqual(['answered', 'answered'])
    expect(states('路灯我局高度重视，正在协调。')).toContain('missed')
  })
  it('not by greeting, by repeating the request, or by passing it on', () => {
    expect(states('您好，您反映的望舒路路灯何时修好、人行道三轮车问题已收悉。感谢您的来信。')).toEqual([
      'missed',
      'missed',
    ])
    const passed = check('您好，您反映的问题已转交柳园街道办理。')
    expect(passed.points.map(({ state }) => state)).toEqual(['missed', 'missed'])
    expect(passed.findings.map(({ code }) => code)).toContain('passed-on')
    expect(codes('我办已将您的来信转给有关部门调查处理，待有结果后再向您回复！请留下您的联系方式。')).toContain(
      'passed-on',
    )
    expect(codes(GOOD)).not.toContain('passed-on')
  })
  it('numbered questions by numbered answers', () => {
    const text = '请教：1、学区怎么划分？2、补贴什么时候发？'
    const reply = '1、按居住地就近划分，名单已在区教育局公示。2、下月15日前发放到账。'
    expect(states(reply, { request: { text, subject: '学区和补贴', demand: 'consult' } })).toEqual([
      'answered',
      'answered',
    ])
  })
})

describe('substance', () => {
  it('is a deed, a day, a telephone, a basis and a body', () => {
    expect(codes(GOOD)).toEqual([])
    expect(codes('对此我们高度重视，一定认真对待。')).toEqual(
      expect.arrayContaining(['no-action', 'no-contact', 'no-unit']),
    )
    expect(codes('我局已更换路灯。电话：8765432。')).toContain('no-date')
    expect(codes('我局3月4日已更换路灯。电话：8765432。')).not.toContain('no-date')
  })
  it('needs no deed where somebody only asks', () => {
    const request = { text: '请问公园几点关门？', subject: '公园开放时间', demand: 'consult' }
    expect(codes('清荷公园每天22点关门，全年开放。', { request })).not.toContain('no-action')
  })
  it('of a refusal is the law with its article', () => {
    expect(codes('您的申请不符合条件，无法办理。')).toContain('no-basis')
    expect(codes('依据《城市绿化条例》，您的申请不符合条件。')).toContain('no-article')
    expect(codes('人手不足，晚上无法开放。')).not.toContain('no-basis')
    const whole = codes('依据《城市绿化条例》第二十条，您的申请不符合条件。')
    expect(whole.filter((code) => code === 'no-basis' || code === 'no-article')).toEqual([])
  })
  it('is not made of empty phrases', () => {
    expect(found('我们将尽快解决，请您放心。', 'empty-phrase')).toEqual(['尽快解决'])
    expect(found('我们将于3月10日前尽快解决。', 'empty-phrase')).toEqual([])
  })
})

describe('a reply belongs to its request', () => {
  it('by its number, its matter and its places', () => {
    expect(found('编号20260302A999999的诉求已办结。', 'other-number')).toEqual(['20260302A999999'])
    expect(found('编号20260302A123456的诉求已办结。', 'other-number')).toEqual([])
    const other = '您好，您反映的“锦溪小学食堂饭菜偏凉”的问题已收悉。路灯已更换。'
    expect(found(other, 'other-matter')).toEqual(['锦溪小学食堂饭菜偏凉'])
    expect(found(other.replace(/“.*”/, '“望舒路路灯不亮”'), 'other-matter')).toEqual([])
    expect(codes('您好，您反映的松涛花园路灯问题已收悉。路灯已更换。')).toContain('other-place')
    expect(codes('您好，您反映的听雨家园路灯问题已收悉。路灯已更换。')).not.toContain('other-place')
  })
  it('and its days are possible', () => {
    expect(found('路灯将于2026年2月30日修好。', 'date-impossible')).toEqual(['2026年2月30日'])
    expect(found('路灯预计2026年3月1日前修好。', 'date-past')).toEqual(['2026年3月1日'])
    expect(found('路灯预计2026年3月20日前修好。', 'date-past')).toEqual([])
    expect(found('我局已于2026年5月4日更换路灯。', 'date-future')).toEqual(['2026年5月4日'])
    expect(found('我局已于2026年3月4日更换路灯。', 'date-future')).toEqual([])
  })
})

describe('originality', () => {
  const signed = (text: string) => replySignature(sentencesOf(text)) ?? expect.fail('too short')

  it('is lost by saying what another reply said, whatever its greeting and its days', () => {
    const copied = GOOD.replace('您好', '尊敬的市民，您好').replace('3月4日', '3月9日')
    const earlier = [{ ref: 'first', signature: signed(GOOD) }]
    expect(check(copied, { earlier }).findings).toContainEqual(
      expect.objectContaining({ code: 'near-copy', facts: { ref: 'first', percent: 100 } }),
    )
    const own = '3月4日我局排水处疏通了望舒路的雨水井，清出淤泥两车，并更换了三个井盖，下雨时安排专人值守。'
    expect(codes(own, { earlier })).not.toContain('near-copy')
    expect(
      nearCopyGroups([{ ref: 'a', signature: signed(GOOD) }, ...earlier, { ref: 'b', signature: signed(own) }]),
    ).toEqual([['a', 'first']])
  })
  it('is lost by repeating the request, or by little but a frame', () => {
    expect(codes(`您说${ASKED.replaceAll('。', '，').replaceAll('？', '，')}我们知道了。`)).toContain('echo')
    expect(codes('您好，来信收悉，现回复如下：已修好。感谢您对我们工作的关心、支持和理解！祝您生活愉快。')).toContain(
      'boilerplate',
    )
    expect(codes(GOOD)).not.toContain('boilerplate')
  })
})

describe('privacy', () => {
  it('allows the office telephone, not the mobile of a person, a number of his papers or his door', () => {
    expect(found('请联系13912345678。', 'private-number')).toEqual(['13912345678'])
    expect(found('请联系0990-8765432。', 'private-number')).toEqual([])
    expect(found('经查，住户王小明承认占道。', 'person-name')).toEqual(['住户王小明'])
    expect(found('经查，住户们承认占道。', 'person-name')).toEqual([])
    expect(found('系听雨家园3栋2单元501室所为。', 'door-address')).toEqual(['3栋2单元501室'])
    const own = { request: { text: `${ASKED}我住3栋2单元501室。` } }
    expect(found('系听雨家园3栋2单元501室所为。', 'door-address', own)).toEqual([])
  })
})

describe('wording', () => {
  it('does not push away, hurt or promise too much; each word has its own level', () => {
    expect(
      check('这件事不归我们管，请您自行解决。').findings.filter(({ code }) => code === 'forbidden-word'),
    ).toMatchObject([
      { level: 'block', facts: { word: '不归我们管', reason: 'shifting' } },
      { level: 'warn', facts: { word: '自行解决', reason: 'shifting' } },
    ])
    expect(codes('请您配合。')).not.toContain('forbidden-word')
  })
})

describe('plainness', () => {
  it('is short sentences and paragraphs, few office words, enough and not too much', () => {
    const long = `${'我局对路灯线路和灯杆逐一检查，'.repeat(12)}已修好。`
    expect(codes(long)).toContain('long-sentence')
    expect(codes(`${GOOD}\n`.repeat(2))).not.toContain('long-paragraph')
    expect(codes(GOOD.repeat(5))).toContain('long-paragraph')
    expect(codes('已办。')).toContain('too-short')
    expect(codes(GOOD.repeat(20))).toContain('too-long')
    expect(codes('兹责成属地依法依规核处，予以督办，特此函复。')).toContain('jargon')
    expect(check(GOOD).readability.grade).toBe('easy')
    expect(check(long).readability.grade).toBe('heavy')
  })
})

describe('scores', () => {
  it('stand for each part by itself, and follow what the city has set', () => {
    const bad = '路灯不归我们管。'
    expect(check(GOOD).scores).toEqual({
      ...{ points: 100, substance: 100, fit: 100, originality: 100, privacy: 100, wording: 100, plain: 100 },
    })
    expect(check(bad).scores.wording).toBe(60)
    const settings: RuleSettings = {
      'forbidden-word': { level: 'off', weight: 0 },
      'no-contact': { level: 'block', weight: 70 },
    }
    const set = check(bad, { settings })
    expect(set.scores.wording).toBe(100)
    expect(set.findings).toContainEqual(expect.objectContaining({ code: 'no-contact', level: 'block' }))
  })
  it('come for any text at all', () => {
    for (const odd of ['', ' ', '啊'.repeat(100_000), '😀'.repeat(500), '1、2、3、'.repeat(3000), '“'.repeat(5000)])
      expect(check(odd, { request: { text: odd, subject: odd.slice(0, 50) } }).scores.privacy).toBeGreaterThanOrEqual(0)
  })
})

describe('many replies', () => {
  it('are read from lines with both forms of time', () => {
    const line = { id: 1, subject: '路灯', detail: '坏了_x000D_', reply: '修好了' }
    const row = readReplyRow(JSON.stringify({ ...line, time: '2026/3/2 9:00:00', reply_time: '46085.375' }))
    expect(row).toMatchObject({ id: '1', text: '坏了', askedAt: Date.parse('2026-03-02T01:00:00Z') })
    expect('repliedAt' in row && row.repliedAt).toBe(Date.parse('2026-03-04T01:00:00Z'))
    expect(readReplyRow('{')).toEqual({ fault: 'json' })
    expect(readReplyRow('{"id":1,"subject":"x"}')).toEqual({ fault: 'fields' })
    expect([demandOf('咨询入学'), demandOf('投诉噪音'), demandOf('路灯不亮')]).toEqual(['consult', 'complaint', 'help'])
  })
  it('are summed up in days, points, findings and copies', () => {
    const one = (ref: string, text: string, days: number | null) => ({
      ...{ ref, days, check: check(text), signature: replySignature(sentencesOf(text)) },
    })
    const survey = surveyReplies([
      one('a', GOOD, 2),
      one('b', GOOD, 20),
      one('c', '已转交柳园街道办理。', 4),
      one('d', '好', null),
    ])
    expect(survey.times).toMatchObject({ known: 3, median: 4 })
    expect(survey.times.within).toContainEqual({ days: 15, share: 2 / 3 })
    expect(survey.copies).toEqual({ groups: 1, replies: 2, largest: 2 })
    expect(survey.points).toMatchObject({ asked: 8, answered: 4, repliesWithAll: 2 })
    expect(survey.findings.find(({ code }) => code === 'passed-on')).toMatchObject({ replies: 1, share: 0.25 })
    expect(survey.first.slice(0, 2).sort()).toEqual(['c', 'd'])
    expect(surveyReplies([]).times).toMatchObject({ median: null, known: 0 })
  })
})

it('a reply of one character again and again costs no more than another of its length', () => {
  const started = process.cpuUsage()
  for (const one of ['20', '1', '半', '十', '第1', '号楼', '根据', '（', '某'])
    expect(check(`${one.repeat(100_000).slice(0, 100_000)}\n。`).findings.length).toBeGreaterThan(0)
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(4000)
})
