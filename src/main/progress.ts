/** Shows on standard error how far long work is: one moving line in a terminal, a line now and then elsewhere. */
export function progressOn(stream: NodeJS.WriteStream = process.stderr): { show(line: string): void; end(): void } {
  let last = 0
  let shown = false
  const pause = stream.isTTY ? 100 : 5000
  return {
    show(line) {
      const now = performance.now()
      if (shown && now - last < pause) return
      last = now
      shown = true
      stream.write(stream.isTTY ? `\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}` : `${line}\n`)
    },
    end() {
      if (stream.isTTY && shown) stream.write('\r\x1b[2K')
    },
  }
}
