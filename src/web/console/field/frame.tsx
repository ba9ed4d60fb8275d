import { type ReactNode, useEffect } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import { useSession } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { GateDialog } from '../shell/gate-dialog.tsx'
import { Mark } from '../shell/mark.tsx'
import { useLiveScreens, Waiting } from '../shell/shell.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'
import './field.css'

/** The frame of the village worker's phone: a title, a way back, nothing else. */
export function FieldFrame(props: { title: string; back?: string; children: ReactNode }) {
  const session = useSession()
  const { pathname } = useLocation()
  if (session.isPending) return <Waiting />
  if (!session.data) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname)}`} replace />
  return <Inside {...props} />
}

function Inside(props: { title: string; back?: string; children: ReactNode }) {
  const t = useWords(words)
  const c = useWords(common)
  useLiveScreens()
  useEffect(() => {
    document.title = `${props.title} · ${c('product')}`
  }, [props.title, c])
  return (
    <div className="field">
      <header>
        {props.back ? (
          <Link to={props.back} className="field-back">
            ‹ {t('back')}
          </Link>
        ) : (
          <Mark size={30} />
        )}
        <h1>{props.title}</h1>
        <Link to="/inbox" className="field-desk">
          {t('desk')}
        </Link>
      </header>
      <main>{props.children}</main>
      <GateDialog />
    </div>
  )
}
