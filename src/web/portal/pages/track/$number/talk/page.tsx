import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { say } from '#kit/words'
import { Button } from '#shared/ui/button/button.tsx'
import { TextArea } from '#shared/ui/field/field.tsx'
import { Thread } from '#shared/ui/thread/thread.tsx'
import { momentInWords } from '#shared/words/dates.ts'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { errorAt, useWrong } from '../../../../draft/step.tsx'
import { ActPage } from '../../../../layout/act-page.tsx'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { TrackView } from '../../../../port.ts'
import { attempt, seeOther, wrong } from '../../../../server/answers.ts'
import { openRequest } from '../../../../server/open-request.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'hotline.respond',
  title: { zh: '给热线中心留言', en: 'Write to the hotline centre' },
}

const longest = 1000

type Loaded = { number: string; messages: TrackView['messages']; isOpen: boolean; key: string }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view } = await openRequest(visit, params.number ?? '')
  return { number: view.number, messages: view.messages, isOpen: view.canMessage, key: visit.ctx.id() }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { key } = await openRequest(visit, params.number ?? '')
  const text = visit.form.get('text')
  if (text === '') return wrong([{ field: 'text', text: say(words.empty, visit.look.locale) }])
  if ([...text].length > longest)
    return wrong([{ field: 'text', text: say(words['too-long'], visit.look.locale, { most: longest }) }], { text })
  const sent = await attempt(visit, { text }, () =>
    visit.port.sendMessage(visit.ctx, { ...key, text, key: visit.form.get('once') }),
  )
  return sent.done ? seeOther(`/track/${key.number}?done=talk`) : sent.answer
}

export default function Talk(): ReactElement {
  const { number, messages, isOpen, key } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  const found = useWrong()
  const who = { resident: t('me'), centre: t('centre'), unit: t('unit') }
  return (
    <ActPage number={number} title={t('title')}>
      <p className="lead">{t('lead')}</p>
      {messages.length === 0 ? null : (
        <Thread
          label={t('thread')}
          messages={messages.map(({ from, at, text }) => ({
            from: from === 'resident' ? 'me' : 'them',
            who: who[from],
            when: momentInWords(at, locale),
            text,
          }))}
        />
      )}
      {isOpen ? (
        <PostForm keep={`talk-${number}`}>
          <input type="hidden" name="once" value={key} />
          <TextArea name="text" label={t('text')} rows={4} value={found.values.text} error={errorAt(found, 'text')} />
          <Button>{t('send')}</Button>
        </PostForm>
      ) : (
        <p>{t('over')}</p>
      )}
    </ActPage>
  )
}
