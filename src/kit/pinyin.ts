import { pinyin } from 'pinyin-pro'
import { narrow } from './width.ts'

/** One sound per Chinese character, without tones; letters and digits stay as words of their own, signs fall away. */
export function syllables(text: string): readonly string[] {
  const plain = narrow(text).toLowerCase()
  return [...plain.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)].flatMap(([run]) =>
    /\p{Script=Han}/u.test(run) ? pinyin(run, { toneType: 'none', type: 'array', v: true }) : [run],
  )
}

/** First letters of the sounds: 营业执照 is `yyzz`. */
export function initials(text: string): string {
  return syllables(text)
    .map((sound) => (/^[a-z]/.test(sound) ? sound.slice(0, 1) : sound))
    .join('')
}
