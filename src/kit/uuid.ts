/**
 * A UUID version 7 (RFC 9562 §5.7): milliseconds first, so that new rows land together in an index.
 * `random` gives at least 10 bytes.
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('uuidV7 needs 10 random bytes')
  const time = Math.trunc(nowMs).toString(16).padStart(12, '0')
  let tail = ''
  for (let i = 0; i < 10; i += 1) {
    const byte = random[i] ?? 0
    const marked = i === 0 ? (byte & 0x0f) | 0x70 : i === 2 ? (byte & 0x3f) | 0x80 : byte
    tail += marked.toString(16).padStart(2, '0')
  }
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether the text is a UUID in its one canonical form (lower case, no braces). */
export function isUuid(text: string): boolean {
  return shape.test(text)
}
