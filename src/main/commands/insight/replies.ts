import { writeFile } from 'node:fs/promises'
import { reportPage } from '#platform/report/page'
import {
  checkReply,
  deliveredWords,
  demandOf,
  type EarlierReply,
  type ReplyRow,
  readReplyRow,
  replySignature,
  type Survey,
  type SurveyedReply,
  sentencesOf,
  surveyReplies,
} from '#rules/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { progressOn } from '../../progress.ts'
import { fileLines } from './file-lines.ts'
import { repliesReport, summaryOf } from './replies-report.ts'

const DAY = 86_400_000

/** `onedoor insight replies <replies.jsonl> [--report <page.html>]`: how good and how fast the replies of a file are. */
export async function run({ args, text, flag }: Omit<Invocation, 'settings'>): Promise<void> {
  const [file] = args
  if (file === undefined) throw new BadUsage('Name a file of messages with replies, one JSON object a line.')
  const rows = await readRows(file)
  const started = process.cpuUsage()
  const survey = surveyReplies(checkAll(rows))
  const used = process.cpuUsage(started)
  const facts = { ...survey, cpuSeconds: Math.round((used.user + used.system) / 10_000) / 100 }
  const page = text('report')
  if (page !== undefined) await writePage(page, survey)
  process.stdout.write(flag('json') ? `${JSON.stringify(facts)}\n` : `${summaryOf(facts)}\n`)
}

/** Nothing is known of units here, so near-copies are looked for among all replies at once, afterwards. */
function checkAll(rows: readonly ReplyRow[]): SurveyedReply[] {
  const bar = progressOn()
  const none: readonly EarlierReply[] = []
  const checked = rows.map((row, at): SurveyedReply => {
    bar.show(`${at} of ${rows.length} replies`)
    const { subject, askedAt, repliedAt } = row
    const check = checkReply({
      request: { subject, text: row.text, demand: demandOf(subject), askedAt: new Date(askedAt ?? 0) },
      reply: { text: row.reply, at: new Date(repliedAt ?? askedAt ?? 0) },
      unit: '',
      earlier: none,
      words: deliveredWords,
    })
    const days = askedAt === null || repliedAt === null ? null : (repliedAt - askedAt) / DAY
    return { ref: row.id, days, check, signature: replySignature(sentencesOf(row.reply)) }
  })
  bar.end()
  return checked
}

async function readRows(file: string): Promise<ReplyRow[]> {
  const rows = (await fileLines(file)).map(({ no, line }) => {
    const row = readReplyRow(line)
    if (!('fault' in row)) return row
    const what = row.fault === 'json' ? 'no JSON' : 'no message with id, subject, detail and reply'
    throw new BadUsage(`Line ${no} of ${file} is ${what}.`)
  })
  if (rows.length === 0) throw new BadUsage(`${file} holds no reply.`)
  return rows
}

async function writePage(page: string, survey: Survey): Promise<void> {
  const made = reportPage(repliesReport(survey, new Date().toISOString().slice(0, 10)))
  await writeFile(page, made).catch(() => {
    throw new BadUsage(`${page} cannot be written.`)
  })
}
