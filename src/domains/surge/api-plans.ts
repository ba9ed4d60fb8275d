import { z } from 'zod'
import type { Desk } from '#domains/hotline'
import { type Route, route } from '#platform/http/route'
import { endPlan } from './commands/end-plan.ts'
import { leaveOut, mergeMembers, takeBack, unmergeMember } from './commands/merge-members.ts'
import { dispatchGroup, nameParent } from './commands/parent.ts'
import { changePlan, preparePlan } from './commands/prepare-plan.ts'
import { dropPlan, handOver, reviewPlan, ruleReview, startPlan } from './commands/run-plan.ts'
import { planDetail, planMembers } from './queries/plan.ts'
import { runnersOf } from './queries/runners.ts'
import * as schemas from './schemas.ts'

const tag = 'surge'
const done = { output: z.undefined(), status: 204 as const }

/** A plan from its preparation to its review. */
export function planRoutes(desk: Desk): readonly Route[] {
  return [...lifeRoutes, ...memberRoutes, parentRoute(desk)]
}

const lifeRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/surge/plans',
    permission: 'surge.run',
    tag,
    summary: 'Prepare a plan from an alarm, from the library or from nothing',
    body: schemas.preparing,
    output: schemas.made,
    status: 201,
    creates: true,
    handle: (ctx, { body, key }) => preparePlan(ctx, { ...body, key }),
  }),
  route({
    method: 'GET',
    path: '/api/surge/plans/{id}',
    permission: 'surge.read',
    tag,
    summary: 'A plan: what it says, how it stands, its journal and briefs',
    params: schemas.idParams,
    output: schemas.plan,
    handle: (ctx, { params }) => planDetail(ctx, params.id),
  }),
  route({
    method: 'PUT',
    path: '/api/surge/plans/{id}',
    permission: 'surge.run',
    tag,
    summary: 'Change what a plan says and does',
    params: schemas.idParams,
    body: schemas.change,
    ...done,
    handle: (ctx, { params, body }) => changePlan(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/start',
    permission: 'surge.run',
    tag,
    summary: 'Put a plan in force',
    params: schemas.idParams,
    ...done,
    handle: (ctx, { params }) => startPlan(ctx, params),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/drop',
    permission: 'surge.run',
    tag,
    summary: 'Give up a plan that was never in force',
    params: schemas.idParams,
    body: schemas.reasonBody,
    ...done,
    handle: (ctx, { params, body }) => dropPlan(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/owner',
    permission: 'surge.run',
    tag,
    summary: 'Hand the running of a plan over',
    params: schemas.idParams,
    body: schemas.handingOver,
    ...done,
    handle: (ctx, { params, body }) => handOver(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/end',
    permission: 'surge.run',
    tag,
    summary: 'End a plan; residents read the result, and each reporter is told once',
    params: schemas.idParams,
    body: schemas.endBody,
    ...done,
    handle: (ctx, { params, body }) => endPlan(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/review',
    permission: 'surge.run',
    tag,
    summary: 'Write the review',
    params: schemas.idParams,
    body: schemas.reviewBody,
    ...done,
    handle: (ctx, { params, body }) => reviewPlan(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/review/ruling',
    permission: 'surge.run',
    tag,
    summary: 'Confirm a review or send it back; never by who wrote it',
    params: schemas.idParams,
    body: schemas.reviewRuling,
    ...done,
    handle: (ctx, { params, body }) => ruleReview(ctx, { ...params, ...body }),
  }),
  route({
    method: 'GET',
    path: '/api/surge/runners',
    permission: 'surge.run',
    tag,
    summary: 'Colleagues who may run plans',
    output: schemas.runners,
    handle: async (ctx) => ({ rows: [...(await runnersOf(ctx))] }),
  }),
]

const memberRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/surge/plans/{id}/members',
    permission: 'surge.read',
    tag,
    summary: 'Members of a plan in my reach, the newest first',
    params: schemas.idParams,
    query: schemas.membersQuery,
    output: schemas.members,
    handle: (ctx, { params, query }) => planMembers(ctx, { ...params, ...query }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/merge',
    permission: 'surge.run',
    tag,
    summary: 'Merge members under the parent; those who must stay alone do',
    params: schemas.idParams,
    body: schemas.merging,
    output: schemas.merged,
    handle: (ctx, { params, body }) => mergeMembers(ctx, { ...params, ...body }),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/members/{caseId}/unmerge',
    permission: 'surge.run',
    tag,
    summary: 'Take a member out of the merge again',
    params: schemas.memberParams,
    body: schemas.reasonBody,
    ...done,
    handle: (ctx, { params, body }) => unmergeMember(ctx, { ...params, ...body }),
  }),
  route({
    method: 'DELETE',
    path: '/api/surge/plans/{id}/members/{caseId}',
    permission: 'surge.run',
    tag,
    summary: 'Take a request that does not belong here off the list',
    params: schemas.memberParams,
    ...done,
    handle: (ctx, { params }) => leaveOut(ctx, params),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/members/{caseId}/take-back',
    permission: 'surge.run',
    tag,
    summary: 'Put a request that was taken off the list back on it',
    params: schemas.memberParams,
    ...done,
    handle: (ctx, { params }) => takeBack(ctx, params),
  }),
  route({
    method: 'POST',
    path: '/api/surge/plans/{id}/dispatch',
    permission: 'surge.run',
    tag,
    summary: 'Send the parent case to the joint group',
    params: schemas.idParams,
    ...done,
    handle: (ctx, { params }) => dispatchGroup(ctx, params),
  }),
]

function parentRoute(desk: Desk): Route {
  return route({
    method: 'POST',
    path: '/api/surge/plans/{id}/parent',
    permission: 'surge.run',
    tag,
    summary: 'Name the parent case, or file one',
    params: schemas.idParams,
    body: schemas.parentBody,
    output: schemas.parent,
    handle: (ctx, { params, body }) => nameParent(desk, ctx, { ...params, ...body }),
  })
}
