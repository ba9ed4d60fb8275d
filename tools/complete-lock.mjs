// Completes package-lock.json after `npm install`. Packages with programs per platform name all of them as optional; where
// the registry in use lacks one, npm leaves it out of the lock, and `npm ci` then refuses the lock on every machine.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const path = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const added = []

for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (places(parent, name).some((place) => lock.packages[place])) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    }
    added.push(name)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'package-lock.json is complete' : `Added: ${added.join(', ')}`)

/** Where node would look for `name` from inside `parent`. */
function places(parent, name) {
  const folders = parent.split('/node_modules/')
  return [
    ...folders.map((_, at) => `${folders.slice(0, at + 1).join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ]
}

/** Names of such packages end in their platform: `…-linux-arm64-musl`. */
function platform(name) {
  const [, os, cpu, kind] = /(android|darwin|freebsd|linux|openharmony|win32)-(\w+?)(?:-(\w+))?$/.exec(name) ?? []
  if (os === undefined) throw new Error(`${name} is optional but names no platform; complete the lock by hand.`)
  const libc = os !== 'linux' || kind === undefined ? {} : { libc: [kind.startsWith('musl') ? 'musl' : 'glibc'] }
  return { cpu: [cpu], ...libc, os: [os] }
}
