// Bundles the portal's one style sheet and its small script with esbuild; build.mjs writes them to dist/portal/.
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** `{ css, js }`: the texts that the portal serves under names made from their content. */
export async function portalAssets() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { portal: 'src/web/portal/portal.css', elements: 'src/web/client/index.ts' },
    outdir: 'dist/portal',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2020', 'chrome90', 'safari15'],
    legalComments: 'none',
    logLevel: 'warning',
  })
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { css: text('.css'), js: text('.js') }
}
