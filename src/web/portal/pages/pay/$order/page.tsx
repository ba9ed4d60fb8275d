import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button } from '#shared/ui/button/button.tsx'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { yuan } from '../../../apply/value-words.ts'
import { Errors } from '../../../draft/step.tsx'
import { PostForm } from '../../../layout/post-form.tsx'
import { attempt, notFound, seeOther, type wrong } from '../../../server/answers.ts'
import { needSignIn } from '../../../server/signed.ts'
import type { PageArgs, PageHandle } from '../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = {
  permission: 'applications.own',
  title: { zh: '模拟收银台', en: 'Simulated cashier' },
}

type Order = { order: string; name: string; amount: number; state: string }

/** The cashier of demo and tests: no money moves. With a real payment service nobody is ever led here. */
export async function loader({ context: visit, params }: PageArgs): Promise<{ order: Order }> {
  needSignIn(visit)
  const order = await visit.port.paymentOrder(visit.ctx, params.order ?? '')
  if (order === null) throw notFound()
  return { order }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  needSignIn(visit)
  const paid = visit.form.get('do') === 'pay'
  const settled = await attempt(visit, {}, () => visit.port.settleOrder(visit.ctx, { order: params.order ?? '', paid }))
  return settled.done ? seeOther(settled.value.back) : settled.answer
}

export default function Cashier(): ReactElement {
  const { order } = useLoaderData<typeof loader>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <div className="page">
      <Errors />
      <p className="over">{t('over')}</p>
      <h1>{order.name}</h1>
      <p className="amount">{yuan(order.amount, locale)}</p>
      <Panel>
        <p>{t('no-money')}</p>
      </Panel>
      <PostForm>
        <div className="buttons">
          <Button name="do" value="pay">
            {t('pay')}
          </Button>
          <Button kind="second" name="do" value="leave">
            {t('leave')}
          </Button>
        </div>
      </PostForm>
    </div>
  )
}
