// Builds dist/: server and worker (esbuild), console (vite) and the portal's files, only when their sources changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const hashFile = join(dist, 'sources.json')

/** Brings dist/, or only the named parts of it, up to date; answers which parts were built. */
export async function build({ only, force = false, say = console.log } = {}) {
  const known = force || !existsSync(hashFile) ? {} : JSON.parse(readFileSync(hashFile, 'utf8'))
  const built = []
  for (const part of parts().filter(({ name }) => only?.includes(name) ?? true)) {
    const hash = hashOf(part.sources)
    if (known[part.name] === hash && existsSync(join(dist, part.result))) continue
    say(`Building ${part.name} …`)
    delete known[part.name]
    await part.make()
    known[part.name] = hash
    built.push(part.name)
    mkdirSync(dist, { recursive: true })
    writeFileSync(`${hashFile}.new`, JSON.stringify(known, null, 2))
    renameSync(`${hashFile}.new`, hashFile)
  }
  return built
}

function parts() {
  const shared = ['package.json', 'package-lock.json', 'tools/build.mjs']
  const server = {
    name: 'server',
    result: 'cli.js',
    sources: [...shared, 'src', 'tools/bench', 'tests/simulation', 'tests/faults', 'tests/support'],
    make: buildServer,
  }
  const all = [server]
  const faces = ['tools/portal-assets.mjs', 'src/web/portal', 'src/web/shared', 'src/web/client']
  all.push({ name: 'portal', result: 'portal/portal.css', sources: [...shared, ...faces], make: buildPortal })
  const config = 'src/web/console/vite.config.ts'
  if (existsSync(join(root, config))) {
    const sources = [...shared, 'src/web/console', 'src/web/shared', 'src/domains', 'src/kit']
    all.push({ name: 'console', result: 'console/index.html', sources, make: () => buildConsole(config) })
  }
  return all
}

async function buildServer() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    // Spreadsheets are read and models learnt in threads of their own, which need files of their own.
    entryPoints: {
      cli: 'src/main/cli.ts',
      'sheet-worker': 'src/platform/sheet/worker.ts',
      'learning-worker': 'src/domains/insight/commands/models/learning-worker.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [ownImports()],
  })
}

/** `packages: 'external'` would leave `#kit/…` alone too, and package.json points those at the TypeScript sources. */
function ownImports() {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const patterns = Object.entries(imports).map(([key, target]) => [key.slice(0, -1), target])
  return {
    name: 'own-imports',
    setup({ onResolve }) {
      onResolve({ filter: /^#/ }, ({ path }) => {
        const found = patterns.find(([prefix]) => path.startsWith(prefix))
        return found && { path: join(root, found[1].replace('*', path.slice(found[0].length))) }
      })
    },
  }
}

async function buildConsole(configFile) {
  const { build: bundle } = await import('vite')
  const outDir = join(dist, 'console')
  const options = { outDir, emptyOutDir: true }
  await bundle({
    configFile: join(root, configFile),
    root: join(root, 'src/web/console'),
    build: options,
    logLevel: 'warn',
  })
}

/** The style sheet and the small script of the residents' pages; the pages themselves are part of the server. */
async function buildPortal() {
  const { portalAssets } = await import('./portal-assets.mjs')
  const { css, js } = await portalAssets()
  mkdirSync(join(dist, 'portal'), { recursive: true })
  writeFileSync(join(dist, 'portal/portal.css'), css)
  writeFileSync(join(dist, 'portal/portal.js'), js)
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((source) => filesOf(source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** Tests are not built, so a changed test builds nothing. */
function filesOf(path) {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(join(root, path)).flatMap((name) => filesOf(`${path}/${name}`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await build({ force: process.argv.includes('--force') })
  console.log(built.length === 0 ? 'dist is up to date' : `Built: ${built.join(', ')}`)
}
