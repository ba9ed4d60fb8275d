import { describe, expect, it } from 'vitest'
import { shippedTemplates } from '../data.ts'
import { checkTemplate, fill, LONGEST_SMS, marksOf, type Template } from './template.ts'

const template: Template = {
  code: 'x',
  channel: 'sms',
  locale: 'zh',
  subject: '{number}',
  body: '您的诉求{number}已收到。',
}

describe('a template', () => {
  it('is filled with facts, and a fact cannot smuggle in marks or new header lines', () => {
    expect(fill(template, { number: '{code}\r\nBcc: x' })).toEqual({
      subject: '{code} Bcc: x',
      body: '您的诉求{code}\r\nBcc: x已收到。',
    })
  })
  it('is refused when it names what nobody fills in', () => {
    expect(checkTemplate({ ...template, body: '{phone}' }, ['number'])).toMatchObject({
      allowed: false,
      refusal: { code: 'notices.unknown-mark' },
    })
    expect(checkTemplate(template, ['number']).allowed).toBe(true)
  })
  it('is refused as a text message when it is too long', () => {
    expect(checkTemplate({ ...template, body: '长'.repeat(LONGEST_SMS + 1) }, ['number']).allowed).toBe(false)
  })
  it('ships in both languages, never with a mark for a name or a phone', () => {
    const codes = new Set(shippedTemplates.map(({ code, channel }) => `${code} ${channel}`))
    for (const one of codes)
      expect(
        shippedTemplates
          .filter(({ code, channel }) => `${code} ${channel}` === one)
          .map(({ locale }) => locale)
          .sort(),
      ).toEqual(['en', 'zh'])
    expect(shippedTemplates.flatMap(marksOf).filter((mark) => /name|phone|address/.test(mark))).toEqual([])
    expect(shippedTemplates.filter(({ channel, body }) => channel === 'sms' && body.length > LONGEST_SMS)).toEqual([])
  })
})
