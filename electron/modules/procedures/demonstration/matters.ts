import type { Stage } from '#electron/platform/vault/demonstration-stage'
import { EMPTY_BALLOT } from '#shared/modules/procedures/rules-ballot'
import { plusDays } from '#shared/values/iso-day'
import type { Branch } from './demonstration.repository'
import { begin, type Walked, walk } from './walk'

/** What villages decide on, and how many days ago it was proposed. */
const MATTERS: readonly [topic: string, ago: number][] = [
  ['硬化入村道路', 210],
  ['修缮文化广场', 150],
  ['出租集体鱼塘', 96],
  ['确定低保对象', 40],
  ['安装路灯', 16],
  ['调整卫生费标准', 3],
]

/** Important matters of villages on their way from proposal to the publication of the result. */
export async function makeMatters(stage: Stage, branches: readonly Branch[]): Promise<void> {
  const today = stage.author.now.toISOString().slice(0, 10)
  for (const [at, [topic, ago]] of MATTERS.entries()) {
    const branch = branches[at]
    if (!branch) return
    const beganOn = plusDays(today, -ago)
    const id = await begin(stage, {
      system: 'S05',
      kind: 'matter',
      subject: { kind: 'village', id: branch.villageId },
      topic,
      beganOn,
    })
    await walk(stage, id, courseFrom(beganOn, topic))
  }
}

function courseFrom(beganOn: string, topic: string): Walked[] {
  const after = (days: number) => plusDays(beganOn, days)
  const vote = { ...EMPTY_BALLOT, due: 58, present: 46, favour: 44, against: 1, abstain: 1 }
  const way = { way: '公开栏' }
  return [
    { step: 'propose', on: beganOn, content: { fields: { proposal: `建议${topic}。` } } },
    { step: 'consult', on: after(5), outcome: 'agree' },
    { step: 'deliberate', on: after(14) },
    {
      step: 'decide',
      on: after(14),
      outcome: 'agree',
      content: { fields: { decision: `同意${topic}。` }, ballot: vote },
    },
    { step: 'publish-decision', on: after(17), content: { fields: way } },
    {
      step: 'publish-result',
      on: after(120),
      content: { fields: { ...way, result: `${topic}已完成。` } },
    },
  ]
}
