import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useWords } from '../language.tsx'
import { useFilters } from './use-filters.ts'
import { words } from './words.ts'

/** From which day to which; both may be left open. */
export function Period() {
  const t = useWords(words)
  const { get, set } = useFilters()
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <DatePicker
          key={name}
          aria-label={t(name)}
          placeholder={t(name)}
          value={get(name) === undefined ? null : dayjs(get(name))}
          onChange={(day) => set(name, day?.format('YYYY-MM-DD'))}
        />
      ))}
    </>
  )
}
