// Writes src/web/shared/tokens/tokens.css from tokens.ts.
import { writeFileSync } from 'node:fs'
import { tsImport } from 'tsx/esm/api'

const { tokensCss } = await tsImport('../src/web/shared/tokens/css.ts', import.meta.url)
writeFileSync(new URL('../src/web/shared/tokens/tokens.css', import.meta.url), tokensCss())
