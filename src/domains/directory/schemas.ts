import { z } from 'zod'
import { type OrgKind, orgKinds, type RoleCode, roleCodes } from './rules/index.ts'

const id = z.uuid()
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202d\u202e]*$/u)
const instantIn = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2200, 'a year between 2000 and 2199')
const instant = z.date().transform((date) => date.toISOString())
const moment = z.union([instant, z.null()])
const kinds = Object.keys(orgKinds) as [OrgKind, ...OrgKind[]]
const yes = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true')
const limit = z.coerce.number().int().min(1).max(500)
const role = z.enum(roleCodes as [RoleCode, ...RoleCode[]]).describe('Post (岗位), see docs/reference/permissions.md')
const placeCode = z
  .string()
  .regex(/^[1-9]\d{11}$/)
  .describe('12-digit place code (区划代码)')
const account = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)
  .describe('Account: small letters, digits, dot, hyphen')
const password = z.string().min(1).max(200)

export const nothing = z.undefined()
export const made = z.object({ id: id.describe('Id of what was made') })
export const orgParams = z.strictObject({ org: id.describe('Organisation') })
export const sectionParams = z.strictObject({ section: id.describe('Section') })
export const userParams = z.strictObject({ user: id.describe('Member of staff') })
export const lineParams = z.strictObject({ id: id.describe('Entry') })
export const placeParams = z.strictObject({ code: placeCode })

// Sessions
export const signInBody = z.strictObject({
  account: z.string().min(1).max(200).describe('Account'),
  password: password.describe('Password'),
  code: z.string().max(20).optional().describe('Code of the second factor, where one is enrolled'),
  token: z.boolean().optional().describe('true: answer a bearer token instead of setting a cookie'),
})
export const signedIn = z.object({
  user: id,
  token: z.string().nullable().describe('Bearer token, where asked for'),
  mustChangePassword: z.boolean().describe('The password was set by an administrator and must be changed first'),
  secondFactor: z.boolean().describe('Whether a second factor was proved'),
})
export const currentSession = z.object({
  user: id,
  account: z.string(),
  name: z.string(),
  city: z.string().describe('City of the session (6 digits)'),
  org: id,
  orgName: z.string(),
  section: id.nullable(),
  duties: z.array(z.object({ id, role: z.string(), org: id, orgName: z.string(), skills: z.array(z.string()) })),
  permissions: z.array(z.string()).describe('What the person may do somewhere; the server asks again at every call'),
  secondFactor: z.boolean().describe('A second factor was proved in this session'),
  mustChangePassword: z.boolean(),
  formToken: z.string().describe('Goes back in forms of pages without scripts'),
  expiresAt: instant,
  now: instant.describe('Clock of the server'),
})
export const newPasswordBody = z.strictObject({ current: password, next: password })
export const enrolBody = z.strictObject({ password: password.describe('The current password once more') })
export const enrolled = z.object({
  secret: z.string().describe('Secret for the authenticator app, base32'),
  link: z.string().describe('otpauth:// link, to be drawn as a code'),
})
export const codeBody = z.strictObject({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .describe('Six digits from the app'),
})
export const tokenAnswer = z.object({
  token: z.string().nullable().describe('New bearer token, where the session is one'),
})

// Places
export const placeQuery = z.strictObject({
  q: z.string().max(100).optional().describe('Part of the name, or first digits of the code'),
  under: placeCode.optional().describe('Only inside this place'),
  level: z.enum(['province', 'city', 'district', 'street', 'village']).optional(),
  limit: limit.default(200),
  cursor: placeCode.optional().describe('`next` of the page before'),
})
const placeLine = z.object({
  code: placeCode,
  name: z.string(),
  fullName: z.string().describe('Names from the city down'),
  level: z.string(),
  parent: z.string().nullable(),
})
export const placePage = z.object({ rows: z.array(placeLine), next: z.string().nullable() })
const day = z.iso.date()
export const newPlaceBody = z.strictObject({ code: placeCode, name: line(60), from: day.describe('First day') })
export const closePlaceBody = z.strictObject({
  to: day.describe('First day on which it is no more'),
  successor: placeCode.nullable(),
})

// Organisations
export const orgQuery = z.strictObject({
  q: z.string().max(100).optional().describe('Part of name or code'),
  parent: z
    .union([id, z.literal('root')])
    .optional()
    .describe('Direct children of this organisation, or `root`'),
  under: id.optional().describe('This organisation and all below it'),
  kind: z.enum(kinds).optional(),
  handling: yes.optional().describe('Only those that can be made responsible for a request'),
  all: yes.optional().describe('Also abolished ones'),
  limit: limit.default(200),
  cursor: z.string().max(200).optional().describe('`next` of the page before'),
})
export const orgLine = z.object({
  id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  parent: id.nullable(),
  path: z.string(),
  place: z.string(),
  placeName: z.string(),
  phone: z.string().nullable().describe('Public number'),
  signOff: z.boolean().describe('Replies need the signature of the head (审签)'),
  active: z.boolean(),
  succeededBy: id.nullable(),
  children: z.number().int(),
})
export const orgPage = z.object({ rows: z.array(orgLine), next: z.string().nullable() })
export const newOrgBody = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .describe('Code of the organisation (机构代码)'),
  name: line(100),
  shortName: line(40).optional(),
  kind: z.enum(kinds),
  parent: id.nullable(),
  place: placeCode,
  phone: line(40).nullable().optional(),
  signOff: z.boolean().optional(),
})
export const changedOrgBody = z.strictObject({
  name: line(100).optional(),
  shortName: line(40).optional(),
  phone: line(40).nullable().optional(),
  signOff: z.boolean().optional(),
})
export const closeOrgBody = z.strictObject({ successor: id.nullable().describe('Who takes over') })
const sectionLine = z.object({ id, org: id, name: z.string(), active: z.boolean() })
export const sectionPage = z.object({ rows: z.array(sectionLine), next: z.null() })
export const newSectionBody = z.strictObject({ name: line(60) })
export const changedSectionBody = z.strictObject({ name: line(60).optional(), active: z.boolean().optional() })

