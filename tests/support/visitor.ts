import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'

/** A browser without scripts: keeps cookies, follows redirects, fills in forms. */
export type Visitor = {
  open(path: string): Promise<Shown>
  /** Sends the form of the page shown last. */
  send(path: string, fields: Record<string, string>, files?: readonly SentFile[]): Promise<Shown>
  cookies: Map<string, string>
}

export type Shown = { status: number; path: string; html: string; text: string; title: string; bytes: number }
export type SentFile = { field: string; name: string; type: string; bytes: Uint8Array }

const host = 'localhost'

export function visitor(app: FastifyInstance): Visitor {
  const cookies = new Map<string, string>()
  let token = ''
  const show = async (path: string, answer: LightMyRequestResponse): Promise<Shown> => {
    for (const cookie of answer.cookies)
      cookie.value === '' ? cookies.delete(cookie.name) : cookies.set(cookie.name, encodeURIComponent(cookie.value))
    if (answer.statusCode === 303) return open(String(answer.headers.location))
    token = /name="token" value="([^"]*)"/.exec(answer.body)?.[1] ?? token
    return shown(path, answer)
  }
  const headers = (): Record<string, string> => ({
    host,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const open = async (path: string): Promise<Shown> =>
    show(path, await app.inject({ method: 'GET', url: path, headers: headers() }))
  return {
    cookies,
    open,
    async send(path, fields, files) {
      const body = files === undefined ? urlencoded({ token, ...fields }) : multipart({ token, ...fields }, files)
      const answer = await app.inject({
        method: 'POST',
        url: path,
        headers: { ...headers(), origin: `http://${host}`, 'content-type': body.type },
        payload: body.payload,
      })
      return show(path, answer)
    },
  }
}

function shown(path: string, answer: LightMyRequestResponse): Shown {
  const html = answer.body
  const body = html.slice(html.indexOf('<body'))
  const text = decode(
    body
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  )
  const title = decode(/<title>([^<]*)/.exec(html)?.[1] ?? '')
  return { status: answer.statusCode, path, html, text, title, bytes: answer.rawPayload.length }
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function urlencoded(fields: Record<string, string>): { type: string; payload: string } {
  return { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(fields).toString() }
}

function multipart(fields: Record<string, string>, files: readonly SentFile[]): { type: string; payload: Buffer } {
  const edge = 'onedoor-test-edge'
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  for (const file of files) {
    const head = `--${edge}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n`
    parts.push(Buffer.from(head), Buffer.from(file.bytes), Buffer.from('\r\n'))
  }
  return {
    type: `multipart/form-data; boundary=${edge}`,
    payload: Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)]),
  }
}

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5cab' } })
  .jpeg()
  .toBuffer()

/** A small photograph, with filling behind it to be as large as wanted. */
export function jpeg(name: string, size = picture.length): SentFile {
  const bytes = new Uint8Array(size)
  bytes.set(picture)
  return { field: 'photos', name, type: 'image/jpeg', bytes }
}
