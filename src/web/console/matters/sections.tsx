import type { ReactNode } from 'react'
import {
  bodyNatures,
  channelWords,
  deliveryWays,
  levels,
  matterTypes,
  powerSources,
  type Section,
  subjectKinds,
} from '#rules/matters'
import { useLanguage, useWords } from '../language.tsx'
import { valueAt } from './body.ts'
import { useEditing } from './editing.tsx'
import { fieldWords } from './field-words.ts'
import {
  AmountField,
  CheckField,
  ChoiceField,
  ConditionField,
  DocField,
  ManyField,
  NumberField,
  TagsField,
  TermField,
  TextField,
  useOptions,
  WordsField,
} from './fields.tsx'
import { Materials } from './materials.tsx'
import { ElementBlock, Parts } from './parts.tsx'
import { Steps } from './steps.tsx'
import { acceptances, handlings, ranges } from './tables.ts'

const noWords = { zh: '', en: '' }

/** What stands in each section of the editor. */
export const sectionViews: Readonly<Record<Section, () => ReactNode>> = {
  basic: Basic,
  conditions: Conditions,
  materials: Materials,
  steps: StepsSection,
  results: Results,
  clock: ClockAndFees,
  offices: Offices,
  questions: Questions,
}

export function titleAt(part: unknown, path: string): string {
  const value = valueAt(part, path)
  return typeof value === 'string' ? value : ''
}

function Basic() {
  const t = useWords(fieldWords)
  return (
    <>
      <ElementBlock path="name">
        <div className="matter-grid">
          <TextField path="name.zh" label={t('zh')} max={120} />
          <TextField path="name.en" label={t('en')} max={120} />
        </div>
      </ElementBlock>
      <Named path="type" table={matterTypes} />
      <ElementBlock path="basis">
        <Parts path="basis" blank={{ law: '', article: '' }} title={(part) => titleAt(part, 'law')}>
          {(path) => (
            <>
              <TextField path={`${path}.law`} label={t('law')} />
              <TextField path={`${path}.article`} label={t('article')} max={100} />
              <TextField path={`${path}.text`} label={t('text')} max={2000} optional area wide />
            </>
          )}
        </Parts>
      </ElementBlock>
      <Several path="subject" table={subjectKinds} />
      <Named path="handling" table={handlings} />
      <Named path="level" table={levels} />
      <Named path="power" table={powerSources} />
      <Named path="bodyNature" table={bodyNatures} />
      <OptionalWords path="quota" />
      <OptionalWords path="intermediary" />
      <OptionalWords path="note" />
    </>
  )
}

function Named(props: { path: string; table: Parameters<typeof ChoiceField>[0]['table'] }) {
  return (
    <ElementBlock path={props.path}>
      <ChoiceField path={props.path} label="" table={props.table} />
    </ElementBlock>
  )
}

function Several(props: { path: string; table: Parameters<typeof useOptions>[0] }) {
  return (
    <ElementBlock path={props.path}>
      <ManyField path={props.path} label="" options={useOptions(props.table)} />
    </ElementBlock>
  )
}

/** A text that may be absent altogether. */
function OptionalWords({ path }: { path: string }) {
  const t = useWords(fieldWords)
  const { body, change, locked } = useEditing()
  const there = valueAt(body, path) !== null
  return (
    <ElementBlock path={path}>
      <label className="matter-field">
        <span>
          <input
            type="checkbox"
            checked={there}
            disabled={locked}
            onChange={(event) => change(path, event.target.checked ? noWords : null)}
          />{' '}
          {t('has')}
        </span>
      </label>
      {there && (
        <div className="matter-grid">
          <TextField path={`${path}.zh`} label={t('zh')} max={300} />
          <TextField path={`${path}.en`} label={t('en')} max={300} />
        </div>
      )}
    </ElementBlock>
  )
}

function Conditions() {
  const t = useWords(fieldWords)
  return (
    <>
      <ElementBlock path="rules">
        <Parts
          path="rules"
          stem="rule"
          blank={{ test: '', say: noWords, hard: true }}
          title={(part) => titleAt(part, 'say.zh')}
        >
          {(path) => (
            <>
              <WordsField path={`${path}.say`} label={t('say')} max={500} area />
              <ConditionField path={`${path}.test`} label={t('test')} hint={t('testHint')} />
              <CheckField path={`${path}.hard`} label={t('hard')} />
            </>
          )}
        </Parts>
      </ElementBlock>
      <ElementBlock path="asks">
        <Parts path="asks" blank={{ term: '', need: true }} title={(part) => titleAt(part, 'term')}>
          {(path) => (
            <>
              <TermField path={`${path}.term`} label={t('term')} />
              <CheckField path={`${path}.need`} label={t('must')} />
              <ConditionField path={`${path}.when`} label={t('when')} optional />
            </>
          )}
        </Parts>
      </ElementBlock>
    </>
  )
}

