import { Button, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { firmThemes, personThemes, type Theme, themes } from '#rules/matters'
import type { Body, Preview } from '#schemas/bundles'
import { send } from '../api/queries.ts'
import { useLanguage, useWords } from '../language.tsx'
import { useDo } from '../parts/use-do.tsx'
import { Goals } from './goals.tsx'
import { words } from './words.ts'

type Props = { body: Body; change: (body: Body) => void; disabled: boolean; preview: Preview | undefined }
const exits = ['download', 'post', 'counter'] as const

/** What an editor writes of a bundle. */
export function Fields({ body, change, disabled, preview }: Props) {
  const t = useWords(words)
  const set = (part: Partial<Body>) => change({ ...body, ...part })
  return (
    <>
      <Field id="name" label={t('name')}>
        <Input
          id="name"
          disabled={disabled}
          maxLength={60}
          value={body.name.zh}
          onChange={({ target }) => set({ name: { ...body.name, zh: target.value } })}
        />
      </Field>
      <Field id="nameEn" label={t('nameEn')}>
        <Input
          id="nameEn"
          disabled={disabled}
          maxLength={60}
          value={body.name.en}
          onChange={({ target }) => set({ name: { ...body.name, en: target.value } })}
        />
      </Field>
      <Field id="summary" label={t('summary')}>
        <Input.TextArea
          id="summary"
          disabled={disabled}
          maxLength={300}
          autoSize
          value={body.summary.zh}
          onChange={({ target }) => set({ summary: { ...body.summary, zh: target.value } })}
        />
      </Field>
      <Field id="summaryEn" label={t('summaryEn')}>
        <Input.TextArea
          id="summaryEn"
          disabled={disabled}
          maxLength={300}
          autoSize
          value={body.summary.en}
          onChange={({ target }) => set({ summary: { ...body.summary, en: target.value } })}
        />
      </Field>
      <Placing body={body} set={set} disabled={disabled} preview={preview} />
      <Goals body={body} set={set} disabled={disabled} preview={preview} />
      <Asking body={body} set={set} disabled={disabled} preview={preview} />
      <Baseline body={body} set={set} disabled={disabled} preview={preview} />
    </>
  )
}

export type PartProps = {
  body: Body
  set: (part: Partial<Body>) => void
  disabled: boolean
  preview: Preview | undefined
}

export function Field(props: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="bundle-field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
    </div>
  )
}

/** For whom, where in a life, who leads, by when. */
function Placing({ body, set, disabled, preview }: PartProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const list: readonly Theme[] = body.subject === 'person' ? personThemes : firmThemes
  const orgs = new Map(preview?.plan.matters.map(({ orgCode, orgName }) => [orgCode, orgName]))
  if (body.lead !== '' && !orgs.has(body.lead)) orgs.set(body.lead, body.lead)
  return (
    <div className="bundle-grid">
      <Field id="subject" label={t('subject')}>
        <Select
          id="subject"
          disabled={disabled}
          value={body.subject}
          options={(['person', 'firm'] as const).map((value) => ({ value, label: t(`subject.${value}`) }))}
          onChange={(subject) => set({ subject, theme: subject === 'person' ? 'birth' : 'entry' })}
          className="picker"
        />
      </Field>
      <Field id="theme" label={t('theme')}>
        <Select
          id="theme"
          disabled={disabled}
          value={body.theme}
          options={list.map((value) => ({ value, label: themes[value][locale] }))}
          onChange={(theme) => set({ theme })}
          className="picker"
        />
      </Field>
      <Field id="lead" label={t('lead')}>
        <Select
          id="lead"
          disabled={disabled}
          value={body.lead || null}
          options={[...orgs].map(([value, label]) => ({ value, label }))}
          onChange={(lead: string) => set({ lead })}
          className="picker"
        />
      </Field>
      <Field id="promise" label={t('promise')}>
        <InputNumber
          id="promise"
          disabled={disabled}
          min={0}
          max={999}
          value={body.promise}
          onChange={(promise) => set({ promise: promise ?? 0 })}
          className="picker"
        />
      </Field>
    </div>
  )
}

function Asking({ body, set, disabled, preview }: PartProps) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const known = preview?.questions ?? []
  return (
    <>
      <Field id="questions" label={t('questions')}>
        <Select
          id="questions"
          mode="multiple"
          disabled={disabled}
          value={body.questions}
          optionFilterProp="label"
          options={known.map(({ code, name }) => ({ value: code, label: name[locale] }))}
          onChange={(questions: string[]) => set({ questions })}
          className="picker"
        />
      </Field>
      <Field id="exits" label={t('exits')}>
        <Select
          id="exits"
          mode="multiple"
          disabled={disabled}
          value={body.exits}
          options={exits.map((value) => ({ value, label: t(`exit.${value}`) }))}
          onChange={(chosen) => set({ exits: chosen })}
          className="picker"
        />
      </Field>
      {body.stages.length > 0 && <p className="quiet small">{t('stages', { n: body.stages.length })}</p>}
    </>
  )
}

/** The versions of one day as they were before: what the figures are compared with. */
function Baseline({ body, set, disabled }: PartProps) {
  const t = useWords(words)
  const perform = useDo()
  const [day, setDay] = useState('')
  const take = () =>
    void perform({
      act: async () => {
        const path = `/api/bundle-baselines?day=${encodeURIComponent(day)}`
        const { versions } = await send<{ versions: string[] }>('POST', path, { body })
        set({ baseline: versions })
      },
      touches: [],
    })
  return (
    <Field id="baseline" label={t('baseline')}>
      <p className="quiet small">
        {body.baseline.length === 0 ? t('baselineNone') : t('baselineSet', { n: body.baseline.length })}
      </p>
      {!disabled && (
        <div className="page-acts">
          <Input id="baseline" type="date" value={day} onChange={({ target }) => setDay(target.value)} />
          <Button onClick={take} disabled={day === ''}>
            {t('baselineDay')}
          </Button>
        </div>
      )}
    </Field>
  )
}
