/** The city's time zone, which old files are written in; without summer time. */
const ZONE = '+08:00'
const DAY = 86_400_000
/** The day before the first of the calendar that spreadsheet programs count from; serial 1 is 1 January 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)

/**
 * An instant from an old file: `2019/2/28 11:25:05`, the same with zeros, hyphens or without seconds, or the serial number
 * of a spreadsheet program. Undefined for what cannot be one; a day that does not exist is not moved to the next month.
 */
export function readInstant(text: string): Date | undefined {
  const plain = text.trim()
  if (/^\d{1,6}(\.\d+)?$/.test(plain)) return fromSerial(Number(plain))
  const parts = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(plain)
  if (parts === null) return undefined
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = parts
  return checked({ year, month, day, hour, minute, second })
}

/** `05/01/2022 12:00:03 AM`, as American exports write it; `zone` such as `-05:00`. */
export function readAmerican(text: string, zone: string): Date | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2}) (AM|PM)$/.exec(text.trim())
  if (parts === null) return undefined
  const [, month = '', day = '', year = '', twelve = '', minute = '', second = '', half] = parts
  const hour = String((Number(twelve) % 12) + (half === 'PM' ? 12 : 0))
  return checked({ year, month, day, hour, minute, second }, zone)
}

type Parts = { year: string; month: string; day: string; hour: string; minute: string; second: string }

function checked({ year, month, day, hour, minute, second }: Parts, zone = ZONE): Date | undefined {
  const pad = (part: string): string => part.padStart(2, '0')
  const date = `${year}-${pad(month)}-${pad(day)}`
  const whole = new Date(`${date}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`)
  if (Number.isNaN(whole.getTime()) || whole.toISOString().slice(0, 10) !== date) return undefined
  return new Date(`${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`)
}

/** Whole seconds: the fraction of a day that a program stores is never exact. */
function fromSerial(serial: number): Date | undefined {
  // Below 1954 nothing was filed with us, and serial 60 is a day that never was.
  if (serial < 20_000 || serial > 80_000) return undefined
  const local = SERIAL_ZERO + Math.round(serial * (DAY / 1000)) * 1000
  return new Date(`${new Date(local).toISOString().slice(0, 19)}${ZONE}`)
}
