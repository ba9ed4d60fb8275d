import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { BadUsage } from '../../command.ts'

export type FileLine = { no: number; line: string }

/**
 * The lines of a file that hold something, with their numbers: with or without byte order mark, ended as on any system. Only
 * line feeds end a line; the other separators of Unicode may stand inside a JSON text.
 */
export async function fileLines(file: string): Promise<readonly FileLine[]> {
  const bytes = await readFile(file).catch(() => {
    throw new BadUsage(`There is no file ${file}, or it cannot be read.`)
  })
  if (!isUtf8(bytes)) throw new BadUsage(`${file} is not in UTF-8; convert it first.`)
  return bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, at) => ({ no: at + 1, line }))
    .filter(({ line }) => line.trim() !== '')
}
