import { words } from './words.ts'

const style = `body{margin:0;font:18px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:#1b2430;background:#f5f7f9}
main{max-width:34rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.5rem;margin:0 0 .5rem}p{margin:0 0 1.5rem}
.note{padding:.75rem 1rem;border-left:4px solid #9a5b00;background:#fff}
button{display:block;width:100%;margin:0 0 .75rem;padding:.75rem 1rem;min-height:56px;font:inherit;text-align:left;background:#fff;border:1px solid #d7dde3;border-left:5px solid #0b5cab;border-radius:6px;color:#1b2430;cursor:pointer}
button strong{color:#0b5cab}button small{display:block;color:#4a5663}.cancel{border-left-color:#d7dde3}
:focus-visible{outline:3px solid #0b5cab;outline-offset:2px}`

export type Choice = { key: string; name: string; represents: readonly { name: string }[] }

/** The page of the simulator: choose who you are. `nonce` lets the style in. */
export function choosePage(people: readonly Choice[], nonce: string): string {
  const choices = people.map(({ key, name, represents }) => {
    const firms = represents.map((firm) => firm.name).join(' · ')
    const about =
      firms === '' ? '' : `<small>${escaped(`${words.represents.zh} · ${words.represents.en}: ${firms}`)}</small>`
    return `<button name="person" value="${escaped(key)}"><strong>${escaped(name)}</strong>${about}</button>`
  })
  const { title, note, question, cancel } = words
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title.zh} · ${title.en}</title>
<style nonce="${nonce}">${style}</style></head><body><main><h1>${title.zh}<br><span lang="en">${title.en}</span></h1>
<p class="note">${note.zh}<br><span lang="en">${note.en}</span></p><p>${question.zh} <span lang="en">${question.en}</span></p>
<form method="post">${choices.join('')}<button class="cancel" name="person" value="">${cancel.zh} · ${cancel.en}</button></form>
</main></body></html>`
}

/** The page for a sign-in that cannot go on. */
export function errorPage(): string {
  const { title, lost, again } = words
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title.zh} · ${title.en}</title></head>
<body><p>${lost.zh} <span lang="en">${lost.en}</span></p><p><a href="/sign-in">${again.zh} · ${again.en}</a></p></body></html>`
}

/** The headers under which it is sent: nothing but its own style, framed by nobody. */
export function choosePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
