import { allow, type Ruling, refuse } from '#kit/ruling'

export const CHANNELS = ['sms', 'mail', 'in-app'] as const
export type Channel = (typeof CHANNELS)[number]
export type Template = { code: string; channel: Channel; locale: 'zh' | 'en'; subject: string; body: string }
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** A text message of more characters costs two and is cut by some phones. */
export const LONGEST_SMS = 300
const MARK = /\{(\w+)\}/g

/** Marks that a template uses, such as `{number}`. */
export function marksOf({ subject, body }: Pick<Template, 'subject' | 'body'>): string[] {
  return [...new Set([...`${subject} ${body}`.matchAll(MARK)].map((match) => match[1] ?? ''))]
}

/** Fills a template in. A value cannot bring marks or line breaks of its own into a subject. */
export function fill(template: Pick<Template, 'subject' | 'body'>, facts: Facts): { subject: string; body: string } {
  const put = (text: string): string => text.replace(MARK, (_, name: string) => String(facts[name] ?? ''))
  return { subject: put(template.subject).replace(/[\r\n]+/g, ' '), body: put(template.body) }
}

/** Whether an edited template may be stored: it uses no mark that is never filled, and an SMS stays short. */
export function checkTemplate(edited: Template, known: readonly string[]): Ruling<Template> {
  const unknown = marksOf(edited).filter((mark) => !known.includes(mark))
  if (unknown.length > 0)
    return refuse('invalid', 'notices.unknown-mark', { marks: unknown, known: [...known] }, 'body')
  if (edited.channel === 'sms' && edited.body.length > LONGEST_SMS)
    return refuse('invalid', 'notices.sms-too-long', { most: LONGEST_SMS }, 'body')
  return allow(edited)
}
