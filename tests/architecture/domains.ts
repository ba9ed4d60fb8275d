/**
 * Who may call whom: a domain may use the doors of those named, and no others. Everything else goes by event.
 * Printed into ARCHITECTURE.md by `npm run docs`.
 */
export const mayCall: Readonly<Record<string, readonly string[]>> = {
  deadlines: [],
  directory: ['deadlines'],
  parties: ['directory'],
  notices: ['directory', 'parties', 'deadlines'],
  casework: ['directory', 'deadlines', 'parties', 'notices'],
  knowledge: ['directory', 'casework'],
  hotline: ['directory', 'deadlines', 'parties', 'notices', 'casework', 'knowledge'],
}
