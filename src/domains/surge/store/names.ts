import { classNames } from '#domains/hotline'
import type { Tx } from '#platform/db/tx'
import { ALL, wordOf } from '../rules/index.ts'

type Both = { zh: string; en: string }
const EVERYTHING: Both = { zh: '全部诉求', en: 'All requests' }

/** What topics are called: a class by its name, a word by itself. */
export async function topicNames(tx: Tx): Promise<(topic: string) => Both> {
  const names = await classNames(tx)
  return (topic) => {
    const word = wordOf(topic)
    if (word !== null) return { zh: `“${word}”`, en: `“${word}”` }
    if (topic === ALL) return EVERYTHING
    const found = names.get(topic)
    return found ? { zh: found.nameZh, en: found.nameEn } : { zh: topic, en: topic }
  }
}
