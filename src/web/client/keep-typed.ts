const prefix = 'onedoor:'

/**
 * Keeps what is typed in the form inside it on this device until it is sent: a lost network, a closed tab or the back
 * button lose nothing. What the server already knows is never overwritten.
 */
export class KeepTyped extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    const key = prefix + (this.getAttribute('name') ?? '')
    restore(form, key)
    form.addEventListener('input', () => store(form, key))
    // Until another page proves that it arrived, the text stays; that page clears it.
    form.addEventListener('submit', () => remember({ key, path: location.pathname }))
  }
}

type Sent = { key: string; path: string }

/**
 * Clears what has arrived: the page after the form, reached from the form itself. The form's own page (an error, the back
 * button after a lost network) keeps everything.
 */
export function forgetSent(): void {
  window.addEventListener('pageshow', (event) => event.persisted && remember(null))
  const sent = remembered()
  remember(null)
  if (sent === null || sent.path === location.pathname || document.querySelector('.trouble') !== null) return
  if (document.referrer !== '' && new URL(document.referrer).pathname === sent.path) localStorage.removeItem(sent.key)
}

function remember(sent: Sent | null): void {
  if (sent === null) sessionStorage.removeItem(`${prefix}sent`)
  else sessionStorage.setItem(`${prefix}sent`, JSON.stringify(sent))
}

function remembered(): Sent | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(`${prefix}sent`) ?? 'null')
  return typeof kept === 'object' && kept !== null ? (kept as Sent) : null
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter(
    (field): field is Typed =>
      (field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement ||
        field instanceof HTMLInputElement) &&
      field.name !== '' &&
      !['hidden', 'file', 'password', 'submit'].includes(field.type),
  )
}

function store(form: HTMLFormElement, key: string): void {
  const values = fieldsOf(form)
    .filter((field) => !isChoice(field) || field.checked)
    .map((field) => [field.name, field.value])
  try {
    localStorage.setItem(key, JSON.stringify(values))
  } catch {
    // Storage is full or forbidden: the page works without it.
  }
}

function restore(form: HTMLFormElement, key: string): void {
  for (const [name, value] of read(key)) {
    for (const field of fieldsOf(form).filter((one) => one.name === name)) {
      if (!isChoice(field)) {
        if (field.value === '') field.value = value
      } else if (field.value === value && !isAnswered(form, name)) field.checked = true
    }
  }
}

function isChoice(field: Typed): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
}

function isAnswered(form: HTMLFormElement, name: string): boolean {
  return fieldsOf(form).some((field) => field.name === name && isChoice(field) && field.checked)
}

function read(key: string): [string, string][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter((pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2)
      : []
  } catch {
    return []
  }
}
