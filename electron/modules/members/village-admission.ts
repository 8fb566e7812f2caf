import type { Trx } from '#electron/platform/database/schema'
import type { VillageAdmissions, WarningAsk } from '#shared/modules/members/admissions'
import { lookedAtFrom } from '#shared/modules/members/rules-warning'
import type { WarningRule } from '#shared/modules/members/systems'
import type { Slice } from '#shared/values/page'
import { requirePart } from './members-systems'
import {
  admittedByYear,
  type LevelDays,
  listVillages,
  type VillageLine,
  villageStrength,
  warningEntries,
} from './village-admission.repository'

/** The levels of a rule as seen from a day, the mildest first. */
export function levelDays(rule: WarningRule, on: string): LevelDays[] {
  return rule.levels.map(({ key, years, acts }) => ({ key, acts, from: lookedAtFrom(rule, years, on) }))
}

/** Admissions of villages by year with the level each stands at on the day asked. */
export async function villageAdmissions(trx: Trx, asked: WarningAsk, slice: Slice) {
  const { rule } = await requirePart(trx, 'warning', { key: asked.system, day: asked.on })
  const last = Number(asked.on.slice(0, 4))
  const years = Array.from({ length: asked.years }, (_, at) => last - asked.years + 1 + at)
  const found = await listVillages(trx, { ...asked, rule, levels: levelDays(rule, asked.on) }, slice)
  const counts = await admittedByYear(trx, rule.scope.kind, { from: years[0] ?? last, to: last })
  const ids = found.rows.map((it) => it.id)
  const strength = await villageStrength(trx, ids, asked.on)
  const entries = await warningEntries(trx, asked.system, ids)
  const countOf = new Map(counts.map((it) => [`${it.subjectId} ${it.year}`, it.count]))
  return {
    total: found.total,
    since: found.since,
    years,
    sums: years.map((year) => counts.filter((it) => it.year === year).reduce((sum, it) => sum + it.count, 0)),
    levels: rule.levels.map(({ key, label }) => ({
      key,
      label,
      count: 0,
      owed: 0,
      ...found.levels.get(key),
    })),
    rows: found.rows.map((it) => ({
      ...shown(it, rule),
      counts: years.map((year) => countOf.get(`${it.id} ${year}`) ?? 0),
      members: strength.get(it.id)?.members ?? 0,
      activists: strength.get(it.id)?.activists ?? 0,
      entries: entries.filter((one) => one.subjectId === it.id).map(({ subjectId, ...entry }) => entry),
    })),
  }
}

function shown(
  { owed, ...line }: VillageLine,
  { levels }: WarningRule,
): Omit<VillageAdmissions, 'counts' | 'members' | 'activists' | 'entries'> {
  return {
    ...line,
    owed: JSON.parse(owed),
    levelLabel: levels.find((it) => it.key === line.level)?.label ?? '',
  }
}
