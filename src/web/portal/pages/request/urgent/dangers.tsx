import type { ReactElement } from 'react'
import { Panel } from '#shared/ui/panel/panel.tsx'
import { useWords } from '#shared/words/use-words.ts'
import { words } from './words.ts'

/** The emergency lines (国办发〔2022〕12号: 12345 takes what is not an emergency). */
export const lines = ['110', '119', '120', '122'] as const
export type Line = (typeof lines)[number]

const signs: Record<Line, RegExp> = {
  '110':
    /持刀|砍人|杀人|抢劫|绑架|家暴|打架|斗殴|被打|威胁要|轻生|自杀|跳楼|跳桥|不想活|走失|失联|\b(?:knife|robbery|kidnap|suicide|assault)/i,
  '119':
    /着火|起火|失火|火灾|冒烟|爆炸|(?:燃气|煤气|天然气|液化气).{0,4}(?:泄漏|泄露|漏气|味)|被困|\b(?:on fire|gas leak|explosion|trapped)/i,
  '120':
    /昏迷|晕倒|没有呼吸|大出血|心梗|心脏病发|中毒|溺水|落水|触电|救命|\b(?:unconscious|bleeding|drowning|heart attack)/i,
  '122': /车祸|撞车|撞人|交通事故|追尾|\b(?:car crash|traffic accident)/i,
}

/** The signs in one text, for the element that looks while somebody types. */
export const urgentWords = lines.map((line) => signs[line].source).join('|')

/** Which emergency lines a text makes one think of. */
export function dangersIn(text: string): readonly Line[] {
  return lines.filter((line) => signs[line].test(text))
}

/** Whom to call at once. */
export function Dangers({ title, found = lines }: { title: string; found?: readonly Line[] }): ReactElement {
  const t = useWords(words)
  return (
    <Panel tone="urgent" title={title}>
      <ul className="calls">
        {found.map((line) => (
          <li key={line}>
            <a className="button button-grave" href={`tel:${line}`}>
              {t('call', { number: line })}
            </a>
            <span>{t(line)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
