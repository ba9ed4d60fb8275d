import { describe, expect, it } from 'vitest'
import { isPublished, maySupport } from './support.ts'

const lamp = { secrecy: 'open', stage: 'open', sentToBePublic: false } as const
const codeOf = (...asked: Parameters<typeof maySupport>): string => {
  const ruling = maySupport(...asked)
  return ruling.allowed ? 'allowed' : ruling.refusal.code
}

describe('a request may be supported', () => {
  it('while it is open and published, by anybody but the one who asked', () => {
    expect(codeOf(lamp, false)).toBe('allowed')
    expect(codeOf(lamp, true)).toBe('hotline.support-own')
  })

  it('no more once it has ended', () => {
    for (const stage of ['closed', 'archived']) expect(codeOf({ ...lamp, stage }, false)).toBe('hotline.support-ended')
  })

  it('never where it is hidden: the answer is that of a request that does not exist', () => {
    const hidden = codeOf(undefined, false)
    expect(hidden).toBe('hotline.support-missing')
    for (const secrecy of ['protected', 'clue'] as const)
      for (const sentToBePublic of [true, false])
        for (const stage of ['open', 'closed'])
          for (const own of [true, false])
            expect(codeOf({ secrecy, sentToBePublic, stage }, own), `${secrecy} ${stage}`).toBe(hidden)
    expect(codeOf({ ...lamp, secrecy: 'anonymous' }, false)).toBe(hidden)
  })

  it('also where its sender left no name but sent it in to be public', () => {
    expect(isPublished({ secrecy: 'anonymous', sentToBePublic: true })).toBe(true)
    expect(isPublished({ secrecy: 'anonymous', sentToBePublic: false })).toBe(false)
    expect(isPublished({ secrecy: 'protected', sentToBePublic: true })).toBe(false)
  })
})
