import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { useLanguage, useWords } from '../language.tsx'
import { words as common } from '../words.ts'
import { Mark } from './mark.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { words } from './words.ts'

export function SignIn() {
  const t = useWords(words)
  const c = useWords(common)
  const { locale, choose } = useLanguage()
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  const queries = useQueryClient()
  const done = () => {
    queries.clear()
    void navigate(asked.get('to') ?? '/', { replace: true })
  }
  return (
    <main className="door">
      <section className="door-card" aria-labelledby="door-title">
        <div className="door-brand">
          <Mark size={40} />
          <div>
            <strong>{c('product')}</strong>
            <span>{c('product.tagline')}</span>
          </div>
        </div>
        <h1 id="door-title">{t('signIn.title')}</h1>
        <SignInForm onDone={done} />
        <p className="quiet door-note">{t('signIn.note')}</p>
      </section>
      <Button type="link" onClick={() => choose(locale === 'zh' ? 'en' : 'zh')} lang={locale === 'zh' ? 'en' : 'zh-CN'}>
        {t('shell.language')}
      </Button>
    </main>
  )
}
