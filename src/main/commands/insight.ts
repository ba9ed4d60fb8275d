import { BadUsage, type Command, type Invocation } from '../command.ts'

/** What `onedoor insight` can do; each is loaded when it is called. */
const actions: Readonly<Record<string, () => Promise<(invocation: Invocation) => Promise<void>>>> = {
  evaluate: async () => (await import('./insight/evaluate.ts')).run,
  suggest: async () => (await import('./insight/suggest.ts')).run,
  train: async () => (await import('./insight/train.ts')).run,
  duplicates: async () => (await import('./insight/duplicates.ts')).run,
  hotspots: async () => (await import('./insight/hotspots.ts')).run,
  places: async () => (await import('./insight/places.ts')).run,
  'surge-demo': async () => (await import('./insight/surge-demo.ts')).run,
  replies: async () => (await import('./insight/replies.ts')).run,
}

export const insight: Command = {
  about: 'Learns from messages and measures what was learnt.',
  usage: `<${Object.keys(actions).join('|')}> [<file>]`,
  options: {
    top: { type: 'string', value: 'n', about: 'hotspots: how many matters to print, 20 without.' },
    kind: { type: 'string', value: 'class|unit', about: 'train: only this one; both without.' },
    places: {
      type: 'string',
      value: 'file',
      about: 'places: a JSON map of names to places instead of the names of the city.',
    },
    minutes: { type: 'string', value: 'n', about: 'surge-demo: how many minutes of the day, 60 without.' },
    requests: { type: 'string', value: 'n', about: 'surge-demo: how many requests in them, 1000 without.' },
    json: { type: 'boolean', about: 'Answer as JSON.' },
    test: { type: 'string', value: 'file', about: 'evaluate: learn from the first file, measure on this one.' },
    report: { type: 'string', value: 'file', about: 'replies: where to write the report.' },
  },
  async run(invocation) {
    const load = actions[invocation.args[0] ?? '']
    if (load === undefined) throw new BadUsage(`Say one of ${Object.keys(actions).join(', ')}.`)
    await (await load())({ ...invocation, args: invocation.args.slice(1) })
  },
}
