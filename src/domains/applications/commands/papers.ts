import { documentById, storeDocument } from '#domains/documents'
import { reject } from '#kit/ruling'
import type { Words } from '#kit/words'
import type { Tx } from '#platform/db/tx'
import { localDate } from '#rules/deadlines'
import { type Document, standingOf, type TermValues } from '#rules/documents'
import type { ApplicationDesk } from '../desk.ts'
import type { MaterialLine, Setting } from '../drafting/compose.ts'
import type { Hash } from '../store.ts'
import type { DraftFile } from './draft-store.ts'

/** The documents of a material as it is handed in, best known first. */
export type Papers = ReadonlyMap<string, readonly Document[]>

type Handing = {
  holder: string
  materials: readonly MaterialLine[]
  files: readonly DraftFile[]
  /** Types whose originals a clerk has in his hands. */
  seen: readonly string[]
  answers: TermValues
}

/** Makes documents of what was uploaded, and looks at what is used of the wallet: it must still be his, and valid today. */
export async function papersOf(desk: ApplicationDesk, tx: Tx, handing: Handing): Promise<Papers> {
  const papers = new Map<string, readonly Document[]>()
  for (const line of handing.materials) {
    if (line.state === 'uploaded') papers.set(line.material, await storeFiles(desk, tx, line, handing))
    if (line.state === 'wallet') papers.set(line.material, [await fromWallet(tx, line, handing.holder)])
  }
  return papers
}

async function storeFiles(
  desk: ApplicationDesk,
  tx: Tx,
  { doc }: MaterialLine,
  { holder, files, seen, answers }: Handing,
): Promise<readonly Document[]> {
  const stored: Document[] = []
  const trust = seen.includes(doc) ? 'B' : 'C'
  for (const { sha256, name, mediaType, bytes, doc: type } of files) {
    if (type !== doc) continue
    const file = { sha256, name, mediaType, bytes }
    stored.push(await storeDocument(tx, desk, { type: doc, holder, data: answers, trust, file }))
  }
  return stored
}

async function fromWallet(tx: Tx, { doc, document }: MaterialLine, holder: string): Promise<Document> {
  const found = document === undefined ? undefined : await documentById(tx, document)
  if (found?.holder !== holder || found.type !== doc) reject('missing', 'applications.document-not-yours', {}, doc)
  if (standingOf(found, localDate(tx.now)) !== 'valid') reject('conflict', 'applications.document-not-valid', {}, doc)
  return found
}

/** What the receipt says of the papers and the form: names of types, never of files. */
export function hashesOf(papers: Papers, { types }: Setting, form: string): readonly Hash[] {
  const files = [...papers.values()].flat().flatMap(({ type, file }): Hash[] => {
    const name: Words = types.get(type)?.name ?? { zh: type, en: type }
    return file ? [{ name, sha256: file.sha256 }] : []
  })
  return [{ name: { zh: '申请表', en: 'application form' }, sha256: form }, ...files]
}
