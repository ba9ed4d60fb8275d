export { type Answer, answerById, publishedEntry } from './queries/answer.ts'
export { type AnswerLine, searchAnswers } from './queries/search-answers.ts'
export { seedKnowledge } from './seed.ts'
export { countUse } from './store.ts'
