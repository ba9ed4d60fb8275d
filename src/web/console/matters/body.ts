import type { z } from 'zod'
import type { bodySchema, detail, dictionary } from '#schemas/matters'

export type Body = z.output<typeof bodySchema>
export type Detail = z.output<typeof detail>
export type Dictionary = z.output<typeof dictionary>
export type Fault = Detail['faults'][number]

type Loose = { [key: string]: unknown }

/** What stands at a path such as `needs.2.standard.zh`. */
export function valueAt(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isLoose(value) ? value[key] : undefined), body)
}

/** The body with another value at a path; undefined takes the part away. */
export function withValue<T>(body: T, path: string, value: unknown): T {
  return put(body, path.split('.'), value) as T
}

function put(part: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(part)) return part.map((one: unknown, at) => (String(at) === key ? next(one, rest, value) : one))
  const { [key]: before, ...others } = isLoose(part) ? part : {}
  const made = next(before, rest, value)
  return made === undefined ? others : { ...(isLoose(part) ? part : {}), [key]: made }
}

function next(part: unknown, rest: readonly string[], value: unknown): unknown {
  return rest.length === 0 ? value : put(part, rest, value)
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null
}

/** A key that its list does not have yet. */
export function freshKey(list: unknown, stem: string): string {
  const taken = new Set(Array.isArray(list) ? list.map((one) => (isLoose(one) ? one.key : undefined)) : [])
  let no = 1
  while (taken.has(`${stem}-${no}`)) no += 1
  return `${stem}-${no}`
}

/** The faults that stand at a path itself, not at its parts. */
export function faultsAt(faults: readonly Fault[], path: string): readonly Fault[] {
  return faults.filter((one) => one.path === path)
}
