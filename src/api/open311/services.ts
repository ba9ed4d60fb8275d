import type { OpenService } from '#domains/hotline'
import { type Locale, say } from '#kit/words'
import { DEMANDS } from '#rules/hotline'
import type { Answer, Item, List } from './format.ts'
import { type Code, words } from './words.ts'

/** GET Service List: the classes a request can belong to. */
export function serviceList(services: readonly OpenService[], locale: Locale): Answer {
  const list = services.map((service) => ({
    service_code: service.code,
    service_name: service.name[locale],
    description: `${service.group[locale]} · ${service.name[locale]}`,
    metadata: true,
    type: 'realtime',
    keywords: service.keywords.join(','),
    group: service.group[locale],
  }))
  return { root: 'services', content: { of: 'service', list } }
}

/** The questions beside text and place; none of them must be answered. */
export const ATTRIBUTES = { demand: 'DEMAND', secrecy: 'SECRECY', occurred: 'OCCURRED' } as const
export const SECRECIES = ['open', 'protected'] as const

/** GET Service Definition: what else can be said with a request of this class. */
export function serviceDefinition(code: string, locale: Locale): Answer {
  const list = [
    attribute(
      1,
      { code: ATTRIBUTES.demand, about: 'open311.attribute.demand', values: DEMANDS.map(demandValue) },
      locale,
    ),
    attribute(
      2,
      { code: ATTRIBUTES.secrecy, about: 'open311.attribute.secrecy', values: SECRECIES.map(secrecyValue) },
      locale,
    ),
    attribute(3, { code: ATTRIBUTES.occurred, about: 'open311.attribute.occurred', values: [] }, locale),
  ]
  return { root: 'service_definition', content: { service_code: code, attributes: { of: 'attribute', list } } }
}

type Asked = { code: string; about: Code; values: readonly { key: string; name: Code }[] }

function attribute(order: number, { code, about, values }: Asked, locale: Locale): Item {
  const named: List = { of: 'value', list: values.map(({ key, name }) => ({ key, name: say(words[name], locale) })) }
  return {
    variable: true,
    code,
    datatype: values.length > 0 ? 'singlevaluelist' : 'string',
    required: false,
    datatype_description: null,
    order,
    description: say(words[about], locale),
    ...(values.length > 0 ? { values: named } : {}),
  }
}

function demandValue(demand: (typeof DEMANDS)[number]): { key: string; name: Code } {
  return { key: demand, name: `open311.demand.${demand}` }
}

function secrecyValue(secrecy: (typeof SECRECIES)[number]): { key: string; name: Code } {
  return { key: secrecy, name: `open311.secrecy.${secrecy}` }
}
