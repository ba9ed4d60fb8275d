import { Button, Form } from 'antd'
import { memo } from 'react'
import { useKey } from '../keys.ts'
import { useWords } from '../language.tsx'
import { ClassLine, Confidence, Source, UnitLine, Unsure } from '../suggest/parts.tsx'
import type { Suggestion } from '../suggest/use-suggestion.ts'
import { words } from '../suggest/words.ts'
import type { Typed } from './typed.ts'

type Props = { suggestion: Suggestion; chosen: string | null; place: string | null }

/** Class, unit and place for what is being said: beside the form, taken over by a key, overruled by choosing another. */
export const Suggestions = memo(Shown)

function Shown({ suggestion, chosen, place }: Props) {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  const { classes, units, source } = suggestion
  const take = (at: number) => () => {
    const code = classes[at]?.code
    if (code !== undefined) form.setFieldsValue({ classCode: code })
  }
  useKey('Alt Shift 1', t('useNo', { no: 1 }), take(0))
  useKey('Alt Shift 2', t('useNo', { no: 2 }), take(1))
  useKey('Alt Shift 3', t('useNo', { no: 3 }), take(2))
  return (
    <section className="sheet" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <Unsure suggestion={suggestion} />
      {classes.length > 0 && (
        <ul className="suggest">
          {classes.map((one, at) => (
            <ClassLine key={one.code} suggested={one} measured={source.by === 'model'}>
              {one.code === chosen ? (
                <span className="suggest-chosen">{t('chosen')}</span>
              ) : (
                <Button size="small" onClick={take(at)}>
                  {t('use')} <kbd>{`Alt Shift ${at + 1}`}</kbd>
                </Button>
              )}
            </ClassLine>
          ))}
        </ul>
      )}
      {units.length > 0 && (
        <>
          <h3 className="suggest-units">{t('units')}</h3>
          <ul className="suggest">
            {units.map((unit) => (
              <UnitLine key={unit.org} unit={unit} />
            ))}
          </ul>
        </>
      )}
      <FoundPlace found={suggestion.place} place={place} />
      <Source suggestion={suggestion} />
    </section>
  )
}

function FoundPlace({ found, place }: { found: Suggestion['place']; place: string | null }) {
  const t = useWords(words)
  const form = Form.useFormInstance<Typed>()
  const take = () => {
    if (found === null) return
    const address: string | undefined = form.getFieldValue('address')
    form.setFieldsValue({
      place: found.place,
      ...(address?.trim() || !found.address ? {} : { address: found.address }),
    })
  }
  useKey('Alt Shift 0', t('usePlace'), take)
  if (found === null) return null
  return (
    <>
      <h3 className="suggest-units">{t('place')}</h3>
      <ul className="suggest">
        <li>
          <div>
            <strong>{found.name}</strong> <Confidence value={found.confidence} measured />
            <p className="quiet small">
              {t('placeFrom', { words: found.matched.map((match) => match.words).join(' ') })}
            </p>
          </div>
          {found.place === place ? (
            <span className="suggest-chosen">{t('chosen')}</span>
          ) : (
            <Button size="small" onClick={take}>
              {t('use')} <kbd>Alt Shift 0</kbd>
            </Button>
          )}
        </li>
      </ul>
    </>
  )
}
