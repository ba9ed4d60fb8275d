import type { Calendar, Profile } from '#rules/deadlines'

/** What the rules must know of an organisation. `level`: 1 city leaders, 2 city units, 3 districts, 4 streets and towns, 5 villages. */
export type UnitFacts = {
  id: string
  name: string
  /** Materialised path, such as `/001/014/`. */
  path: string
  level: number
  kind: string
  parentId: string | null
  /** `sign-off`: a reply leaves the house only with the signature of the head (审签). */
  internalSteps: 'direct' | 'sign-off'
  sections: readonly string[]
  /** Abolished or closed units get nothing new. */
  active: boolean
}

/** A class of the three-level tree, ready for dispatch and clocks. */
export type RequestClass = {
  code: string
  /** The code itself, then its parents, most specific first. */
  chain: readonly string[]
  /** Kinds of evidence a reply of this class must carry, such as `photo`. */
  evidenceKinds: readonly string[]
  /** Water, power, gas, heat (水电气热): its own limits. */
  utility: boolean
  /** Urgency the class brings along; null: as taken down. */
  urgency: 'ordinary' | 'major' | 'urgent' | 'utility' | 'life' | null
}

/** One row of the dispatch catalogue (派单目录): class × place → unit, with the clause it rests on. */
export type CatalogueRow = {
  id: string
  classCode: string
  /** Prefix of the 12-digit place code without trailing zeros; '' for the whole city. */
  place: string
  org: string
  clause: string
  validFrom: string
  validTo: string | null
}

/** A member of staff as the rules see one: where, and whether a recusal mark (回避) stands against this case. */
export type Person = { org: string; section: string | null; recused: boolean }

/** Reference data loaded before deciding. */
export type World = {
  calendar: Calendar
  profile: Profile
  /** The class named by the command, or the request's own. */
  requestClass: RequestClass | null
  /** Every unit the command or the state names, with their superiors. */
  units: Readonly<Record<string, UnitFacts>>
  /** Organisations that act as the centre for this request: the hotline centre and, where it has one, the district's sub-centre. */
  centres: readonly string[]
  /** The centre that holds shared work. */
  centre: string
  /** Rows of the catalogue for the class and its parents. */
  catalogue: readonly CatalogueRow[]
  /** Class codes in the duty list (履职事项清单) of the street or village aimed at; null: it has no list. */
  streetDuties: readonly string[] | null
  /** Discipline inspection (纪检监察), which gets what no superior may see. */
  disciplineOrg: string | null
  people: Readonly<Record<string, Person>>
  /** Words that send a text to the urgent lane (紧急词). */
  emergencyWords: readonly string[]
  /** Share (0..1) of call-backs that an agent makes although a message would do (抽样人工回访). */
  agentSample: number
  /** The request named by link, merge and absorb. */
  other: { id: string; state: string; mergedFrom: readonly string[] } | null
}
