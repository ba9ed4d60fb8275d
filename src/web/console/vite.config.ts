import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// Also when somebody builds from a shell that says test: the console is never shipped with the slow halves of its libraries.
process.env.NODE_ENV = 'production'

/**
 * The console is built for the browsers of government desks: nothing newer than Chromium 64 knows, no outside address.
 * The default target of Vite gives those browsers a blank page.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react(), compressed()],
  build: {
    outDir: '../../../dist/console',
    emptyOutDir: true,
    target: 'chrome64',
    cssTarget: 'chrome64',
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
})

/** Writes each file also compressed, once at the build, so that no request pays for it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }) {
      for (const name of readdirSync(dir ?? '', { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg)$/.test(name)) continue
        const path = join(dir ?? '', name)
        const bytes = readFileSync(path)
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      }
    },
  }
}
