import { type ModelKind, modelDetail, train } from '#domains/insight'
import { BadUsage, type Invocation } from '../../command.ts'
import { words } from '../../domains.ts'
import { withHouse } from './with-house.ts'

const KINDS: readonly ModelKind[] = ['class', 'unit']
const CHANGED = 5

/** `onedoor insight train [--kind class|unit]`: learns from the settled requests of the city; nothing goes live by it. */
export async function run(invocation: Invocation): Promise<void> {
  const kind = invocation.text('kind')
  const kinds = KINDS.filter((one) => kind === undefined || one === kind)
  if (kinds.length === 0) throw new BadUsage('--kind is class or unit.')
  const models = await withHouse(invocation, async (ctx) => {
    const details: Detail[] = []
    for (const one of kinds) {
      console.error(`Learning the ${one} from the settled requests of ${ctx.city} …`)
      const { id } = await train(ctx, { kind: one })
      details.push(await modelDetail(ctx, id))
    }
    return details
  })
  if (invocation.flag('json')) process.stdout.write(`${JSON.stringify(models)}\n`)
  else for (const model of models) console.log(lines(model).join('\n'))
  if (models.some(({ state }) => state === 'failed')) process.exitCode = 1
}

type Detail = Awaited<ReturnType<typeof modelDetail>>

function lines({ kind, no, figures, failure, learnt, labels, leftOut, seconds, comparison }: Detail): string[] {
  if (figures === null) return [`${kind} ${no}: not learnt. ${why(failure)}`]
  const changed = (comparison?.labels ?? []).slice(0, CHANGED)
  return [
    `${kind} ${no}: learnt from ${learnt} requests, ${labels} labels (${leftOut} too rare), in ${seconds.toFixed(1)} s.`,
    `  On the newest ${figures.count} messages, not learnt from: accuracy ${percent(figures.accuracy)}, among three ${percent(figures.top3)}, ` +
      `macro-F1 ${figures.macroF1.toFixed(3)}, the surest 80 % ${percent(figures.accuracyAt80)}, calibration error ${figures.ece.toFixed(3)}.`,
    ...(comparison ? [against(comparison)] : []),
    ...changed.map(({ nameZh, before, after }) => `    ${nameZh}: F1 ${before.toFixed(2)} → ${after.toFixed(2)}`),
    '  It goes live when somebody who may says so in the console (智能研判 · 模型版本).',
  ]
}

function against({ no, count, was, now }: NonNullable<Detail['comparison']>): string {
  if (count === 0)
    return `  Version ${no}, now in force, has learnt from all of these: nothing tells the two apart yet.`
  return `  On ${count} messages that neither has learnt from: version ${no}, now in force, ${percent(was)}, this one ${percent(now)}.`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function why(code: string | null): string {
  return (code === null ? undefined : words[code]?.en) ?? code ?? ''
}
