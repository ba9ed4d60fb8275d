import type { ReactElement, ReactNode } from 'react'
import { Button, type ButtonKind } from '#shared/ui/button/button.tsx'
import { TextField } from '#shared/ui/field/field.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { dateInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { sizeInWords } from '../draft/photos.ts'
import { errorAt, useWrong } from '../draft/step.tsx'
import { PostForm } from '../layout/post-form.tsx'
import type { Material, WalletChoice } from '../ports/applications.ts'
import { uploadLimits } from '../server/form.ts'
import { GoOn } from './frame.tsx'
import { words } from './material-words.ts'
import type { Back } from './pages.ts'
import { uploadFacts } from './uploads.ts'
import { words as common } from './words.ts'

export type WaysProps = { material: Material; pledge: string | null; back: Back }

/** How a material is met: what is settled already, or the ways to settle it, the least work first. */
export function MaterialWays(props: WaysProps): ReactElement {
  const { material } = props
  const isOpen = material.state === 'missing' || material.state === 'uploaded'
  if (!isOpen) return <Settled {...props} />
  const hasOwn = material.state === 'missing' && material.choices.length > 0 && material.ownReason === null
  return (
    <>
      {hasOwn ? <FromWallet {...props} /> : <Upload {...props} />}
      {material.state === 'missing' ? <OtherWays {...props} /> : null}
    </>
  )
}

function BackField({ back }: { back: Back }): ReactElement | null {
  return back === null ? null : <input type="hidden" name="back" value={back} />
}

type OneButtonProps = { back: Back; value: string; children: ReactNode; hidden?: string; kind?: ButtonKind }

/** A small form with one button. */
function OneButton({ kind = 'second', ...props }: OneButtonProps): ReactElement {
  return (
    <PostForm>
      <BackField back={props.back} />
      <Button
        kind={kind}
        name="do"
        value={props.value}
        {...(props.hidden === undefined ? {} : { hidden: props.hidden })}
      >
        {props.children}
      </Button>
    </PostForm>
  )
}

/** Nothing to hand in: from the wallet, from another authority, from an earlier step; or brought later, or pledged. */
function Settled({ material, pledge, back }: WaysProps): ReactElement {
  const t = useWords(words)
  const chosen = material.choices.find((choice) => choice.document === material.chosen)
  const canUndo = material.state === 'wallet' || material.state === 'later' || material.state === 'pledged'
  return (
    <>
      <Panel tone="good">
        <p>{settledWords(material, t)}</p>
        {material.state === 'wallet' && chosen !== undefined ? <ChoiceLine choice={chosen} /> : null}
        {material.state === 'pledged' && pledge !== null ? <p className="as-typed">{pledge}</p> : null}
      </Panel>
      {canUndo ? (
        <OneButton back={back} value="choose:" kind="plain">
          {t('otherwise')}
        </OneButton>
      ) : null}
      <PostForm>
        <BackField back={back} />
        <GoOn />
      </PostForm>
      <Wrong material={material} back={back} />
    </>
  )
}

function settledWords(
  material: Material,
  t: (code: keyof typeof words, facts?: Record<string, unknown>) => string,
): string {
  const { state, inheritedFrom, laterDays, pledgeDays } = material
  if (state === 'inherited') return t('inherited', { matter: inheritedFrom ?? '' })
  if (state === 'later') return t('is-later', { days: laterDays ?? 0 })
  if (state === 'pledged') return t('is-pledged', { days: pledgeDays ?? 0 })
  return t(state === 'fetch' ? 'fetched' : 'from-wallet')
}

/** One of his own documents at one press; an upload only for whoever asks for it. */
function FromWallet({ material, back }: WaysProps): ReactElement {
  const t = useWords(words)
  const found = useWrong()
  return (
    <>
      <section aria-labelledby="wallet">
        <h2 id="wallet">{t('wallet')}</h2>
        <ul className="choices">
          {material.choices.map((choice) => (
            <li key={choice.document}>
              <ChoiceLine choice={choice} />
              <OneButton
                back={back}
                value={`choose:${choice.document}`}
                kind="first"
                hidden={` ${choice.name} ${choice.number ?? ''}`}
              >
                {t('use')}
              </OneButton>
            </li>
          ))}
        </ul>
      </section>
      <details open={found.errors.length > 0}>
        <summary>{t('upload-instead')}</summary>
        <Upload material={material} back={back} />
      </details>
    </>
  )
}

