import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Tag } from 'antd'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { useHolds } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { PlacePicker } from '../parts/pickers.tsx'
import { type Given, type Guide, sentence, withoutLast } from './guide.ts'
import { QuestionForm } from './question-form.tsx'
import { SendList } from './send-list.tsx'
import { words } from './words.ts'
import './guidance.css'

type GuidePanelProps = {
  taskCode: string
  /** Where the caller lives, if that is known. */
  place?: string | null
  phone?: string | undefined
  onOpen: (taskCode: string) => void
}

/** A guide narrowed down in a conversation. Answers live on this screen alone. */
export function GuidePanel(props: GuidePanelProps) {
  const t = useWords(words)
  const [given, setGiven] = useState<Given>({})
  const [place, setPlace] = useState(props.place ?? null)
  const path = `/api/guides/${props.taskCode}/situation`
  const question = useQuery({
    queryKey: ['guide', path, given, place],
    queryFn: () => call<Guide>(path, { method: 'POST', body: { given, place } }),
    placeholderData: (earlier) => earlier,
    gcTime: 0,
  })
  return (
    <article className="sheet guide" aria-label={t('title')}>
      <PlacePicker label={t('place')} value={place} onChange={setPlace} />
      <Asked question={question}>
        {(guide) => (
          <>
            <h2>{guide.name}</h2>
            <p className="quiet">{guide.summary}</p>
            <Standing guide={guide} onOpen={props.onOpen} />
            <QuestionForm
              key={guide.question?.term ?? ''}
              guide={guide}
              onAnswer={(term, texts) => setGiven({ ...given, [term]: texts })}
            />
            {Object.keys(given).length > 0 && (
              <div className="row-acts gap-below">
                <Button size="small" onClick={() => setGiven(withoutLast(given))}>
                  {t('undo')}
                </Button>
                <Button size="small" onClick={() => setGiven({})}>
                  {t('again')}
                </Button>
              </div>
            )}
            <Sections guide={guide} />
            <Acts guide={guide} given={given} place={place} phone={props.phone} />
          </>
        )}
      </Asked>
    </article>
  )
}

function Standing({ guide, onOpen }: { guide: Guide; onOpen: (taskCode: string) => void }) {
  const t = useWords(words)
  const { standing, coming, movedTo, nearer } = guide
  const word = standing === 'coming' ? t('coming', { day: guide.from ?? '' }) : standing === 'live' ? null : t(standing)
  return (
    <>
      {word && <Tag variant="outlined">{word}</Tag>}
      {coming && <Alert type="info" showIcon title={t('changes', { day: coming.from })} className="gap-below" />}
      {[...movedTo, ...(nearer ? [nearer] : [])].map((line) => (
        <Button key={line.taskCode} size="small" onClick={() => onOpen(line.taskCode)}>
          {line === nearer ? t('nearer', { place: line.placeName }) : line.name.zh}
        </Button>
      ))}
    </>
  )
}

function Sections({ guide }: { guide: Guide }) {
  return (
    <>
      {guide.sections.map(({ part, title, lead, lines }) => (
        <section key={part} className="guide-part" aria-label={title}>
          <h3>{title}</h3>
          {lead && <p>{lead}</p>}
          <ol>
            {lines.map(({ text, notes }) => (
              <li key={`${text}${notes.join('')}`}>
                {text}
                {notes.length > 0 && <span className="quiet small"> {sentence(notes)}</span>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function Acts(props: { guide: Guide; given: Given; place: string | null; phone: string | undefined }) {
  const t = useWords(words)
  const holds = useHolds()
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(props.guide.text)
    void message.success(t('copied'))
  }
  return (
    <>
      <Button onClick={() => void copy()}>{t('copy')}</Button>
      {holds('casework.contact') && <SendList {...props} />}
    </>
  )
}
