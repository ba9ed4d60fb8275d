import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { maskPhone } from '#kit/mask'
import { type Answer, Answers } from '#shared/ui/answers/answers.tsx'
import { Button } from '#shared/ui/button/button.tsx'
import { type Say, useWords } from '#shared/words/use-words.ts'
import { placeName } from '../../../draft/districts.ts'
import { type Draft, freshDraft, keepDraft, openDraft } from '../../../draft/draft.ts'
import { Step } from '../../../draft/step.tsx'
import { firstOpen, isFinished, pathOf, type StepName } from '../../../draft/steps.ts'
import { subjectOf } from '../../../draft/subject.ts'
import { words as common } from '../../../draft/words.ts'
import { PostForm } from '../../../layout/post-form.tsx'
import type { FileRequest } from '../../../port.ts'
import { attempt, seeOther, type wrong } from '../../../server/answers.ts'
import { rememberRequest } from '../../../server/open-request.ts'
import type { PageArgs, PageHandle, Visit } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'hotline.file', title: { zh: '核对并提交', en: 'Check and send' } }

type Loaded = { draft: Draft; place: string }

export async function loader({ context: visit }: PageArgs): Promise<Loaded> {
  const { draft } = await freshDraft(visit)
  const open = firstOpen(draft)
  if (open !== 'check') throw seeOther(pathOf(open))
  return { draft, place: draft.place === '' ? '' : placeName(await visit.port.districts(visit.ctx), draft.place) }
}

export async function action({ context: visit }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { draft, name } = await openDraft(visit)
  if (draft.sent !== null) return showReceipt(visit, draft.sent)
  const open = firstOpen(draft)
  if (open !== 'check') return seeOther(pathOf(open))
  const filed = await attempt(visit, {}, () => visit.port.fileRequest(visit.ctx, requestOf(draft, name)))
  if (!filed.done) return filed.answer
  await keepDraft(visit, { ...draft, text: '', name: '', phone: '', address: '', sent: filed.value })
  return showReceipt(visit, filed.value)
}

/** Sending the same page twice shows the same receipt. */
function showReceipt(visit: Visit, { number, queryCode }: { number: string; queryCode: string }): Response {
  rememberRequest(visit, { number, code: queryCode })
  return seeOther(`/request/sent/${number}`)
}

function requestOf(draft: Draft, name: string): FileRequest {
  const isNamed = draft.contact === 'named'
  const isSecret = draft.secrecy || draft.kind === 'report'
  return {
    key: draft.key,
    draft: name,
    kind: draft.kind === '' ? 'help' : draft.kind,
    subject: subjectOf(draft.text),
    text: draft.text,
    place: draft.place || null,
    address: draft.address || null,
    happened: draft.happened || null,
    contact: isNamed ? { name: draft.name, phone: draft.phone } : null,
    proved: isNamed && isFinished(draft, 'prove'),
    secrecy: isSecret,
    mayContact: isNamed && draft.mayContact && !isSecret,
    wantsReply: isNamed && draft.wantsReply,
  }
}

export default function CheckAnswers(): ReactElement {
  const { draft, place } = useLoaderData<Loaded>()
  const t = useWords(words)
  const c = useWords(common)
  const kind = draft.kind === '' ? t('none') : c(`kind.${draft.kind}`)
  const line = (
    code: 'kind' | 'text' | 'place' | 'happened' | 'photos' | 'contact' | 'wishes',
    answer: string,
    step: StepName,
  ): Answer => ({
    question: t(code),
    answer: answer === '' ? t('none') : answer,
    change: { href: pathOf(step), text: t('change'), hidden: ` ${t(code)}` },
  })
  return (
    <Step draft={draft} step="check">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Answers
        answers={[
          line('text', draft.text, 'what'),
          line('kind', kind, 'what'),
          line('place', [place, draft.address].filter((part) => part !== '').join('\n'), 'where'),
          line('happened', draft.happened, 'where'),
          line(
            'photos',
            draft.photos.length === 0 ? t('no-photos') : t('photos-count', { count: draft.photos.length }),
            'photos',
          ),
          line('contact', contactWords(draft, t), 'contact'),
          ...(draft.contact === 'named'
            ? [
                line(
                  'wishes',
                  wishesOf(draft)
                    .map((wish) => t(wish))
                    .join('\n'),
                  'contact',
                ),
              ]
            : []),
        ]}
      />
      <PostForm>
        <p className="hint">{t('truth')}</p>
        <div className="buttons">
          <Button>{t('send')}</Button>
        </div>
      </PostForm>
    </Step>
  )
}

function contactWords(draft: Draft, t: Say<keyof typeof words>): string {
  return draft.contact === 'named' ? `${draft.name}\n${maskPhone(draft.phone)}${t('proved')}` : t('anonymous')
}

function wishesOf(draft: Draft): ('secrecy' | 'mayContact' | 'wantsReply')[] {
  const isSecret = draft.secrecy || draft.kind === 'report'
  const wishes: ('secrecy' | 'mayContact' | 'wantsReply')[] = []
  if (isSecret) wishes.push('secrecy')
  if (draft.mayContact && !isSecret) wishes.push('mayContact')
  if (draft.wantsReply) wishes.push('wantsReply')
  return wishes
}
