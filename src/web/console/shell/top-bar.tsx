import { MenuOutlined, SearchOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Tag } from 'antd'
import { useNavigate } from 'react-router'
import { send, useSession, useToday } from '../api/queries.ts'
import { roles } from '../codes.ts'
import { press } from '../keys.ts'
import { useCode, useLanguage, useWords } from '../language.tsx'
import { sayClock, sayDay, useNow } from '../time.ts'
import { words } from './words.ts'

/** Top: one search, the clock of today, who I am acting as, language. */
export function TopBar(props: { onMenu: () => void }) {
  const t = useWords(words)
  return (
    <header className="top">
      <Button
        className="top-menu"
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('shell.menu')}
        onClick={props.onMenu}
      />
      <button type="button" className="top-search" onClick={() => press('search')}>
        <SearchOutlined aria-hidden="true" />
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <TodayClock />
      <Me />
    </header>
  )
}

function TodayClock() {
  const t = useWords(words)
  const { locale } = useLanguage()
  const today = useToday()
  const now = useNow()
  return (
    <div className="top-today">
      <span>{sayDay(now, locale)}</span>
      <strong>{sayClock(now)}</strong>
      {today && (
        <Tag className={today.working ? 'day-on' : 'day-off'} variant="outlined">
          {today.name ? `${today.name} · ` : ''}
          {t(today.working ? 'shell.working' : 'shell.off')}
        </Tag>
      )}
    </div>
  )
}

function Me() {
  const t = useWords(words)
  const role = useCode(roles)
  const { locale, choose } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const session = useSession()
  const me = session.data
  if (!me) return null
  const signOut = () => {
    const leave = () => {
      queries.clear()
      void navigate('/sign-in')
    }
    send('DELETE', '/api/sessions/current').then(leave, leave)
  }
  const items = [
    {
      key: 'posts',
      type: 'group' as const,
      label: t('shell.acting'),
      children: me.duties.map((duty) => ({
        key: duty.id,
        label: `${duty.orgName ?? me.orgName} · ${role(duty.role)}`,
        disabled: true,
      })),
    },
    { key: 'line', type: 'divider' as const },
    { key: 'account', label: t('shell.account'), onClick: () => void navigate('/account') },
    { key: 'language', label: t('shell.language'), onClick: () => choose(locale === 'zh' ? 'en' : 'zh') },
    { key: 'keys', label: t('shell.keys'), extra: '?', onClick: () => press('help') },
    { key: 'out', label: t('shell.signOut'), onClick: signOut },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="top-me">
        <strong>{me.name}</strong>
        <span>
          {role(me.duties[0]?.role)} · {me.orgName}
        </span>
      </button>
    </Dropdown>
  )
}
