import { dropSessions } from '#domains/accounts'
import * as applications from '#domains/applications'
import { deliverOutbox, nextDue, runDue } from '#domains/casework'
import { escalateDue, nextQuestionDue } from '#domains/consult'
import * as documents from '#domains/documents'
import { detect } from '#domains/drift'
import { sendDueParcels } from '#domains/exchange'
import { dropExpired, recomputeDates } from '#domains/hotline'
import {
  findProblems,
  readHistory,
  readHotspotHistory,
  readReplyHistory,
  remindOwners,
  retrainDue,
  settleHotspots,
} from '#domains/insight'
import { nextStart, startDueVersions } from '#domains/matters'
import { type PhoneOf, sendDue } from '#domains/notices'
import * as surge from '#domains/surge'
import type { Ctx } from '#platform/context'
import { systemCtx } from '#platform/create-ctx'
import { readTestClock, setTestClock } from '#platform/db/installation'
import type { Chore } from '#platform/jobs/loop'
import { sweepSessions } from '#platform/session/sessions'
import type { Clockwork } from './advance-clock.ts'
import type { WholeApp } from './app.ts'
import { citiesOf } from './cities.ts'
import { tellDemoHistory } from './demo-history.ts'
import { dropKept } from './retention.ts'

/** What the worker does, for every city of the installation. */
export function choresOf(app: WholeApp): readonly Chore[] {
  const cities = citiesOf(app.source, app.settings.city)
  const inEach = (name: string, work: (ctx: Ctx) => Promise<number>) => async (): Promise<number> => {
    let done = 0
    for (const city of await cities()) done += await work(systemCtx(app.source, city, name))
    return done
  }
  const phoneOf: PhoneOf = async (ctx, of) => (await app.vault.contactForNotice(ctx, of)).phones
  return [
    { name: 'sweep', every: 1000, run: inEach('sweep', runDue) },
    { name: 'deliver', every: 500, run: inEach('deliver', (ctx) => deliverOutbox(ctx, app.house.handlers)) },
    { name: 'consult', every: 5000, run: inEach('consult', escalateDue) },
    { name: 'notices', every: 1000, run: inEach('notices', (ctx) => sendDue(ctx, app.senders, phoneOf)) },
    { name: 'calendar', every: 30_000, run: inEach('calendar', (ctx) => recomputeDates(app.house.desk, ctx)) },
    { name: 'matters', every: 60_000, run: inEach('matters', startDueVersions) },
    {
      name: 'application-dates',
      every: 30_000,
      run: inEach('calendar', (ctx) => applications.recomputeDates(app.house.applications, ctx)),
    },
    {
      name: 'payments',
      every: 300_000,
      run: inEach('payments', (ctx) => applications.reconcilePayments(app.house.applications, ctx)),
    },
    { name: 'exchange', every: 2000, run: inEach('exchange', (ctx) => sendDueParcels(app.house.exchange, ctx)) },
    { name: 'drift', every: 3_600_000, run: inEach('drift', detect) },
    { name: 'look-alikes', every: 60_000, run: inEach('insight', readHistory) },
    { name: 'hotspot-history', every: 60_000, run: inEach('insight', readHotspotHistory) },
    { name: 'hotspots', every: 30_000, run: inEach('insight', settleHotspots) },
    { name: 'reply-history', every: 10_000, run: inEach('insight', readReplyHistory) },
    { name: 'problems', every: 6 * 3_600_000, run: inEach('insight', findProblems) },
    { name: 'topic-reminders', every: 3_600_000, run: inEach('insight', remindOwners) },
    { name: 'retraining', every: 3_600_000, run: inEach('insight', retrainDue) },
    { name: 'surge-watch', every: 15_000, run: inEach('surge', (ctx) => surge.watch(ctx)) },
    { name: 'surge-briefs', every: 30_000, run: inEach('surge', surge.makeDueBriefs) },
    { name: 'surge-gather', every: 1000, run: inEach('surge', surge.gatherEarlier) },
    { name: 'surge-closings', every: 2000, run: inEach('surge', surge.tellClosings) },
    { name: 'surge-learn', every: 120_000, run: inEach('surge', surge.learnDays) },
    { name: 'demo-history', every: 5000, run: tellDemoHistory(app) },
    { name: 'tidy', every: 3_600_000, run: inEach('tidy', dropExpired) },
    { name: 'reminders', every: 60_000, run: inEach('reminders', documents.remindExpiring) },
    { name: 'licence-checks', every: 3_600_000, run: inEach('tidy', documents.dropOldLimits) },
    { name: 'retention', every: 6 * 3_600_000, run: () => dropKept(app, cities) },
    { name: 'resident-sessions', every: 3_600_000, run: inEach('sessions', dropSessions) },
    { name: 'application-drafts', every: 3_600_000, run: inEach('tidy', applications.tidyDrafts) },
    {
      name: 'sessions',
      every: 3_600_000,
      run: inEach('sessions', (ctx) => ctx.transaction('platform.sign-in', sweepSessions)),
    },
  ]
}

/** The test clock over all cities. What follows from what was due is delivered before the clock moves on. */
export function clockworkOf(app: WholeApp, ownerUrl: string): Clockwork {
  const contexts = async (): Promise<Ctx[]> =>
    (await citiesOf(app.source, app.settings.city)()).map((city) => systemCtx(app.source, city, 'clock'))
  return {
    now: () => readTestClock(ownerUrl),
    moveTo: (instant) => setTestClock(ownerUrl, instant),
    nextDue: async () => {
      const dues = await Promise.all(
        (await contexts()).flatMap((ctx) => [
          nextDue(ctx),
          nextQuestionDue(ctx),
          nextStart(ctx),
          documents.nextReminder(ctx),
          surge.nextBrief(ctx),
        ]),
      )
      return dues.reduce((first, due) => (first === null || (due !== null && due < first) ? due : first), null)
    },
    runDue: async () => {
      let done = 0
      for (const ctx of await contexts()) {
        done +=
          (await startDueVersions(ctx)) +
          (await runDue(ctx)) +
          (await escalateDue(ctx)) +
          (await documents.remindExpiring(ctx)) +
          (await surge.makeDueBriefs(ctx)) +
          (await surge.gatherEarlier(ctx)) +
          (await surge.tellClosings(ctx)) +
          (await deliverOutbox(ctx, app.house.handlers))
      }
      return done
    },
  }
}
