import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { homeFolder } from '#platform/config/home'

/** A file that runs as a thread: where its source is, and what it is called once built. */
export type ThreadFile = { source: URL; built: string }

/** Starts a thread of its own. Built, it is a file in dist/; from the sources (tests) it needs the loader for TypeScript. */
export function startThread({ source, built }: ThreadFile, options: WorkerOptions): Worker {
  if (!source.href.endsWith('.ts') || !isFromSources() || !existsSync(source))
    return new Worker(join(homeFolder(), 'dist', `${built}.js`), options)
  const loading = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source.href}') })`
  return new Worker(loading, { ...options, eval: true })
}

function isFromSources(): boolean {
  return import.meta.url.endsWith('.ts')
}
