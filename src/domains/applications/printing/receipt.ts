import { formatNumber } from '#kit/public-number'
import { reject } from '#kit/ruling'
import type { Locale } from '#kit/words'
import type { Ctx } from '#platform/context'
import type { Portal } from '#rules/accounts'
import { dayInWords, localDate } from '#rules/deadlines'
import type { ApplicationDesk } from '../desk.ts'
import { applicationView } from '../queries/mine.ts'
import { type ReceiptFacts, receivedHere } from '../queries/received-here.ts'
import { type Line, printSheet } from './sheets.ts'

export type Printed = { name: string; mediaType: string; body: Uint8Array }

/** The receipt of a submission (收件回执): numbers, bodies, days, and the hashes by which what was sent can be checked. */
export async function receiptPdf(
  desk: ApplicationDesk,
  ctx: Ctx,
  portal: Portal,
  number: string,
): Promise<Printed | null> {
  const view = await applicationView(ctx, portal, number)
  return view === null ? null : print(desk, ctx.locale, view)
}

/** The same at the counter, for what this window took down. */
export async function receiptAtWindow(desk: ApplicationDesk, ctx: Ctx, number: string): Promise<Printed> {
  return print(desk, ctx.locale, (await receivedHere(ctx, number)) ?? reject('missing', 'applications.not-found'))
}

async function print(desk: ApplicationDesk, locale: Locale, view: ReceiptFacts): Promise<Printed> {
  const zh = locale === 'zh'
  const day = dayInWords(view.filedAt)[locale]
  const lines: Line[] = [
    { label: zh ? '申请编号' : 'Number', text: formatNumber(view.number) },
    { label: zh ? '申请事项' : 'Applied for', text: view.title },
    { label: zh ? '申请人' : 'Applicant', text: view.holder },
    { label: zh ? '收件时间' : 'Received', text: day },
    ...view.cases.map((one) => ({ label: one.org, text: `${one.name}  ${formatNumber(one.number)}` })),
  ]
  const hashes = view.hashes.map(({ name, sha256 }) => ({ label: name, text: sha256 }))
  const whole = { label: zh ? '回执' : 'Receipt', text: view.receiptHash }
  const body = await printSheet(desk.printer, {
    title: zh ? '申请收件回执' : 'Receipt of an application',
    number: view.number,
    lines,
    list: { heading: zh ? '提交内容的 SHA-256 摘要' : 'SHA-256 of what was sent', lines: [...hashes, whole] },
    text: [],
    foot: zh
      ? '本回执说明申请已收到。是否受理，受理机关将在五个工作日内一次告知；逾期不告知的，自收到之日起即为受理。'
      : 'This receipt says that the application has arrived. Within five working days you are told whether it is accepted, and everything that is missing; otherwise it counts as accepted from the day of receipt.',
    signed: null,
    day: localDate(new Date(view.filedAt)),
  })
  return { name: `${view.number}.pdf`, mediaType: 'application/pdf', body }
}
