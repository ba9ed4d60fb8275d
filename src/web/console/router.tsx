import { createBrowserRouter, Navigate } from 'react-router'
import { Failed } from './shell/failed.tsx'
import { Home } from './shell/home.tsx'
import { Shell, Waiting } from './shell/shell.tsx'
import { SignIn } from './shell/sign-in.tsx'

/** One address per workplace; each workplace is a file of its own that is fetched when it is first opened. */
export const router = createBrowserRouter(
  [
    { path: '/sign-in', element: <SignIn /> },
    {
      element: <Shell />,
      hydrateFallbackElement: <Waiting />,
      errorElement: <Failed />,
      children: [
        { index: true, element: <Home /> },
        { path: '/inbox', lazy: async () => ({ Component: (await import('./inbox/page.tsx')).Inbox }) },
        {
          path: '/dispatch',
          lazy: async () => ({ Component: (await import('./dispatch-desk/page.tsx')).DispatchDesk }),
        },
        { path: '/cases/:number', lazy: async () => ({ Component: (await import('./case/page.tsx')).CasePage }) },
        { path: '/unit', lazy: async () => ({ Component: (await import('./unit-desk/page.tsx')).UnitDesk }) },
        { path: '/review', lazy: async () => ({ Component: (await import('./review-desk/page.tsx')).ReviewDesk }) },
        {
          path: '/call-backs',
          lazy: async () => ({ Component: (await import('./call-back-desk/page.tsx')).CallBackDesk }),
        },
        { path: '/search', lazy: async () => ({ Component: (await import('./search/page.tsx')).Search }) },
        { path: '/leader', lazy: async () => ({ Component: (await import('./leader/page.tsx')).Leader }) },
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    },
  ],
  { basename: '/console' },
)
