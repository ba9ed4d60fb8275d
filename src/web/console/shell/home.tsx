import { Empty } from 'antd'
import { Navigate } from 'react-router'
import { useSession } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { workplacesOf } from '../workplaces.ts'
import { words } from './words.ts'

/** The first workplace that my posts give me; agents begin at the phone. */
export function Home() {
  const t = useWords(words)
  const session = useSession()
  const places = workplacesOf(session.data?.permissions ?? [])
  const agent = session.data?.duties.some((duty) => duty.role === 'agent' || duty.role === 'contractor-agent')
  const inField = session.data?.duties.some((duty) => duty.role === 'village-worker')
  if (inField) return <Navigate to="/field" replace />
  const first = (agent && places.find((place) => place.path === '/calls')) || places[0]
  if (first) return <Navigate to={first.path} replace />
  return (
    <Empty
      description={
        <>
          <strong>{t('shell.noPosts')}</strong>
          <br />
          {t('shell.noPostsHint')}
        </>
      }
    />
  )
}
