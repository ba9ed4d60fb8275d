import { Alert, Button } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { noticeList } from '#schemas/notices'
import { send, useAsk, useHolds, useSession } from '../api/queries.ts'
import { roles } from '../codes.ts'
import { useCode, useWords } from '../language.tsx'
import { Asked } from '../parts/asked.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDo } from '../parts/use-do.tsx'
import { sayMoment } from '../time.ts'
import { PasswordForm } from './password.tsx'
import { SecondFactor } from './second-factor.tsx'
import { words } from './words.ts'
import '../desk/desk.css'

/** Who I am, my password, my second factor, what the house told me. */
export function Account() {
  const t = useWords(words)
  const role = useCode(roles)
  const holds = useHolds()
  const me = useSession().data
  if (!me) return null
  const rows = [
    [t('name'), me.name],
    [t('account'), me.account],
    [t('org'), me.orgName],
    [t('posts'), me.duties.map((duty) => `${duty.orgName} · ${role(duty.role)}`).join('、')],
  ]
  return (
    <>
      <PageHead title={t('title')} />
      {me.mustChangePassword && <Alert type="warning" showIcon title={t('mustChange')} className="gap-below" />}
      <div className="desk">
        <div>
          <section className="sheet">
            <h2>{t('who')}</h2>
            <dl className="facts">
              {rows.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
          {holds('notices.read') && <Notices />}
        </div>
        <div>
          <PasswordForm />
          <SecondFactor proved={me.secondFactor} />
        </div>
      </div>
    </>
  )
}

function Notices() {
  const t = useWords(words)
  const perform = useDo()
  const question = useAsk<z.output<typeof noticeList>>(['notices'], '/api/notices')
  return (
    <section className="sheet">
      <h2>
        {t('notices')}
        <Button
          size="small"
          onClick={() => void perform({ act: () => send('POST', '/api/notices/read'), touches: ['notices'] })}
        >
          {t('readAll')}
        </Button>
      </h2>
      <Asked question={question} rows={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{t('noNotices')}</p>
          ) : (
            <ul className="similar">
              {rows.map((row) => (
                <li key={row.id}>
                  <strong>{row.subject}</strong> <span className="quiet small">{sayMoment(row.createdAt)}</span>
                  <p className="words">{row.body}</p>
                  {row.path && <Link to={row.path}>{t('open')}</Link>}
                  {row.number && <Link to={`/cases/${row.number}`}>{row.number}</Link>}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  )
}