// People
export const staffQuery = z.strictObject({
  q: z.string().max(100).optional().describe('Part of the name; for editors also of the account'),
  org: id.optional(),
  under: id.optional(),
  role: role.optional(),
  disabled: yes.optional().describe('Also accounts that are switched off'),
  limit: limit.default(50),
  cursor: id.optional(),
})
const staffLine = {
  id,
  name: z.string(),
  account: z.string().nullable(),
  org: id,
  orgName: z.string(),
  section: id.nullable(),
  sectionName: z.string().nullable(),
  roles: z.array(z.string()),
  disabled: z.boolean(),
}
export const staffPage = z.object({ rows: z.array(z.object(staffLine)), next: z.string().nullable() })
const period = { from: instant, to: moment }
export const staffDetail = z.object({
  ...staffLine,
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  secondFactor: z.boolean(),
  duties: z.array(
    z.object({
      id,
      role: z.string(),
      org: id,
      orgName: z.string(),
      width: z.string().nullable(),
      skills: z.array(z.string()),
      ...period,
    }),
  ),
  standIns: z.array(
    z.object({ id, absent: id, absentName: z.string(), standIn: id, standInName: z.string(), ...period }),
  ),
  roster: z.array(z.object({ id, kind: z.string(), from: instant, to: instant })),
  recusals: z.array(z.object({ id, kind: z.string(), target: z.string(), reason: z.string(), ...period })),
})
const reach = { phone: line(40).nullable().optional(), mail: z.email().max(200).nullable().optional() }
export const newUserBody = z.strictObject({
  account,
  name: line(60),
  org: id,
  section: id.nullable().optional(),
  ...reach,
  password: password.describe('First password, changed at the first sign-in'),
})
export const changedUserBody = z.strictObject({
  name: line(60).optional(),
  org: id.optional(),
  section: id.nullable().optional(),
  ...reach,
})
export const resetBody = z.strictObject({ password })
export const newDutyBody = z.strictObject({
  user: id,
  role,
  org: id,
  width: z.enum(['city', 'tree', 'org']).nullable().optional().describe('Narrower than the post, where wanted'),
  skills: z.array(line(40)).max(20).optional(),
  from: instantIn.optional(),
  to: instantIn.nullable().optional(),
})
export const endBody = z.strictObject({ to: instantIn.optional().describe('When it ends; now, if left out') })
export const rosterBody = z.strictObject({ user: id, kind: z.enum(['shift', 'leave']), from: instantIn, to: instantIn })
export const standInBody = z.strictObject({
  absent: id,
  standIn: id,
  from: instantIn.optional(),
  to: instantIn.nullable().describe('null: until ended'),
})
export const recusalBody = z.strictObject({
  user: id,
  kind: z.enum(['org', 'place', 'class', 'case']),
  target: line(64).describe('Organisation id, place code, class code or case id'),
  reason: line(500),
  to: instantIn.nullable().optional(),
})
const words = z.object({ zh: z.string(), en: z.string() })
export const rolePage = z.object({
  rows: z.array(z.object({ role: z.string(), name: words, seats: z.array(z.string()), sole: z.boolean() })),
  kinds: z.array(z.object({ kind: z.string(), name: words })),
})

// Import
export const importParams = z.strictObject({ kind: z.enum(['units', 'staff']) })
export const importBody = z.strictObject({
  files: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .describe('One CSV or XLSX file, 20 MB at most'),
  mode: z
    .enum(['check', 'apply', 'apply-valid'])
    .default('check')
    .describe('check: report only; apply: all rows or none; apply-valid: the rows that are right'),
  password: password.optional().describe('First password of new people'),
})
export const importReport = z.object({
  kind: z.enum(['units', 'staff']),
  rows: z.number().int().describe('Filled rows of the sheet'),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int().describe('Rows that say what is there already'),
  applied: z.boolean().describe('Whether anything was written'),
  faultCount: z.number().int(),
  faults: z.array(
    z.object({
      row: z.number().int().describe('Row number as in the spreadsheet'),
      field: z.string().describe('Column'),
      code: z.string(),
      message: z.string().describe('What is wrong and what to do'),
    }),
  ),
})
