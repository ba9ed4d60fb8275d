import type { ReactElement } from 'react'
import { useLoaderData } from 'react-router'
import { Button } from '#shared/ui/button/button.tsx'
import { useLocale, useWords } from '#shared/words/use-words.ts'
import { CaseFrame } from '../../../../applications/case-frame.tsx'
import { yuan } from '../../../../apply/value-words.ts'
import { openCase } from '../../../../apply/who.ts'
import { PostForm } from '../../../../layout/post-form.tsx'
import type { ApplicationView, CaseView } from '../../../../ports/applications.ts'
import { attempt, seeOther, type wrong } from '../../../../server/answers.ts'
import type { PageArgs, PageHandle } from '../../../../server/visit.ts'
import { words } from './words.ts'

export const handle: PageHandle = { permission: 'applications.own', title: { zh: '缴费', en: 'Pay the fee' } }

type Loaded = { view: ApplicationView; one: CaseView }

export async function loader({ context: visit, params }: PageArgs): Promise<Loaded> {
  const { view, one } = await openCase(visit, params.number)
  // Whoever comes back from the cashier and owes nothing more has paid.
  if (!one.can.pay) {
    const done = one.charges.some((charge) => charge.state === 'paid') ? '?done=pay' : ''
    throw seeOther(`/applications/${view.number}${done}`)
  }
  return { view, one }
}

export async function action({ context: visit, params }: PageArgs): Promise<Response | ReturnType<typeof wrong>> {
  const { who, one } = await openCase(visit, params.number)
  const order = await attempt(visit, {}, () =>
    visit.port.payCharge(visit.ctx, who, {
      caseNumber: one.number,
      charge: visit.form.get('charge'),
      back: `/applications/${one.number}/pay`,
    }),
  )
  return order.done ? seeOther(order.value.redirect) : order.answer
}

export default function Pay(): ReactElement {
  const { view, one } = useLoaderData<Loaded>()
  const t = useWords(words)
  const locale = useLocale()
  return (
    <CaseFrame view={view} one={one} title={t('title')}>
      <p className="lead">{t('lead', { org: one.org })}</p>
      <ul className="charges">
        {one.charges
          .filter((charge) => charge.state === 'due')
          .map((charge) => (
            <li key={charge.key}>
              <p>
                {charge.name}
                <strong className="amount">{yuan(charge.amount, locale)}</strong>
              </p>
              <PostForm>
                <input type="hidden" name="charge" value={charge.key} />
                <Button hidden={` ${charge.name}`}>{t('pay')}</Button>
              </PostForm>
            </li>
          ))}
      </ul>
      <p className="hint">{t('listed')}</p>
    </CaseFrame>
  )
}
