import { useEffect, useRef } from 'react'

type Bound = { key: string; label: string; run: () => void }

/** Keys that work on the page now; the help (?) reads this list, so that it is never out of date. */
const bound = new Set<Bound>()
const pressed = new Set<(name: string) => void>()

/** A key of a page: single keys do nothing while one is typing. `label` is already in the spoken language. */
export function useKey(key: string, label: string, run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const mine: Bound = { key, label, run: () => latest.current() }
    bound.add(mine)
    return () => {
      bound.delete(mine)
    }
  }, [key, label])
}

export function keysNow(): readonly { key: string; label: string }[] {
  return [...bound].map(({ key, label }) => ({ key, label }))
}

/** Opens one of the shell's own windows: search, help. */
export function press(name: 'search' | 'help'): void {
  for (const hear of pressed) hear(name)
}

export function onPress(hear: (name: string) => void): () => void {
  pressed.add(hear)
  return () => pressed.delete(hear)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function nameOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key)
  if (event.altKey) return `Alt ${event.shiftKey ? 'Shift ' : ''}${key}`
  return event.ctrlKey || event.metaKey ? `Ctrl ${key}` : key
}

function isDialogOpen(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null
}

window.addEventListener('keydown', (event) => {
  const name = nameOf(event)
  if (name === 'Ctrl K') {
    event.preventDefault()
    press('search')
    return
  }
  const single = !/^(Ctrl|Alt) /.test(name)
  if (isDialogOpen() || (single && isTyping(event.target))) return
  if (event.key === '?' && single) return press('help')
  const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, [role="button"]') !== null
  if (onControl && (name === 'Enter' || name === 'Space')) return
  const found = [...bound].reverse().find((one) => one.key === name)
  if (!found) return
  event.preventDefault()
  found.run()
})
