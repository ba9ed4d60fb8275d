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
      path: '/field',
      hydrateFallbackElement: <Waiting />,
      errorElement: <Failed />,
      lazy: async () => ({ Component: (await import('./field/page.tsx')).Field }),
    },
    {
      path: '/field/:number',
      hydrateFallbackElement: <Waiting />,
      errorElement: <Failed />,
      lazy: async () => ({ Component: (await import('./field/case.tsx')).FieldCase }),
    },
    {
      element: <Shell />,
      hydrateFallbackElement: <Waiting />,
      errorElement: <Failed />,
      children: [
        { index: true, element: <Home /> },
        { path: '/inbox', lazy: async () => ({ Component: (await import('./inbox/page.tsx')).Inbox }) },
        { path: '/calls', lazy: async () => ({ Component: (await import('./call-desk/page.tsx')).CallDesk }) },
        {
          path: '/dispatch',
          lazy: async () => ({ Component: (await import('./dispatch-desk/page.tsx')).DispatchDesk }),
        },
        { path: '/cases/:number', lazy: async () => ({ Component: (await import('./case/page.tsx')).CasePage }) },
        { path: '/unit', lazy: async () => ({ Component: (await import('./unit-desk/page.tsx')).UnitDesk }) },
        {
          path: '/supervision',
          lazy: async () => ({ Component: (await import('./supervision/page.tsx')).SupervisionBoard }),
        },
        { path: '/review', lazy: async () => ({ Component: (await import('./review-desk/page.tsx')).ReviewDesk }) },
        {
          path: '/call-backs',
          lazy: async () => ({ Component: (await import('./call-back-desk/page.tsx')).CallBackDesk }),
        },
        { path: '/window', lazy: async () => ({ Component: (await import('./window/page.tsx')).WindowDesk }) },
        { path: '/figures', lazy: async () => ({ Component: (await import('./figures/page.tsx')).PermitFigures }) },
        { path: '/replies', lazy: async () => ({ Component: (await import('./replies/page.tsx')).Replies }) },
        { path: '/report', lazy: async () => ({ Component: (await import('./report/page.tsx')).Report }) },
        { path: '/search', lazy: async () => ({ Component: (await import('./search/page.tsx')).Search }) },
        { path: '/guides', lazy: async () => ({ Component: (await import('./guidance/page.tsx')).Guidance }) },
        { path: '/knowledge', lazy: async () => ({ Component: (await import('./knowledge/page.tsx')).Knowledge }) },
        { path: '/matters', lazy: async () => ({ Component: (await import('./matters/page.tsx')).Matters }) },
        { path: '/matters/:id', lazy: async () => ({ Component: (await import('./matters/version.tsx')).MatterPage }) },
        { path: '/bundles', lazy: async () => ({ Component: (await import('./bundles/page.tsx')).Bundles }) },
        { path: '/bundles/:id', lazy: async () => ({ Component: (await import('./bundles/bundle.tsx')).BundlePage }) },
        { path: '/directory', lazy: async () => ({ Component: (await import('./directory/page.tsx')).Directory }) },
        { path: '/classes', lazy: async () => ({ Component: (await import('./classes/page.tsx')).Classes }) },
        { path: '/gazetteer', lazy: async () => ({ Component: (await import('./gazetteer/page.tsx')).Gazetteer }) },
        { path: '/catalogue', lazy: async () => ({ Component: (await import('./catalogue/page.tsx')).Catalogue }) },
        { path: '/calendar', lazy: async () => ({ Component: (await import('./calendar/page.tsx')).CalendarEditor }) },
        { path: '/profiles', lazy: async () => ({ Component: (await import('./profiles/page.tsx')).Profiles }) },
        { path: '/templates', lazy: async () => ({ Component: (await import('./templates/page.tsx')).Templates }) },
        { path: '/documents', lazy: async () => ({ Component: (await import('./documents/page.tsx')).Documents }) },
        { path: '/audit', lazy: async () => ({ Component: (await import('./audit/page.tsx')).Audit }) },
        { path: '/consult', lazy: async () => ({ Component: (await import('./consult/page.tsx')).Consult }) },
        { path: '/surge', lazy: async () => ({ Component: (await import('./surge/page.tsx')).Surge }) },
        { path: '/surge/:id', lazy: async () => ({ Component: (await import('./surge/plan.tsx')).SurgePlan }) },
        { path: '/drift', lazy: async () => ({ Component: (await import('./drift/page.tsx')).DriftBoard }) },
        { path: '/hotspots', lazy: async () => ({ Component: (await import('./hotspots/page.tsx')).Hotspots }) },
        { path: '/topics', lazy: async () => ({ Component: (await import('./topics/page.tsx')).Topics }) },
        { path: '/insight', lazy: async () => ({ Component: (await import('./insight/page.tsx')).Insight }) },
        { path: '/exchange', lazy: async () => ({ Component: (await import('./exchange/page.tsx')).Exchange }) },
        { path: '/leader', lazy: async () => ({ Component: (await import('./leader/page.tsx')).Leader }) },
        { path: '/account', lazy: async () => ({ Component: (await import('./account/page.tsx')).Account }) },
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    },
  ],
  { basename: '/console' },
)
