import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeFolder } from '#platform/config/home'
import { type Coverage, coverageOf, fromWoff } from './sfnt.ts'

export type Font = { file: Buffer; covers: Coverage }
/** The typefaces to print with, read when they are first needed. */
export type Fonts = {
  /** Upright and bold, for nearly every text. */
  usual(): Promise<readonly Font[]>
  /** For rare characters: the second typeface, then what the installation has added. */
  rare(): Promise<readonly Font[]>
}

const usualFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']
const rareFile = 'files/lxgw-wenkai-latin-500-normal.woff'

/** Fonts of the packages, and those that stand in a folder of the installation (`added`), whatever folder we run in. */
export function fontsOf(added: string | undefined): Fonts {
  return {
    usual: remembered(async () => {
      const folder = packageFolder('@expo-google-fonts/noto-sans-sc')
      return Promise.all(usualFiles.map(async (name) => fontFrom(await readFile(join(folder, name)))))
    }),
    rare: remembered(async () => {
      const second = await fromWoff(await readFile(join(packageFolder('@fontsource/lxgw-wenkai'), rareFile)))
      return [fontFrom(second), ...(await fontsIn(added))]
    }),
  }
}

/** Characters that none of the fonts has; what has no shape of its own is not asked for. */
export function lacking(text: string, fonts: readonly Font[]): readonly string[] {
  const shapeless = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u
  const missing = [...text].filter(
    (sign) => !shapeless.test(sign) && !fonts.some(({ covers }) => covers(sign.codePointAt(0) ?? 0)),
  )
  return [...new Set(missing)]
}

async function fontsIn(folder: string | undefined): Promise<readonly Font[]> {
  if (folder === undefined || !existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => /\.(ttf|otf|ttc)$/i.test(name)).sort()
  return Promise.all(names.map(async (name) => fontFrom(await readFile(join(folder, name)))))
}

function fontFrom(file: Buffer): Font {
  return { file, covers: coverageOf(file) }
}

function packageFolder(name: string): string {
  return join(homeFolder(), 'node_modules', name)
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}
