import { insist, reject } from '#kit/ruling'
import { cleanLine } from '#kit/text'
import { audit } from '#platform/audit'
import type { Ctx } from '#platform/context'
import { sql } from '#platform/db/tx'
import { newReferenceVersion } from '../store.ts'

export type EmergencyWordBody = { word: string; service: string; toldZh: string; toldEn: string; active: boolean }

/** Adds or changes a word that sends a request to the urgent lane (紧急词). It never decides, it only hurries. */
export async function putEmergencyWord(ctx: Ctx, input: EmergencyWordBody): Promise<void> {
  const word = insist(cleanLine(input.word, { max: 30, field: 'word' }))
  if (word.length < 2) reject('invalid', 'hotline.word-too-short', {}, 'word')
  await ctx.transaction('hotline.edit-classes', async (tx) => {
    await tx.run(sql`insert into hotline.emergency_words (city, word, service, told_zh, told_en, active, updated_at)
      values (${tx.city}, ${word}, ${input.service}, ${input.toldZh}, ${input.toldEn}, ${input.active}, ${tx.now})
      on conflict on constraint emergency_words_pk do update set service = excluded.service, told_zh = excluded.told_zh,
        told_en = excluded.told_en, active = excluded.active, updated_at = excluded.updated_at`)
    await newReferenceVersion(tx)
    audit(tx, {
      action: 'hotline.emergency-word-changed',
      object: { kind: 'emergency-word', id: word },
      facts: { active: input.active },
    })
  })
}

export type StreetDuties = { org: string; codes: readonly string[]; basis: string }

/** Sets the duty list of a street, town or village (履职事项清单): what is not in it may not be pushed down to it. */
export async function setStreetDuties(ctx: Ctx, { org, codes, basis }: StreetDuties): Promise<void> {
  await ctx.transaction('hotline.edit-catalogue', async (tx) => {
    await tx.run(sql`delete from hotline.street_duties where city = ${tx.city} and org = ${org}`)
    await tx.run(sql`insert into hotline.street_duties (city, org, class_code, basis)
      select ${tx.city}, ${org}, code, ${basis} from unnest(${[...new Set(codes)]}::text[]) as code`)
    await newReferenceVersion(tx)
    audit(tx, {
      action: 'hotline.street-duties-set',
      object: { kind: 'org', id: org },
      facts: { classes: codes.length },
    })
  })
}
