import './polyfills.ts'
import './console.css'
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { client } from './api/queries.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { router } from './router.tsx'
import { theme } from './theme.ts'

function Console() {
  const { locale } = useLanguage()
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider theme={theme} locale={locale === 'zh' ? zh : en} button={{ autoInsertSpace: false }}>
        <App className="console">
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Console />
      </LanguageProvider>
    </QueryClientProvider>,
  )
}
