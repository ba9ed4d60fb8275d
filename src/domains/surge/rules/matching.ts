/**
 * Which requests a plan is about: by words, by class, or both; in a place where it has one. A line of words such as
 * `盐+买` asks for all of its words.
 */
export type Topic = { words: readonly string[]; classes: readonly string[]; place: string }

type Told = { subject: string; text: string; classCode: string | null; place: string | null }

/** Whether what somebody tells is about the topic. */
export function matches(topic: Topic, told: Told): boolean {
  if (topic.place !== '' && !(told.place ?? '').startsWith(topic.place)) return false
  return saysWords(topic, `${told.subject}\n${told.text}`) || isOfClass(topic, told.classCode)
}

/** By words alone, for what is being typed. */
export function saysWords({ words }: Pick<Topic, 'words'>, text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase()
  return words.some((line) => {
    const all = line.toLowerCase().split('+').filter(Boolean)
    return all.length > 0 && all.every((word) => plain.includes(word))
  })
}

function isOfClass({ classes }: Topic, classCode: string | null): boolean {
  return classCode !== null && classes.some((code) => classCode.startsWith(code))
}
