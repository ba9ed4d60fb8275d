import { type Route, route } from '#platform/http/route'
import { confirmCalendarYear, loadCalendarYear, setCalendarDay, setOfficeHours } from './commands/edit-calendar.ts'
import { chooseProfile, editProfile } from './commands/edit-profile.ts'
import { calendarYear } from './queries/calendar-year.ts'
import { explanation } from './queries/explanation.ts'
import { profileByCode, profiles } from './queries/profiles.ts'
import type { Profile } from './rules/types.ts'
import * as schemas from './schemas.ts'

const tag = 'deadlines'

const calendar: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/deadlines/calendar',
    permission: 'deadlines.read',
    tag,
    summary: 'One year of the working calendar',
    query: schemas.yearQuery,
    output: schemas.calendarYear,
    handle: async (ctx, { query }) => calendarYear(ctx, query.year),
  }),
  route({
    method: 'PUT',
    path: '/api/deadlines/calendar/days/{date}',
    permission: 'deadlines.edit',
    tag,
    summary: 'Set one day of the calendar, or take an earlier setting back',
    params: schemas.dateParams,
    body: schemas.daySetting,
    output: schemas.versionAnswer,
    handle: async (ctx, { params, body }) => setCalendarDay(ctx, { ...body, date: params.date }),
  }),
  route({
    method: 'PUT',
    path: '/api/deadlines/calendar/years/{year}',
    permission: 'deadlines.edit',
    tag,
    summary: 'Load the holiday notice of a year',
    params: schemas.yearParams,
    body: schemas.holidayNotice.omit({ year: true }),
    output: schemas.loadedYear,
    handle: async (ctx, { params, body }) => loadCalendarYear(ctx, { ...body, year: params.year }),
  }),
  route({
    method: 'POST',
    path: '/api/deadlines/calendar/years/{year}/confirm',
    permission: 'deadlines.edit',
    tag,
    summary: 'Confirm a loaded year: its deadlines are no longer provisional',
    params: schemas.yearParams,
    output: schemas.confirmedYear,
    handle: async (ctx, { params }) => confirmCalendarYear(ctx, params.year),
  }),
  route({
    method: 'PUT',
    path: '/api/deadlines/calendar/hours',
    permission: 'deadlines.edit',
    tag,
    summary: 'Set the office hours',
    body: schemas.hoursBody,
    output: schemas.versionAnswer,
    handle: async (ctx, { body }) => setOfficeHours(ctx, body.hours),
  }),
  route({
    method: 'GET',
    path: '/api/deadlines/explain',
    permission: 'deadlines.read',
    tag,
    summary: 'When a period ends and why, day by day',
    query: schemas.explainQuery,
    output: schemas.explanation,
    handle: async (ctx, { query: { start, amount, unit, onAnyDay, endsAtClosingTime, stops } }) => {
      const allowance = { amount, unit, onAnyDay: onAnyDay === '1', endsAtClosingTime: endsAtClosingTime === '1' }
      return explanation(ctx, new Date(start), allowance, stops)
    },
  }),
]

const profileRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/deadlines/profiles',
    permission: 'deadlines.read',
    tag,
    summary: 'The time-limit profiles, and which one is in force',
    output: schemas.profileList,
    handle: async (ctx) => {
      const list = await profiles(ctx)
      return { chosen: list.chosen, profiles: list.profiles.map(open) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/deadlines/profiles/{code}',
    permission: 'deadlines.read',
    tag,
    summary: 'One time-limit profile with its legal sources',
    params: schemas.codeParams,
    output: schemas.profile,
    handle: async (ctx, { params }) => open(await profileByCode(ctx, params.code)),
  }),
  route({
    method: 'PUT',
    path: '/api/deadlines/profiles/{code}',
    permission: 'deadlines.edit',
    tag,
    summary: "Store a profile as the city's own next version",
    params: schemas.codeParams,
    body: schemas.profileBody,
    output: schemas.versionAnswer,
    handle: async (ctx, { params, body: { basedOn, ...body } }) =>
      editProfile(ctx, { ...body, code: params.code }, basedOn),
  }),
  route({
    method: 'PUT',
    path: '/api/deadlines/choice',
    permission: 'deadlines.edit',
    tag,
    summary: 'Choose the profile new requests are given',
    body: schemas.choiceBody,
    output: schemas.choiceAnswer,
    handle: async (ctx, { body }) => {
      await chooseProfile(ctx, body.code)
      return { chosen: body.code }
    },
  }),
]

export const routes: readonly Route[] = [...calendar, ...profileRoutes]

/** A profile with lists the schema may own. */
function open(profile: Profile) {
  return {
    ...profile,
    lines: [...profile.lines],
    warnShares: [...profile.warnShares],
    secondPersonFor: [...profile.secondPersonFor],
  }
}
