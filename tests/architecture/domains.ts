/**
 * Who may call whom: a domain may use the doors of those named, and no others. Everything else goes by event.
 * Printed into ARCHITECTURE.md by `npm run docs`.
 */
export const mayCall: Readonly<Record<string, readonly string[]>> = {
  deadlines: [],
  directory: ['deadlines'],
  parties: ['directory'],
  notices: ['directory', 'parties', 'deadlines'],
  accounts: ['directory', 'parties', 'notices'],
  documents: ['directory', 'deadlines', 'parties', 'notices', 'accounts'],
  casework: ['directory', 'deadlines', 'parties', 'notices'],
  matters: ['directory', 'deadlines', 'notices', 'documents'],
  bundles: ['directory', 'accounts', 'documents', 'matters'],
  knowledge: ['directory', 'casework'],
  consult: ['directory', 'deadlines', 'notices', 'accounts', 'matters', 'knowledge'],
  hotline: ['directory', 'deadlines', 'parties', 'notices', 'casework', 'knowledge'],
  applications: [
    'directory',
    'deadlines',
    'parties',
    'notices',
    'accounts',
    'documents',
    'casework',
    'matters',
    'bundles',
  ],
  drift: ['directory', 'deadlines', 'notices', 'casework', 'matters', 'hotline', 'applications'],
  exchange: ['directory', 'notices', 'casework', 'documents', 'matters', 'applications'],
  insight: ['directory', 'deadlines', 'notices', 'casework', 'hotline'],
  surge: ['directory', 'deadlines', 'notices', 'casework', 'hotline', 'insight'],
}
