import { Button, Result } from 'antd'
import { useWords } from '../language.tsx'
import { words } from './words.ts'

/** When a page cannot be fetched or fails: said plainly, with the one thing that helps. */
export function Failed() {
  const t = useWords(words)
  return (
    <Result
      status="warning"
      title={t('failed.title')}
      subTitle={t('failed.hint')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('failed.reload')}
        </Button>
      }
    />
  )
}
