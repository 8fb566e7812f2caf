import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { MatterId } from '#shared/values/id'
import { plusDays } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { sanctionService } from '../sanction.service'
import { prove } from './proof'
import { type Told, tellMatters } from './tell'
import { FINDINGS, NAMES } from './words'

type Where = { towns: readonly Subject[]; today: string }
const FINDINGS_A_YEAR = 14

/** The one whose deadline has passed, for which its town is called to account. */
const LATE = 8

/** Findings of the inspection rounds under listed supervision, most of them closed out, and one call to account. */
export async function makeSupervision(stage: Stage, where: Where): Promise<void> {
  const told = findings(where)
  const ids = await tellMatters(stage, 'S36', told)
  await prove(
    stage,
    ids.filter((_, at) => told[at]?.end !== 'handling'),
    '整改报告.pdf',
  )
  await callToAccount(stage, { ...where, late: told[LATE] as Told, matterId: ids[LATE] as MatterId })
}

function findings({ towns, today }: Where): Told[] {
  return Array.from({ length: FINDINGS_A_YEAR }, (_, at) => {
    const [category, title, goal] = FINDINGS[at % FINDINGS.length] as (typeof FINDINGS)[number]
    return {
      kind: 'listed',
      title,
      category,
      goal,
      source: '巡回检查',
      subject: towns[(at * 3) % towns.length] as Subject,
      raisedBy: '',
      person: NAMES[at % NAMES.length] as string,
      raisedOn: plusDays(today, -(FINDINGS_A_YEAR - at) * 9),
      level: '',
      end: at < LATE ? 'closed' : at === 9 || at === 10 ? 'asked' : 'handling',
      result: '已整改，现场复核属实。',
      paper: '',
    }
  })
}

type Account = Where & { late: Told; matterId: MatterId }

async function callToAccount(stage: Stage, { today, late, matterId }: Account): Promise<void> {
  const day = plusDays(today, -10)
  const { kind, id } = late.subject
  await sanctionService.addSanction(on(stage, day), {
    system: 'S11',
    content: {
      key: 'disqualify',
      subject: { kind, id },
      matterId,
      on: day,
      by: '县委',
      document: `云组发〔${stage.year}〕8号`,
      reason: '党建工作责任不落实，挂牌督办事项逾期两周未整改。',
    },
  })
}
