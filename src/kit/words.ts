/** A text in both languages of the house. `{name}` marks a value. */
export type Words = { readonly zh: string; readonly en: string }
export type Locale = 'zh' | 'en'

/** The text in the asked language with its values filled in; an unknown mark stays visible, so that a test finds it. */
export function say(words: Words, locale: Locale, facts: Readonly<Record<string, unknown>> = {}): string {
  return words[locale].replace(/\{(\w+)\}/g, (mark, name: string) => (name in facts ? show(facts[name]) : mark))
}

function show(value: unknown): string {
  return Array.isArray(value) ? value.join('、') : String(value)
}

/** The text in both languages with its values; a value that differs by language is itself a pair of words. */
export function fill(words: Words, facts: Readonly<Record<string, string | Words>>): Words {
  const pick = (locale: 'zh' | 'en') =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? value : value[locale]]),
    )
  return { zh: say(words, 'zh', pick('zh')), en: say(words, 'en', pick('en')) }
}
