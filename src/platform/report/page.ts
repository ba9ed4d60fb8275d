import { escaped } from '#kit/chart/frame'
import { figureColumns, type Report, type ReportSection, type ReportTable } from './report.ts'

/** The one style sheet of report pages; its hash goes into the header, so that no other style is obeyed. */
export const reportStyles = `:root{color-scheme:light}
body{font:16px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif;color:#1b2430;background:#fff;max-width:900px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:26px;line-height:1.3;margin:0 0 8px}h2{font-size:19px;margin:40px 0 8px}
header p,footer{color:#4d5967;margin:0}
figure{margin:16px 0}figure svg{max-width:100%;height:auto}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid #0b5cab}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;margin:12px 0}
caption{text-align:left;font-weight:600;padding:4px 0}
th,td{border-bottom:1px solid #d7dde3;padding:6px 8px;text-align:left;vertical-align:top}thead th{background:#f5f7f9;color:#4d5967}
.n{text-align:right;white-space:nowrap}td:first-child{min-width:7em}
footer{margin-top:40px;border-top:1px solid #d7dde3;padding-top:12px;font-size:14px}
@media print{body{max-width:none;padding:0;font-size:11pt}figure,tr{break-inside:avoid}h2{break-after:avoid}}`

/** The report as a page of its own, whole without scripts: the charts stand in it, the tables behind them follow. */
export function reportPage(report: Report): string {
  const lang = report.locale === 'zh' ? 'zh-CN' : 'en'
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escaped(report.title)}</title><style>${reportStyles}</style></head><body><main>`,
    `<header><h1>${escaped(report.title)}</h1>${report.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</header>`,
    ...report.sections.map(sectionOf),
    `<footer>${escaped(report.foot)}</footer></main></body></html>`,
  ].join('\n')
}

function sectionOf({ heading, text, charts, tables }: ReportSection): string {
  return [
    `<section><h2>${escaped(heading)}</h2>`,
    ...text.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...charts.map((svg) => `<figure>${svg}</figure>`),
    ...tables.map(tableOf),
    '</section>',
  ].join('')
}

function tableOf(table: ReportTable): string {
  const figures = figureColumns(table)
  const cell = (tag: 'td' | 'th', extra: string) => (text: string, at: number) =>
    `<${tag}${extra}${figures[at] ? ' class="n"' : ''}>${escaped(text)}</${tag}>`
  const caption = table.caption === '' ? '' : `<caption>${escaped(table.caption)}</caption>`
  const head = table.head.map(cell('th', ' scope="col"')).join('')
  const rows = table.rows.map((row) => `<tr>${row.map(cell('td', '')).join('')}</tr>`).join('')
  const name = escaped(table.caption === '' ? (table.head[0] ?? '') : table.caption)
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table>${caption}<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}
