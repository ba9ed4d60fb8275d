import { readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import ts from 'typescript'

export type Source = { path: string; text: string; imports: readonly string[] }

export const root = join(import.meta.dirname, '..', '..')

function list(): string[] {
  const found: string[] = []
  const walk = (folder: string): void => {
    for (const entry of ts.sys.readDirectory(join(root, folder), ['.ts', '.tsx'])) found.push(relative(root, entry))
  }
  walk('src')
  return found.sort()
}

/** Every TypeScript file under src/, with what it imports; tests included. */
export const allSources: readonly Source[] = list().map((path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => resolve(path, file.fileName))
  return { path, text, imports }
})

/** The sources that ship. */
export const sources: readonly Source[] = allSources.filter(({ path }) => !/\.test\.tsx?$/.test(path))

/** An import as a path of the repository, an alias resolved; packages stay as they are. */
function resolve(from: string, name: string): string {
  if (name.startsWith('.')) return normalize(join(dirname(from), name))
  const aliases: readonly [RegExp, string][] = [
    [/^#kit\/(.+)$/, 'src/kit/$1.ts'],
    [/^#platform\/(.+)$/, 'src/platform/$1.ts'],
    [/^#domains\/(.+)$/, 'src/domains/$1/index.ts'],
    [/^#rules\/(.+)$/, 'src/domains/$1/rules/index.ts'],
    [/^#schemas\/(.+)$/, 'src/domains/$1/schemas.ts'],
    [/^#words\/(.+)$/, 'src/domains/$1/words.ts'],
    [/^#shared\/(.+)$/, 'src/web/shared/$1'],
  ]
  for (const [pattern, path] of aliases) if (pattern.test(name)) return name.replace(pattern, path)
  return name
}

export function domainOf(path: string): string | undefined {
  return /^src\/domains\/([a-z]+)\//.exec(path)?.[1]
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function files(folder: string, extension: string): string[] {
  return ts.sys
    .readDirectory(join(root, folder), [extension])
    .map((path) => relative(root, path))
    .sort()
}

export type Measured = { path: string; name: string; line: number; lines: number; parameters: number }

/** Every function of a file with its size. A view (a function that returns JSX) is measured like any other. */
export function functionsOf({ path, text }: Source): Measured[] {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Measured[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const start = file.getLineAndCharacterOfPosition(node.getStart(file)).line
      const end = file.getLineAndCharacterOfPosition(node.end).line
      const name = node.name && ts.isIdentifier(node.name) ? node.name.text : '(anonymous)'
      found.push({ path, name, line: start + 1, lines: end - start + 1, parameters: node.parameters.length })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
