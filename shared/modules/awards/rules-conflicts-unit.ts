import { monthIndex, type PartialDate, parsePartialDate } from '../../values/partial-date'
import type { ConflictRules, Reason, UnitKey, UnitStay } from './conflict-facts'

/** @file 回避 that follows from where somebody worked: one unit at one time, or one above the other. */

/** A time in a unit in months; `from` null is not known, `to` never lies after the reference day. */
type Stay = { unit: UnitKey; title: string; rank: Rank; from: number | null; to: number; present: boolean }
export type Stays = readonly Stay[]

/** 2 heads a unit (正职), 1 one of its leaders (副职, 班子成员), 0 neither. */
type Rank = 0 | 1 | 2

const HEAD =
  /(?:书记|[局县市区乡镇部院校会行社台馆所站园厂司]长|董事长|理事长|秘书长|检察长|政治委员|主任|主席|总经理|总裁)$/u
const DEPUTY = /副(?:书记|主任|主席|总经理|总裁)|副.{0,3}长|党[委组工].{0,2}(?:成员|委员)|班子成员|常委$/u
/** Heads of what stands inside a unit lead nobody outside it: 办公室主任, 团委书记. */
const INNER = /(?:科|股|室|处|组|队|团委|团支部|党支部|工会|教研)\S{0,2}(?:主任|书记|主席)$/u

/** Times in months. A present one whose beginning is not known gives way to one in the same unit that knows it. */
export function preparedStays(stays: readonly UnitStay[], { referenceOn }: ConflictRules): Stays {
  const reference = monthOf(referenceOn, 'end') ?? Number.POSITIVE_INFINITY
  const all = stays.flatMap(({ unit, title, level, from, to }) => {
    const start = monthOf(from, 'start')
    const end = monthOf(to, 'end') ?? reference
    if (start !== null && start >= reference) return []
    const present = end >= reference
    return [{ unit, title, rank: rankOf(title, level), from: start, to: Math.min(end, reference), present }]
  })
  const dated = new Set(all.flatMap((it) => (it.present && it.from !== null ? [it.unit.key] : [])))
  return all.filter((it) => it.from !== null || !it.present || !dated.has(it.unit.key))
}

function monthOf(date: string, edge: 'start' | 'end'): number | null {
  const parsed: PartialDate | null = date === '' ? null : parsePartialDate(date)
  if (!parsed) return null
  // A year alone reaches from its January to its December.
  return monthIndex(parsed) + (edge === 'end' && parsed.length === 4 ? 11 : 0)
}

/** By the level where it is on record, else by the last words of the title's parts. */
function rankOf(title: string, level: string): Rank {
  if (level !== '') return level.endsWith('正职') ? 2 : level.endsWith('副职') ? 1 : 0
  const parts = title.split(/[、，,兼]/u).map((it) => it.trim())
  const leading = parts.filter((it) => !INNER.test(it))
  if (leading.some((it) => DEPUTY.test(it))) return 1
  return leading.some((it) => HEAD.test(it)) ? 2 : 0
}

type Overlap = Reason & { until: number }

/** The gravest of what both share: what is certain before what is to be checked, 上下级 before 同单位, the latest. */
export function sharedUnits(own: Stays, others: Stays, rules: ConflictRules): Reason | null {
  let best: Overlap | null = null
  for (const one of own)
    for (const other of others) {
      const found = overlapOf(one, other, rules)
      if (found && (!best || weigh(found, best) < 0)) best = found
    }
  return best && { kind: best.kind, reason: best.reason, toCheck: best.toCheck }
}

function weigh(a: Overlap, b: Overlap): number {
  return (
    Number(a.toCheck) - Number(b.toCheck) ||
    Number(b.kind === 'superior') - Number(a.kind === 'superior') ||
    b.until - a.until
  )
}

