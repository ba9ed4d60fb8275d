/** What Chromium 64 to 92 lack and Ant Design or the console uses. Each stands only where it is missing. */
function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

add(Array.prototype, 'at', function at(this: unknown[], index: number) {
  return this[index < 0 ? this.length + index : index]
})
add(String.prototype, 'replaceAll', function replaceAll(this: string, from: string, to: string) {
  return this.split(from).join(to)
})
add(Object, 'fromEntries', (pairs: Iterable<[string, unknown]>) => {
  const made: Record<string, unknown> = {}
  for (const [name, value] of pairs) made[name] = value
  return made
})
add(Object, 'hasOwn', (target: object, name: string) => Object.hasOwn(target, name))
add(Array.prototype, 'flat', function flat(this: unknown[]) {
  return this.reduce((all: unknown[], one) => all.concat(one), [])
})
add(Array.prototype, 'flatMap', function flatMap(this: unknown[], work: (one: unknown, at: number) => unknown) {
  return this.map(work).reduce((all: unknown[], one) => all.concat(one), [])
})
add(Promise, 'allSettled', (all: Promise<unknown>[]) =>
  Promise.all(
    all.map((one) =>
      Promise.resolve(one).then(
        (value) => ({ status: 'fulfilled', value }),
        (reason) => ({ status: 'rejected', reason }),
      ),
    ),
  ),
)
add(globalOf(), 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)))
add(globalOf(), 'globalThis', globalOf())

function globalOf(): object {
  return window
}
