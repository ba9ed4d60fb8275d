import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useOrgName } from '../api/names.ts'
import { demands } from '../codes.ts'
import { useLanguage, useWords } from '../language.tsx'
import { ClassPicker } from '../parts/class-picker.tsx'
import { EditField } from '../parts/edit-dialog.tsx'
import { OrgPicker, PlacePicker } from '../parts/pickers.tsx'
import { words as common } from '../words.ts'
import type { Content } from './use-surge.ts'
import { words } from './words.ts'

/** What a plan says and does, as it is typed: lines for lists, null for nothing chosen. */
export type TypedContent = {
  name: string
  words: string
  topicClass: string | null
  /** Further classes, as they were: the form shows the first. */
  moreClasses: readonly string[]
  place: string | null
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  script: string
  reply: string
  demand: Content['short']['demand']
  classCode: string | null
  group: { org: string | null; duty: string; lead: boolean }[]
}

export const emptyTyped: TypedContent = {
  ...{
    name: '',
    words: '',
    topicClass: null,
    moreClasses: [],
    place: null,
    titleZh: '',
    titleEn: '',
    textZh: '',
    textEn: '',
  },
  ...{ script: '', reply: '', demand: 'help', classCode: null, group: [] },
}

export function typedOf({ name, content }: { name: string; content: Content }): TypedContent {
  const { topic, announcement, script, reply, short, group } = content
  return {
    ...{ name, script, reply, demand: short.demand, classCode: short.classCode },
    words: topic.words.join('\n'),
    topicClass: topic.classes[0] ?? null,
    moreClasses: topic.classes.slice(1),
    place: topic.place === '' ? null : topic.place.padEnd(12, '0'),
    ...{ titleZh: announcement.title.zh, titleEn: announcement.title.en },
    ...{ textZh: announcement.text.zh, textEn: announcement.text.en },
    group: group.map((one) => ({ ...one })),
  }
}

export function contentOf(typed: TypedContent): Content {
  const lines = (typed.words ?? '').split('\n').map((line) => line.trim())
  return {
    topic: {
      words: lines.filter((line) => line !== ''),
      classes: [...(typed.topicClass ? [typed.topicClass] : []), ...(typed.moreClasses ?? [])],
      // A place without its trailing zeros: everything in it counts; the whole city needs no place.
      place: (typed.place ?? '').replace(/(000)+$/, '').replace(/^\d{4}00$/, ''),
    },
    announcement: {
      title: { zh: typed.titleZh ?? '', en: typed.titleEn ?? '' },
      text: { zh: typed.textZh ?? '', en: typed.textEn ?? '' },
    },
    script: typed.script ?? '',
    reply: typed.reply ?? '',
    short: { demand: typed.demand, classCode: typed.classCode ?? null },
    group: (typed.group ?? []).flatMap(({ org, duty, lead }) =>
      org ? [{ org, duty: duty ?? '', lead: lead ?? false }] : [],
    ),
  }
}

/** The fields of a plan or of a template. */
export function ContentFields() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const kinds = Object.entries(demands).map(([value, said]) => ({ value, label: said[locale] }))
  const line = (name: keyof TypedContent, label: string, optional: boolean) => (
    <EditField name={name} label={label} optional={optional}>
      <Input maxLength={120} />
    </EditField>
  )
  const text = (name: keyof TypedContent, label: string, rows: number, hint?: string) => (
    <EditField name={name} label={label} optional {...(hint ? { hint } : {})}>
      <Input.TextArea rows={rows} maxLength={3000} />
    </EditField>
  )
  return (
    <>
      {line('name', t('name'), false)}
      {text('words', t('topicWords'), 3, t('topicWordsHint'))}
      <EditField name="topicClass" label={t('topicClass')} optional>
        <ClassPicker label={t('topicClass')} />
      </EditField>
      <Form.Item name="moreClasses" hidden>
        <Input />
      </Form.Item>
      <EditField name="place" label={t('topicPlace')} optional>
        <PlacePicker label={t('topicPlace')} />
      </EditField>
      {line('titleZh', t('titleZh'), true)}
      {text('textZh', t('textZh'), 4)}
      {line('titleEn', t('titleEn'), true)}
      {text('textEn', t('textEn'), 3)}
      {text('script', t('script'), 4)}
      {text('reply', t('reply'), 2, t('replyHint'))}
      <EditField name="demand" label={t('shortKind')}>
        <Select options={kinds} />
      </EditField>
      <EditField name="classCode" label={t('shortClass')} optional>
        <ClassPicker label={t('shortClass')} />
      </EditField>
      <Group />
    </>
  )
}

function Group() {
  const t = useWords(words)
  const c = useWords(common)
  const org = useOrgName()
  const form = Form.useFormInstance<TypedContent>()
  return (
    <Form.List name="group">
      {(fields, { add, remove }) => (
        <fieldset className="surge-group">
          <legend>{t('group')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="surge-unit">
              <Form.Item name={[name, 'org']} noStyle>
                <OrgPicker label={t('group')} shown={org(form.getFieldValue(['group', name, 'org']))} />
              </Form.Item>
              <Form.Item name={[name, 'duty']} noStyle>
                <Input aria-label={t('duty')} placeholder={t('duty')} maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'lead']} valuePropName="checked" noStyle>
                <Checkbox>{t('lead')}</Checkbox>
              </Form.Item>
              <Button onClick={() => remove(name)}>{c('remove')}</Button>
            </div>
          ))}
          <Button onClick={() => add({ org: null, duty: '', lead: fields.length === 0 })}>{t('addUnit')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
