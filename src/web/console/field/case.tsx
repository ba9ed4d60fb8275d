import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { usePlaceName } from '../api/names.ts'
import { useHolds } from '../api/queries.ts'
import type { CaseDetail } from '../api/types.ts'
import { textOf } from '../case/described.ts'
import { partyOf } from '../case/party.ts'
import { useCase } from '../case/use-case.ts'
import { CommandDialog } from '../commands/command-dialog.tsx'
import { inOrder } from '../commands/forms.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { Attachments, UploadButton } from '../parts/attachments.tsx'
import { DeadlineTag } from '../parts/deadline-tag.tsx'
import { MaskedParty } from '../parts/masked-party.tsx'
import { FieldFrame } from './frame.tsx'
import { words } from './words.ts'

/** What a village worker may need on the spot; rulings and papers stay on the desk. */
const OFFERED = [
  'sign',
  'reply',
  'submit-draft',
  'finish-assist',
  'contact',
  'comment',
  'request-return',
  'request-extension',
]

/** One case on the phone: what was said, where, what to do. */
export function FieldCase() {
  const { number = '' } = useParams()
  const question = useCase(number)
  return (
    <FieldFrame title={question.data?.subject ?? number} back="/field">
      <Asked question={question}>{(item) => <OnTheSpot item={item} />}</Asked>
    </FieldFrame>
  )
}

function OnTheSpot({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const place = usePlaceName()
  const question = useCase(item.number)
  const holds = useHolds()
  return (
    <>
      <section className="sheet">
        <h2>{t('said')}</h2>
        <p className="words">{textOf(item.described, 'text') ?? item.subject}</p>
        <h2>{t('where')}</h2>
        <p>{[place(item.place), item.address].filter(Boolean).join(' ')}</p>
        <p>
          {t('due')} <DeadlineTag dueAt={item.dueAt} provisional={item.dueProvisional} />
        </p>
        <Attachments number={item.number} files={item.attachments} />
        <UploadButton number={item.number} onAdded={() => void question.refetch()} />
      </section>
      <section className="sheet">
        <h2>{t('contact')}</h2>
        <MaskedParty item={partyOf(item)} mayReveal={holds('parties.reveal')} />
      </section>
      <Acts item={item} />
    </>
  )
}

function Acts({ item }: { item: CaseDetail }) {
  const t = useWords(words)
  const { locale } = useLanguage()
  const navigate = useNavigate()
  const [type, setType] = useState<string | null>(null)
  const offered = inOrder(
    item.possible.filter((one) => OFFERED.includes(one)),
    item,
  )
  const done = () => {
    if (type === 'reply' || type === 'finish-assist') void navigate('/field')
  }
  return (
    <section className="field-acts" aria-label={t('next')}>
      {offered.length === 0 && <p className="quiet">{t('waiting')}</p>}
      {offered.map(({ type: one, form }, at) => (
        <Button key={one} size="large" block type={at === 0 ? 'primary' : 'default'} onClick={() => setType(one)}>
          {form.name[locale]}
        </Button>
      ))}
      <CommandDialog item={item} type={type} onClose={() => setType(null)} onDone={done} />
    </section>
  )
}
