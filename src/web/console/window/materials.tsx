import { Alert, Button, Checkbox, Tag } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { sayError } from '../parts/asked.tsx'
import { words as common } from '../words.ts'
import type { Draft, Material } from './draft.ts'
import type { DraftActs } from './use-draft.ts'
import { words } from './words.ts'

type Props = {
  draft: Draft
  acts: DraftActs
  /** Materials whose originals lie on the counter. */
  seen: readonly string[]
  onSeen: (doc: string, on: boolean) => void
}

/** Each material with the ways it may come: scanned, from the wallet, later, by pledge; originals compared make grade B. */
export function Materials({ draft, acts, seen, onSeen }: Props) {
  const t = useWords(words)
  return (
    <section className="sheet">
      <h2>{t('materials')}</h2>
      {draft.materials.length === 0 && <p className="quiet">{t('noMaterials')}</p>}
      <ul className="window-materials">
        {draft.materials.map((material) => (
          <Line
            key={material.doc}
            material={material}
            acts={acts}
            seen={seen.includes(material.doc)}
            onSeen={(on) => onSeen(material.doc, on)}
          />
        ))}
      </ul>
    </section>
  )
}

type LineProps = { material: Material; acts: DraftActs; seen: boolean; onSeen: (on: boolean) => void }

function Line({ material, acts, seen, onSeen }: LineProps) {
  const t = useWords(words)
  const c = useWords(common)
  const [said, setSaid] = useState<readonly string[]>([])
  const { doc, name, state, files, must } = material
  const tell = (act: Promise<unknown>) => act.then(() => setSaid([])).catch((error) => setSaid([sayError(error, c)]))
  return (
    <li id={`need-${doc}`} tabIndex={-1}>
      <div className="window-material">
        <strong>{name}</strong>
        {must && <span className="quiet small">{t('must')}</span>}
        <Tag variant="outlined" className={toneOf(material)}>
          {t(`state.${state}`, { count: files.length, from: material.inheritedFrom ?? '' })}
        </Tag>
      </div>
      {material.standard && <p className="quiet small">{material.standard}</p>}
      <Files material={material} onRemove={(file) => tell(acts.remove(doc, file))} />
      <div className="window-ways">
        <Upload material={material} acts={acts} onSaid={setSaid} />
        {files.length > 0 && (
          <Checkbox
            checked={seen}
            onChange={(event) => onSeen(event.target.checked)}
            aria-label={t('seenOf', { name })}
          >
            {t('seen')}
          </Checkbox>
        )}
        <Ways material={material} onChoose={(way) => tell(acts.choose(doc, way))} />
      </div>
      {said.map((text) => (
        <Alert key={text} type="error" showIcon title={text} />
      ))}
    </li>
  )
}

function toneOf({ state, must }: Material): string {
  if (state === 'missing') return must ? 'tag-seal' : 'tag-plain'
  return state === 'later' || state === 'pledged' ? 'tag-amber' : 'tag-green'
}

function Files({ material, onRemove }: { material: Material; onRemove: (file: string) => void }) {
  const t = useWords(words)
  if (material.files.length === 0) return null
  return (
    <ul className="window-files">
      {material.files.map(({ id, name }) => (
        <li key={id}>
          {name}{' '}
          <Button size="small" type="link" aria-label={t('removeFile', { name })} onClick={() => onRemove(id)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Whether paper is still wanted for it at all. */
function isTaken({ state }: Material): boolean {
  return state === 'missing' || state === 'uploaded'
}

type UploadProps = { material: Material; acts: DraftActs; onSaid: (said: readonly string[]) => void }

function Upload({ material, acts, onSaid }: UploadProps) {
  const t = useWords(words)
  const c = useWords(common)
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const { doc, name } = material
  const upload = async (files: readonly File[]) => {
    setBusy(true)
    const said: string[] = []
    for (const file of files) {
      await acts.upload(doc, file).catch((error) => {
        said.push(t('refused', { name: file.name, why: sayError(error, c) }))
      })
    }
    onSaid(said)
    setBusy(false)
  }
  if (!isTaken(material)) return null
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        className="unseen"
        tabIndex={-1}
        accept="image/*,.pdf"
        aria-label={t('scanOf', { name })}
        onChange={(event) => {
          void upload([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="small" loading={busy} onClick={() => input.current?.click()}>
        {t('scan')}
      </Button>
    </>
  )
}

type Way = Readonly<Record<string, unknown>>

function Ways({ material, onChoose }: { material: Material; onChoose: (way: Way | null) => void }) {
  const t = useWords(words)
  const { state, name, choices, laterDays, pledgeDays, chosen, ownReason } = material
  if (state === 'later' || state === 'pledged' || ownReason !== null)
    return (
      <Button size="small" aria-label={t('undoOf', { name })} onClick={() => onChoose(null)}>
        {t('undo')}
      </Button>
    )
  const ways: { key: string; text: string; way: Way }[] = [
    ...choices
      .filter(({ document }) => document !== chosen)
      .map(({ document, name: called, number }) => ({
        key: document,
        text: t('wallet', { name: called, number: number === null ? '' : ` ${number}` }),
        way: { kind: 'wallet', document },
      })),
    ...(state === 'wallet' || state === 'fetch'
      ? [{ key: 'own', text: t('own'), way: { kind: 'own', reason: t('ownReason') } }]
      : []),
    ...(state === 'missing' && laterDays !== null
      ? [{ key: 'later', text: t('later', { days: laterDays }), way: { kind: 'later' } }]
      : []),
    ...(state === 'missing' && pledgeDays !== null
      ? [{ key: 'pledge', text: t('pledge'), way: { kind: 'pledged' } }]
      : []),
  ]
  return ways.map(({ key, text, way }) => (
    <Button key={key} size="small" onClick={() => onChoose(way)}>
      {text}
    </Button>
  ))
}
