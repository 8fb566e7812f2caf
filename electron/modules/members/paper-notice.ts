import type { MadePapers, PaperBounds, PaperContext } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import type { VillageAdmissions, WarningEntry } from '#shared/modules/members/admissions'
import { warningNotice } from '#shared/modules/members/sheets/warning-notice'
import type { WarningAct, WarningRule } from '#shared/modules/members/systems'
import { plusDays } from '#shared/values/iso-day'
import { requirePart } from './members-systems'
import { villageAdmissions } from './village-admission'

const ALL = { offset: 0, limit: 20_000 }
const LABELS: Record<WarningAct, string> = { card: '黄牌警告', talk: '诫勉谈话', matter: '挂牌督办' }

/** A notice for each of these villages: of the last act on record, or where nothing was done yet of the first one owed. */
export async function noticePapers(
  { trx }: PaperContext,
  { system, ids, on }: { system: string; ids: string[]; on: string },
  { department, most, hear }: PaperBounds,
): Promise<MadePapers> {
  const { rule } = await requirePart(trx, 'warning', { key: system, day: on })
  const asked = { system, on, years: 1, text: '', unitId: null, level: 'any', owed: false }
  const { rows } = await villageAdmissions(trx, asked, ALL)
  const wanted = rows.filter((it) => ids.includes(it.id))
  if (wanted.length === 0)
    throw refuse('conflict', '所选的村（社区）没有预警。', { remedy: '选有预警的再打印。' })
  const runs: MadePapers['runs'] = []
  for (const [at, row] of wanted.slice(0, most).entries()) {
    runs.push({ form: noticeOf(rule, row, { on, from: department }) })
    await hear(at + 1, wanted.length)
  }
  return { runs, papers: wanted.length, about: `发展党员预警通知书 ${wanted.length} 份` }
}

function noticeOf(rule: WarningRule, row: VillageAdmissions, { on, from }: { on: string; from: string }) {
  const level = rule.levels.find((it) => it.key === row.level)
  const entry: WarningEntry | undefined = row.entries.find((it) => it.level === row.level)
  const act = entry?.act ?? row.owed[0] ?? 'card'
  const day = entry?.on ?? on
  return warningNotice({
    number: entry?.number ?? '',
    on: day,
    label: LABELS[act],
    to: `${row.unitName}${row.name}党组织`,
    lastOn: row.lastOn,
    since: row.since,
    years: level?.years ?? 1,
    dueOn: act === 'matter' ? plusDays(day, rule.matterDays.value) : '',
    note: entry?.note ?? '',
    from,
  })
}
