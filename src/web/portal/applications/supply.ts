import type { FieldError } from '#shared/ui/error-summary/error-summary.tsx'
import { firstInput, readQuestions } from '../apply/typed.ts'
import { sortFiles } from '../apply/uploads.ts'
import type { Upload } from '../port.ts'
import type { Answers, AskedItem, CaseView, Question } from '../ports/applications.ts'
import type { Visit } from '../server/visit.ts'

/** One line of what is to be supplied: a paper, an answer, or a thing that nobody needs to supply. */
export type Line = {
  kind: AskedItem['kind']
  key: string | null
  /** Name of its input for files. */
  field: string
  name: string
  problem: string | null
  dueAt: string | null
  question: Question | null
}

/** Everything that a case asks of its applicant: the correction notice, then what was left open. */
export function linesOf(one: CaseView): readonly Line[] {
  const asked = one.asked.map((item) => ({ ...item, dueAt: null }))
  const later = one.later
    .filter(({ key }) => !one.asked.some((item) => item.key === key))
    .map((item) => ({ ...item, kind: 'need' as const, problem: null, question: null }))
  return [...asked, ...later].map((line, at) => ({ ...line, field: `files-${at}` }))
}

export type Supplied = {
  files: readonly { key: string; file: Upload }[]
  answers: Answers
}

/** What the form brought, line by line; files that cannot be taken are named. */
export function suppliedIn(
  visit: Visit,
  lines: readonly Line[],
): { supplied: Supplied; typed: Record<string, string>; errors: readonly FieldError[] } {
  const { good, errors } = sortFiles(visit)
  const read = readQuestions(questionsOf(lines), visit)
  const supplied: Supplied = {
    files: lines.flatMap(({ key, field }) =>
      key === null ? [] : good.filter((file) => file.field === field).map((file) => ({ key, file })),
    ),
    answers: read.answers,
  }
  return { supplied, typed: read.typed, errors: [...errors, ...read.errors] }
}

export function isNothing({ files }: Supplied, lines: readonly Line[]): boolean {
  return files.length === 0 && questionsOf(lines).length === 0
}

/** The input where a fault of the domain is put right. */
export function fieldOf(lines: readonly Line[], key: string): string {
  const line = lines.find((one) => one.key === key)
  return line?.question == null ? (line?.field ?? '') : firstInput(line.question)
}

function questionsOf(lines: readonly Line[]): readonly Question[] {
  return lines.flatMap(({ question }) => (question === null ? [] : [question]))
}