function overlapOf(one: Stay, other: Stay, rules: ConflictRules): Overlap | null {
  const bond = bondOf(one, other)
  if (bond === null) return null
  const from = Math.max(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY)
  const until = Math.min(one.to, other.to)
  const both = one.present && other.present
  // Months of a résumé meet: who left in the month the other came was not there together.
  if (!both && from >= until) return null
  if (until < earliest(rules)) return null
  const certain = both || (one.from !== null && other.from !== null)
  const period = periodOf({ from: certain && Number.isFinite(from) ? from : null, until, both })
  const text = bond.kind === 'unit' ? `${period}同在${one.unit.name}` : `${period}${bond.text}`
  return { kind: bond.kind, reason: certain ? text : `${text}，起止时间不详，待核`, toCheck: !certain, until }
}

/** What holds between two who were there at the same time. */
function bondOf(one: Stay, other: Stay): { kind: 'unit' | 'superior'; text: string } | null {
  if (one.unit.key === other.unit.key) {
    if (one.rank === other.rank) return { kind: 'unit', text: '' }
    const [head, staff] = one.rank > other.rank ? ['专家', '申报人'] : ['申报人', '专家']
    const leader = one.rank > other.rank ? one : other
    return { kind: 'superior', text: `${head}任${postOf(leader)}，${staff}在该单位工作` }
  }
  if (one.rank > 0 && other.unit.above.includes(one.unit.key))
    return {
      kind: 'superior',
      text: `专家任${postOf(one)}，是申报人所在${other.unit.name}的上级`,
    }
  if (other.rank > 0 && one.unit.above.includes(other.unit.key))
    return {
      kind: 'superior',
      text: `申报人任${postOf(other)}，是专家所在${one.unit.name}的上级`,
    }
  return null
}

/** A post's own text often names the unit already. */
function postOf({ unit, title }: Stay): string {
  return title.includes(unit.name) ? title : `${unit.name}${title}`
}

/** The reviewer belongs, or belonged within the years that count, to the unit that takes part, or leads one above it. */
export function workedThere(own: Stays, unit: UnitKey | null, rules: ConflictRules): Reason | null {
  if (unit === null) return null
  const counted = own.filter((it) => it.to >= earliest(rules))
  const inside = latest(counted.filter((it) => it.unit.key === unit.key))
  if (inside) {
    const period = aired(periodOf({ from: inside.from, until: inside.to, both: inside.present }))
    const toCheck = !inside.present && inside.from === null
    return {
      kind: 'unit',
      reason: `专家${period}在参评的${unit.name}工作${toCheck ? '，待核' : ''}`,
      toCheck,
    }
  }
  const above = latest(counted.filter((it) => it.rank > 0 && unit.above.includes(it.unit.key)))
  if (!above) return null
  const period = aired(periodOf({ from: above.from, until: above.to, both: above.present }))
  return {
    kind: 'superior',
    reason: `专家${period}任${postOf(above)}，是参评的${unit.name}的上级`,
    toCheck: false,
  }
}

function latest(stays: readonly Stay[]): Stay | undefined {
  return stays.reduce<Stay | undefined>((best, it) => (best && best.to >= it.to ? best : it), undefined)
}

/** The first month that still counts. */
function earliest({ referenceOn, sameUnitYears }: ConflictRules): number {
  const reference = monthOf(referenceOn, 'end')
  return sameUnitYears === null || reference === null
    ? Number.NEGATIVE_INFINITY
    : reference - sameUnitYears * 12
}

/** 2015.03 至 2018.06, 2015.03 起, 现; nothing where neither end is known. */
function periodOf({ from, until, both }: { from: number | null; until: number; both: boolean }): string {
  if (both) return from === null ? '现' : `${monthText(from)} 起`
  return from === null ? `${monthText(until)} 以前` : `${monthText(from)} 至 ${monthText(until)} `
}

/** A figure keeps its distance from the word before it. */
function aired(period: string): string {
  return period === '现' ? period : ` ${period}`
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`
}
