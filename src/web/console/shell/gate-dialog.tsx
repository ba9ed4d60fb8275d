import { Modal } from 'antd'
import { useSyncExternalStore } from 'react'
import { isWaiting, letThrough, onGate } from '../api/gate.ts'
import { useSession } from '../api/queries.ts'
import { useWords } from '../language.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { words } from './words.ts'

/** Asks for the password again over the page that was being worked on; nothing typed is lost. */
export function GateDialog() {
  const t = useWords(words)
  const open = useSyncExternalStore(onGate, isWaiting)
  const session = useSession()
  return (
    <Modal
      open={open}
      title={t('signIn.again')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      width={420}
    >
      <p>{t('signIn.againNote')}</p>
      <SignInForm {...(session.data ? { account: session.data.account } : {})} onDone={letThrough} />
    </Modal>
  )
}