function StepsSection() {
  const t = useWords(fieldWords)
  const { body } = useEditing()
  return (
    <>
      <Steps />
      <Named path="acceptance" table={acceptances} />
      {body.acceptance === 'window' && (
        <ElementBlock path="window">
          <TextField path="window" label={t('org')} max={60} optional />
        </ElementBlock>
      )}
      <ElementBlock path="fourEyes">
        <CheckField path="fourEyes" label={t('has')} />
      </ElementBlock>
    </>
  )
}

function Results() {
  const t = useWords(fieldWords)
  const { dictionary } = useEditing()
  const { locale } = useLanguage()
  const nameOf = (code: string): string => dictionary.types.find((one) => one.code === code)?.name[locale] ?? code
  return (
    <>
      <ElementBlock path="gives">
        <Parts path="gives" blank={{ doc: '' }} title={(part) => nameOf(titleAt(part, 'doc'))}>
          {(path) => (
            <>
              <DocField path={`${path}.doc`} label={t('doc')} />
              <ConditionField path={`${path}.when`} label={t('when')} optional />
            </>
          )}
        </Parts>
      </ElementBlock>
      <Several path="delivery" table={deliveryWays} />
      <ElementBlock path="express">
        <CheckField path="express" label={t('has')} optional />
      </ElementBlock>
    </>
  )
}

function ClockAndFees() {
  const t = useWords(fieldWords)
  return (
    <>
      <ElementBlock path="clock">
        <div className="matter-grid">
          <NumberField path="clock.legal" label={t('legal')} hint={t('days')} />
          <NumberField path="clock.promise" label={t('promise')} hint={t('days')} />
          <NumberField path="clock.extend" label={t('extend')} hint={t('days')} />
          <NumberField path="clock.tell" label={t('tell')} hint={t('days')} />
          <CheckField path="clock.joint" label={t('joint')} />
        </div>
      </ElementBlock>
      <ElementBlock path="fees">
        <Parts
          path="fees"
          stem="fee"
          blank={{ name: noWords, amount: 0, basis: { law: '', article: '' }, reducible: false }}
          title={(part) => titleAt(part, 'name.zh')}
        >
          {(path) => (
            <>
              <WordsField path={`${path}.name`} label={t('feeName')} max={60} />
              <AmountField path={`${path}.amount`} label={t('amount')} />
              <CheckField path={`${path}.reducible`} label={t('reducible')} />
              <TextField path={`${path}.basis.law`} label={t('law')} />
              <TextField path={`${path}.basis.article`} label={t('article')} max={100} />
              <ConditionField path={`${path}.when`} label={t('when')} optional />
            </>
          )}
        </Parts>
      </ElementBlock>
      <ElementBlock path="payOnline">
        <CheckField path="payOnline" label={t('has')} optional />
      </ElementBlock>
    </>
  )
}

function Offices() {
  const t = useWords(fieldWords)
  return (
    <>
      <Several path="channels" table={channelWords} />
      <ElementBlock path="trips">
        <NumberField path="trips" label="" max={20} />
      </ElementBlock>
      <Named path="range" table={ranges} />
      <ElementBlock path="appointment">
        <CheckField path="appointment" label={t('has')} optional />
      </ElementBlock>
      <ElementBlock path="offices">
        <Parts
          path="offices"
          blank={{ name: noWords, address: noWords, hours: noWords, phone: '' }}
          title={(part) => titleAt(part, 'name.zh')}
        >
          {(path) => (
            <>
              <WordsField path={`${path}.name`} label={t('officeName')} max={100} />
              <WordsField path={`${path}.address`} label={t('address')} />
              <WordsField path={`${path}.hours`} label={t('hours')} />
              <TextField path={`${path}.phone`} label={t('phone')} max={60} />
            </>
          )}
        </Parts>
      </ElementBlock>
      <ElementBlock path="complaintPhone">
        <TextField path="complaintPhone" label="" max={60} />
      </ElementBlock>
    </>
  )
}

function Questions() {
  const t = useWords(fieldWords)
  return (
    <>
      <ElementBlock path="questions">
        <Parts
          path="questions"
          blank={{ question: noWords, answer: noWords }}
          title={(part) => titleAt(part, 'question.zh')}
        >
          {(path) => (
            <>
              <WordsField path={`${path}.question`} label={t('question')} max={300} />
              <WordsField path={`${path}.answer`} label={t('answer')} max={3000} area />
            </>
          )}
        </Parts>
      </ElementBlock>
      <ElementBlock path="themes">
        <TagsField path="themes" label="" />
      </ElementBlock>
      <ElementBlock path="keywords">
        <TagsField path="keywords" label="" />
      </ElementBlock>
    </>
  )
}
