import { stepKinds, stoppingKinds } from '#rules/matters'
import { useLanguage, useWords } from '../language.tsx'
import { valueAt } from './body.ts'
import { useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'
import { ChoiceField, ConditionField, ManyField, NumberField, TextField, WordsField } from './fields.tsx'
import { ElementBlock, Parts } from './parts.tsx'
import { lawOfStops } from './tables.ts'

const blank = { kind: 'review', name: { zh: '', en: '' }, after: [], needs: [], allow: 1 }

/** The steps between acceptance and decision; those that wait for nothing run beside each other. */
export function Steps() {
  const t = useWords(fieldWords)
  const { body, dictionary } = useEditing()
  const { locale } = useLanguage()
  const docName = (code: string): string => dictionary.types.find((one) => one.code === code)?.name[locale] ?? code
  const needs = body.needs.map(({ key, doc }) => ({ value: key, label: docName(doc) }))
  return (
    <ElementBlock path="steps">
      <Parts path="steps" stem="step" blank={blank} title={(part) => String(valueAt(part, 'name.zh') ?? '')}>
        {(path, no) => (
          <>
            <WordsField path={`${path}.name`} label={t('stepName')} max={60} />
            <ChoiceField path={`${path}.kind`} label={t('stepKind')} table={stepKinds} />
            <NumberField path={`${path}.allow`} label={t('allow')} />
            <ManyField
              path={`${path}.after`}
              label={t('after')}
              options={body.steps
                .filter((_, at) => at !== no)
                .map(({ key, name }) => ({ value: key, label: name[locale] || key }))}
            />
            <ManyField path={`${path}.needs`} label={t('stepNeeds')} options={needs} />
            <TextField path={`${path}.by`} label={t('by')} max={60} optional />
            <TextField path={`${path}.key`} label={t('key')} max={40} />
            <ConditionField path={`${path}.when`} label={t('when')} optional />
            <Stops path={path} />
          </>
        )}
      </Parts>
    </ElementBlock>
  )
}

/** Whether the clock stands still meanwhile, and on which basis; only where art. 45 names the kind. */
function Stops({ path }: { path: string }) {
  const t = useWords(fieldWords)
  const { body, change, locked } = useEditing()
  const stops = valueAt(body, `${path}.stops`)
  const lawful = String(valueAt(body, `${path}.kind`)) in stoppingKinds
  if (!lawful && stops === undefined) return null
  const toggle = (on: boolean) => change(`${path}.stops`, on ? lawOfStops : undefined)
  return (
    <>
      <label className="matter-wide">
        <input
          type="checkbox"
          checked={stops !== undefined}
          disabled={locked}
          onChange={(event) => toggle(event.target.checked)}
        />{' '}
        {t('stops')}
      </label>
      {stops !== undefined && (
        <>
          <TextField path={`${path}.stops.law`} label={t('law')} />
          <TextField path={`${path}.stops.article`} label={t('article')} max={100} />
        </>
      )}
    </>
  )
}
