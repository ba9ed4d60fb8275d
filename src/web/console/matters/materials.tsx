import { needForms, needSources } from '#rules/matters'
import { useLanguage, useWords } from '../language.tsx'
import { valueAt } from './body.ts'
import { useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'
import { CheckField, ChoiceField, ConditionField, DocField, NumberField, TextField, WordsField } from './fields.tsx'
import { ElementBlock, Parts } from './parts.tsx'
import { necessities } from './tables.ts'

const noWords = { zh: '', en: '' }
const blank = {
  doc: '',
  form: 'original-or-copy',
  copies: 1,
  necessity: 'must',
  basis: { law: '', article: '' },
  source: 'applicant',
  standard: noWords,
}

/** The papers: what, when, in which form, on which basis; and whether they may come later or be pledged. */
export function Materials() {
  const t = useWords(fieldWords)
  const { dictionary } = useEditing()
  const { locale } = useLanguage()
  const nameOf = (part: unknown): string => {
    const code = valueAt(part, 'doc')
    return dictionary.types.find((one) => one.code === code)?.name[locale] ?? String(code ?? '')
  }
  return (
    <>
      <ElementBlock path="needs">
        <Parts path="needs" stem="need" blank={blank} title={nameOf}>
          {(path) => (
            <>
              <DocField path={`${path}.doc`} label={t('doc')} />
              <ChoiceField path={`${path}.form`} label={t('form')} table={needForms} />
              <NumberField path={`${path}.copies`} label={t('copies')} max={20} />
              <ChoiceField path={`${path}.necessity`} label={t('necessity')} table={necessities} />
              <ChoiceField path={`${path}.source`} label={t('source')} table={needSources} />
              <TextField path={`${path}.key`} label={t('key')} max={40} />
              <TextField path={`${path}.basis.law`} label={t('law')} />
              <TextField path={`${path}.basis.article`} label={t('article')} max={100} />
              <WordsField path={`${path}.standard`} label={t('standard')} max={500} area />
              <NumberField path={`${path}.laterDays`} label={t('laterDays')} optional />
              <NumberField path={`${path}.pledgeDays`} label={t('pledgeDays')} optional />
              <ConditionField path={`${path}.when`} label={t('when')} optional />
            </>
          )}
        </Parts>
      </ElementBlock>
      <Modes />
    </>
  )
}

function Modes() {
  const t = useWords(fieldWords)
  const { body, change, locked } = useEditing()
  const { pledge } = body.modes
  return (
    <ElementBlock path="modes">
      <CheckField path="modes.tolerant" label={t('tolerant')} />
      <label>
        <input
          type="checkbox"
          checked={pledge !== null}
          disabled={locked}
          onChange={(event) => change('modes.pledge', event.target.checked ? { days: 60, text: noWords } : null)}
        />{' '}
        {t('pledge')}
      </label>
      {pledge !== null && (
        <div className="matter-grid">
          <NumberField path="modes.pledge.days" label={t('pledgeWithin')} />
          <WordsField path="modes.pledge.text" label={t('pledgeText')} max={2000} area />
        </div>
      )}
    </ElementBlock>
  )
}