function ChoiceLine({ choice }: { choice: WalletChoice }): ReactElement {
  const t = useWords(words)
  const locale = useLocale()
  const day = choice.from === null ? null : dateInWords(`${choice.from}T04:00:00Z`, locale)
  return (
    <p>
      <strong>{choice.name}</strong>
      <span className="quiet">
        {choice.number === null ? null : ` ${choice.number}`}
        {day === null ? null : ` ${t('since', { day })}`}
      </span>
    </p>
  )
}

function Upload({ material, back }: Pick<WaysProps, 'material' | 'back'>): ReactElement {
  const t = useWords(words)
  const c = useWords(common)
  return (
    <>
      {material.ownReason === null ? null : <p className="hint">{t('own-reason', { reason: material.ownReason })}</p>}
      <Files material={material} back={back} />
      <PostForm files>
        <BackField back={back} />
        <FileField label={t(material.files.length === 0 ? 'choose' : 'choose-more')} />
        <Button kind="second" name="do" value="upload">
          {t('upload')}
        </Button>
        <GoOn text={material.state === 'missing' && !material.must ? t('without') : c('next')} />
      </PostForm>
    </>
  )
}

/** Picks photos and files from a phone; with scripts it says at once what is too large. */
export function FileField({ label, name = 'files' }: { label: string; name?: string }): ReactElement {
  const c = useWords(common)
  const error = errorAt(useWrong(), name)
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <div className="hint" id={`${name}-hint`}>
        {c('upload-limits', uploadFacts)}
      </div>
      {error === undefined ? null : (
        <p className="wrong" id={`${name}-error`}>
          {error}
        </p>
      )}
      <input
        className="input file"
        type="file"
        id={name}
        name={name}
        multiple={uploadLimits.files > 1}
        accept="image/jpeg,image/png,application/pdf"
        aria-describedby={error === undefined ? `${name}-hint` : `${name}-hint ${name}-error`}
      />
    </div>
  )
}

function Files({ material, back }: { material: Material; back: Back }): ReactElement | null {
  const t = useWords(words)
  if (material.files.length === 0) return null
  return (
    <section aria-labelledby="have">
      <h2 id="have">{t('have', { count: material.files.length })}</h2>
      <ul className="files">
        {material.files.map((file) => (
          <li key={file.id}>
            <span className="file-name">{file.name}</span> <span className="quiet">{sizeInWords(file.bytes)}</span>
            <PostForm>
              <BackField back={back} />
              <Button kind="plain" name="do" value={`remove:${file.id}`} hidden={` ${file.name}`}>
                {t('remove')}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Ways without the paper: later, where that is allowed, or a pledge; each with what follows from it. */
function OtherWays({ material, pledge, back }: WaysProps): ReactElement | null {
  const t = useWords(words)
  if (material.laterDays === null && material.pledgeDays === null) return null
  return (
    <section aria-labelledby="other">
      <h2 id="other">{t('other')}</h2>
      {material.laterDays === null ? null : (
        <Panel title={t('later')}>
          <p>{t('later-text', { days: material.laterDays })}</p>
          <OneButton back={back} value="choose:later">
            {t('later-choose')}
          </OneButton>
        </Panel>
      )}
      {material.pledgeDays === null ? null : (
        <Panel title={t('pledge')}>
          <p>{t('pledge-text', { days: material.pledgeDays })}</p>
          {pledge === null ? null : <blockquote className="reply as-typed">{pledge}</blockquote>}
          <OneButton back={back} value="choose:pledged">
            {t('pledge-choose')}
          </OneButton>
        </Panel>
      )}
    </section>
  )
}

/** What we hold may be wrong: then he brings his own, says what is wrong, and it is put right. */
function Wrong({ material, back }: Pick<WaysProps, 'material' | 'back'>): ReactElement | null {
  const t = useWords(words)
  const found = useWrong()
  if (material.state !== 'wallet' && material.state !== 'fetch') return null
  const error = errorAt(found, 'reason')
  return (
    <details className="after" open={error !== undefined}>
      <summary>{t('not-right')}</summary>
      <PostForm>
        <BackField back={back} />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reason-hint')}
          value={found.values.reason}
          error={error}
          maxLength={200}
        />
        <Button kind="second" name="do" value="choose:own">
          {t('bring-own')}
        </Button>
      </PostForm>
    </details>
  )
}
