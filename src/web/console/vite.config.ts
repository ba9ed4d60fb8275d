import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The console is built for the browsers of government desks: nothing newer than Chromium 64 knows, no outside address.
 * The default target of Vite gives those browsers a blank page.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../../dist/console',
    emptyOutDir: true,
    target: 'chrome64',
    cssTarget: 'chrome64',
    modulePreload: { polyfill: true },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
})
