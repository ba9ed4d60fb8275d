import { useWords } from '../language.tsx'
import { words } from './words.ts'

/** Says so where the figures are those of a training, because the traffic cannot tell yet. */
export function AtTraining(props: { no: number | null }) {
  const t = useWords(words)
  return props.no === null ? null : <p className="warning-line">{t('measured.hint', { no: props.no })}</p>
}
