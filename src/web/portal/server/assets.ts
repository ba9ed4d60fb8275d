import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export type Asset = { url: string; mediaType: string; body: Buffer; gzip: Buffer; brotli: Buffer }
export type Assets = { css: Asset; js: Asset; icon: Asset }
export type AssetTexts = { css: string; js: string }

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28" fill="none" stroke="#0b5cab" stroke-width="3" stroke-linejoin="round"><path d="M5 25V3h18v22"/><path d="M5 3l11 5v20L5 25" fill="#e8f1fa"/></svg>'

/** Names each file after its content, so that browsers may keep it for ever. */
export function makeAssets(texts: AssetTexts): Assets {
  return {
    css: asset('css', 'text/css; charset=utf-8', texts.css),
    js: asset('js', 'text/javascript; charset=utf-8', texts.js),
    icon: asset('svg', 'image/svg+xml', icon),
  }
}

function asset(extension: string, mediaType: string, text: string): Asset {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return {
    url: `/assets/portal-${hash}.${extension}`,
    mediaType,
    body,
    gzip: gzipSync(body),
    brotli: brotliCompressSync(body),
  }
}
