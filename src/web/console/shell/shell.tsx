import { useQueryClient } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router'
import { invalidator, startLive } from '../api/live.ts'
import { useSession } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { setServerNow } from '../time.ts'
import { words as common } from '../words.ts'
import { GateDialog } from './gate-dialog.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Places } from './places.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { words } from './words.ts'

/** What stands there while the first page is fetched. */
export function Waiting() {
  return <Skeleton active className="frame-loading" />
}

/** The frame of every workplace. Whoever is not signed in goes to the door and comes back to the same place. */
export function Shell() {
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.isPending) return <Waiting />
  if (!session.data) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return <Frame />
}

function Frame() {
  const t = useWords(words)
  const c = useWords(common)
  const [menuOpen, setMenuOpen] = useState(false)
  const { pathname } = useLocation()
  const navigation = useNavigation()
  useLiveScreens()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => setMenuOpen(false), [pathname])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {c('skip')}
      </a>
      <div className="frame-side">
        <Places />
      </div>
      <Drawer
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        placement="left"
        size={264}
        title={t('shell.workplaces')}
        className="frame-drawer"
      >
        <Places />
      </Drawer>
      <TopBar onMenu={() => setMenuOpen(true)} />
      <main id="content" className="frame-main" tabIndex={-1} aria-busy={navigation.state === 'loading'}>
        <Outlet />
      </main>
      <SearchDialog />
      <KeysHelp />
      <GateDialog />
    </div>
  )
}

/** One stream for all tabs, and the server's clock for every deadline on the screen. */
export function useLiveScreens(): void {
  const queries = useQueryClient()
  const now = useSession().data?.now
  useEffect(() => startLive(invalidator(queries)), [queries])
  useEffect(() => {
    if (now) setServerNow(now)
  }, [now])
}
