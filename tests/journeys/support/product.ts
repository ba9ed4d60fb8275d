import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers, for instance http://127.0.0.1:43210. */
    address: string
    /** Folder where messages to residents and staff are written. */
    sink: string
    /** Folder for pictures of pages. */
    pictures: string
  }
}

const patience = 180_000

/** Starts the built product with its demo city on an empty folder; stops it and removes the folder afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-journeys-'))
  const sink = join(folder, 'sink')
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    ONEDOOR_DATA_DIR: join(folder, 'var'),
    ONEDOOR_SINK_DIR: sink,
    ONEDOOR_DEMO: '1',
    // The stories fill the city themselves, and count what is in it.
    ONEDOOR_DEMO_HISTORY: '0',
  }
  const product = spawn(process.execPath, ['bin/onedoor.mjs', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const address = await ready(product)
    project.provide('address', address)
    project.provide('sink', sink)
    project.provide('pictures', process.env.PICTURES ?? mkdtempSync(join(tmpdir(), 'onedoor-pictures-')))
  } catch (fault) {
    product.kill('SIGKILL')
    throw fault
  }
  return async () => {
    await stopped(product)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits for the line that says that people can come in. */
function ready(product: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const tooLong = setTimeout(() => reject(new Error(`not ready after ${patience / 1000} s:\n${said}`)), patience)
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /OneDoor is ready at (http:\/\/\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(tooLong)
      resolve(address)
    }
    product.stdout?.on('data', listen)
    product.stderr?.on('data', listen)
    product.once('exit', (code) => {
      clearTimeout(tooLong)
      reject(new Error(`stopped with ${code} before it was ready:\n${said}`))
    })
  })
}

function stopped(product: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (product.exitCode !== null) return resolve()
    const force = setTimeout(() => product.kill('SIGKILL'), 20_000)
    product.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    product.kill('SIGINT')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
