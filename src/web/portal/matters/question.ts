import type { Words } from '#kit/words'
import type { Term } from '#rules/documents'
import type { Question } from '../ports/applications.ts'

/** A term as a question of one sentence: 经营面积？使用燃气吗？ */
export function asQuestion({ name, type }: Pick<Term, 'name' | 'type'>): Words {
  const bare = name.zh.replace(/[？?]$/, '')
  const isAsking = type !== 'yes-no' || /^(是否|有无|有没有|会不会)|吗$/.test(bare)
  return { zh: isAsking ? `${bare}？` : `${bare}吗？`, en: `${name.en.replace(/\?$/, '')}?` }
}

/** The question as the fields of a form know it. */
export function questionOf(term: Term): Question {
  const named = { ...term, name: asQuestion(term) }
  return { term: named, need: true, shown: true, value: null, source: null, wantedBy: [] }
}
