import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { allow, type Ruling, refuse } from '#kit/ruling'

export type Accepted = { name: string; mediaType: string; bytes: Buffer }

const MiB = 1024 * 1024
/** What may come in, by the bytes and not by the name; images are drawn anew, so that nothing hides in them. */
const KINDS: Readonly<Record<string, { extension: string; most: number; image: boolean }>> = {
  'image/jpeg': { extension: 'jpg', most: 15 * MiB, image: true },
  'image/png': { extension: 'png', most: 15 * MiB, image: true },
  'image/webp': { extension: 'webp', most: 15 * MiB, image: true },
  'application/pdf': { extension: 'pdf', most: 20 * MiB, image: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    most: 20 * MiB,
    image: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    most: 20 * MiB,
    image: false,
  },
}
const MOST_PIXELS = 40_000_000
const LONGEST_SIDE = 2400

/**
 * Looks at an uploaded file and gives back what may be kept: type by its first bytes, size within limits, images
 * re-encoded without camera data and location. HEIC is refused with a hint, because it cannot be read here.
 */
export async function acceptUpload(upload: { name: string; bytes: Uint8Array }): Promise<Ruling<Accepted>> {
  if (upload.bytes.byteLength === 0) return refuse('invalid', 'files.empty', {}, 'file')
  const type = (await fileTypeFromBuffer(upload.bytes))?.mime ?? 'application/octet-stream'
  if (type === 'image/heic' || type === 'image/heif') return refuse('invalid', 'files.heic', {}, 'file')
  const kind = KINDS[type]
  if (!kind) return refuse('invalid', 'files.kind-not-taken', { taken: 'JPG, PNG, WebP, PDF, DOCX, XLSX' }, 'file')
  if (upload.bytes.byteLength > kind.most)
    return refuse('invalid', 'files.too-large', { most: kind.most / MiB }, 'file')
  if (!kind.image)
    return allow({ name: nameFor(upload.name, kind.extension), mediaType: type, bytes: Buffer.from(upload.bytes) })
  return redraw(upload)
}

async function redraw(upload: { name: string; bytes: Uint8Array }): Promise<Ruling<Accepted>> {
  try {
    const bytes = await sharp(upload.bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer()
    return allow({ name: nameFor(upload.name, 'jpg'), mediaType: 'image/jpeg', bytes })
  } catch {
    return refuse('invalid', 'files.unreadable-image', {}, 'file')
  }
}

/** The name without paths, controls and direction marks, with the extension of what the file really is. */
export function nameFor(given: string, extension: string): string {
  const bare = given
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}"'<>:;|?*\\/]/gu, '')
    .trim()
  const short = [...bare].slice(0, 60).join('') || 'file'
  return `${/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `file-${short}` : short}.${extension}`
}
