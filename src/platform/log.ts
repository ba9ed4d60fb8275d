import { type Logger, pino } from 'pino'

/** A log without personal data: facts are ids, numbers, codes and durations. */
export interface Log {
  info(facts: Record<string, unknown>, message: string): void
  warn(facts: Record<string, unknown>, message: string): void
  error(facts: Record<string, unknown>, message: string): void
}

/** Fields that never reach a log, wherever they stand, should somebody hand one over by mistake. */
const HIDDEN = [
  'name',
  'phone',
  'text',
  'subject',
  'address',
  'password',
  'code',
  'queryCode',
  'token',
  'cookie',
  'authorization',
  'idNumber',
]

/** One line of JSON per entry, on standard error; addresses of requests are logged without their query. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: HIDDEN.filter((field) => field !== 'code').flatMap((field) => [`*.${field}`, `*.*.${field}`]),
        censor: '〔hidden〕',
      },
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          method: request.method,
          path: pathOf(request.url),
          id: request.id,
        }),
        err: (error: Error & { code?: string }) => ({ kind: error.name, code: error.code }),
      },
    },
    pino.destination(2),
  )
}

/** The path alone; what stands in it and is long enough to be a key (a shared link) is not written down. */
function pathOf(url: string): string {
  return (url.split('?')[0] ?? '').replace(/[^/]{70,}/g, '…')
}
