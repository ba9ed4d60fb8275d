/** What must not be found: a name, a telephone and a home that exist nowhere else in the house. */
export const SECRET = { name: '欧阳碧梧', phone: '13755667788', home: '松风里九栋二单元1703室' } as const

/** How people write the same telephone. */
const phones = ['13755667788', '137 5566 7788', '137-5566-7788', '１３７５５６６７７８８', '+86 13755667788']

/** Everything that would give the person away in bytes that somebody was sent. */
export function traces(bytes: string): string[] {
  const found = [SECRET.name, SECRET.home, '碧梧', '松风里九栋', ...phones].filter((one) => bytes.includes(one))
  const plain = bytes.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const encoded = [encodeURIComponent(SECRET.name), encodeURIComponent(SECRET.home)].filter((one) =>
    bytes.includes(one),
  )
  return [
    ...found,
    ...encoded,
    ...[SECRET.name, SECRET.home].filter((one) => plain.includes(one) && !found.includes(one)),
  ]
}

/** Free text in which the person is named in every way a complainant does it. */
export function told(what: string, turn = 0): string {
  const phone = phones[turn % phones.length]
  return `${what}。我叫${SECRET.name}，电话${phone}，家住${SECRET.home}，请为我保密。`
}
