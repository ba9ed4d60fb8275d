import type { z } from 'zod'
import type { Words } from '#kit/words'
import type { drawnPlan } from '../schemas.ts'
import type { BundlePlan } from './bundle-view.ts'

/** A plan with a name beside every code. */
export function drawn({ plan, names, before, after, saved }: BundlePlan): z.input<typeof drawnPlan> {
  const doc = (code: string): Words => names.docs.get(code) ?? { zh: code, en: code }
  return {
    matters: plan.matters.map(({ handling, promise, ...one }) => ({
      ...one,
      orgCode: names.codes.get(one.org) ?? '',
      orgName: names.orgs.get(one.org) ?? '',
    })),
    edges: plan.edges.map((edge) => ({ ...edge, docName: doc(edge.doc) })),
    needs: plan.needs.map(({ doc: code, from, necessity, wantedBy }) => ({
      doc: code,
      name: doc(code),
      from,
      necessity,
      wantedBy: wantedBy.length,
    })),
    asks: plan.asks.map(({ term, wantedBy, known }) => ({
      term,
      name: names.terms.get(term)?.name ?? { zh: term, en: term },
      wantedBy: wantedBy.length,
      known,
    })),
    promise: plan.promise,
    trips: plan.trips,
    before,
    after,
    saved,
  }
}
