#!/usr/bin/env node
// The command of the house: brings dist/ up to date and runs it. An installed package without sources runs as it is.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`OneDoor needs Node.js 20.19 or later; this is ${process.versions.node}.`)
  process.exit(1)
}
if (existsSync(join(root, 'src'))) {
  const { build } = await import('../tools/build.mjs')
  // Only those that serve pages need the console. On standard error: some commands print JSON on standard output.
  const only = ['start', 'server'].includes(process.argv[2] ?? '') ? undefined : ['server']
  try {
    await build({ only, say: (sentence) => console.error(sentence) })
  } catch (fault) {
    console.error(`The build failed: ${fault.message}`)
    process.exit(1)
  }
}
// Libraries choose their build by it: React draws pages in half the time without the checks for developers.
process.env.NODE_ENV ??= 'production'
await import('../dist/cli.js')
