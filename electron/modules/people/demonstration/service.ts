import { ELECTED_TITLES } from '#shared/modules/people/regulations'
import type { PersonContent, RankHolding } from '#shared/modules/people/schema'
import type { Stage } from './career'
import { type Month, monthOf, monthText } from './months'
import type { Random } from './random'
import type { Seat, Tier } from './seats'

/** @file What a cadre's service brings beside the posts: levels and ranks with their dates, 编制, whose list, 试用期. */

type Holding = Omit<RankHolding, 'id'>

/** 职级 replaced 非领导职务 in June 2019 (公务员职务与职级并行规定): no row begins before. */
const RANKS_BEGAN = monthOf(2019, 6)
const LADDER = [
  '二级巡视员',
  '一级调研员',
  '二级调研员',
  '三级调研员',
  '四级调研员',
  '一级主任科员',
  '二级主任科员',
  '三级主任科员',
  '四级主任科员',
  '一级科员',
  '二级科员',
] as const

/** 职务层次 of each stage, then 职级: rows in order of time, the last of each kind open. */
export function ranksOf(random: Random, stages: readonly Stage[], seat: Seat, rank: string): Holding[] {
  return [...levelRows(stages, seat), ...rankRows(random, stages, rank)]
}

/** The level that a tier of the ladder stands for; those who lead nothing have none. */
export function levelOf(tier: Tier, seat: Seat): string {
  if (tier === 'county') return seat.level
  return { head: '乡科级正职', deputy: '乡科级副职', section: '', staff: '', village: '' }[tier]
}

function levelRows(stages: readonly Stage[], seat: Seat): Holding[] {
  const rows: Holding[] = []
  for (const stage of stages) {
    const name = levelOf(stage.tier, seat)
    const last = rows.at(-1)
    if (name === '' || last?.name === name) continue
    if (last) last.endedOn = monthText(stage.from)
    rows.push(open('level', name, stage.from))
  }
  return rows
}

/** The present rank and those on the way to it, each held two to four years. */
function rankRows(random: Random, stages: readonly Stage[], rank: string): Holding[] {
  const present = stages.at(-1)
  const first = stages[0]
  if (rank === '' || !present || !first) return []
  const earliest = Math.max(RANKS_BEGAN, first.from + 12)
  const rows: Holding[] = []
  let from: Month = Math.max(earliest, present.from)
  for (let step = LADDER.indexOf(rank as (typeof LADDER)[number]); ; step += 1) {
    const name = LADDER[step]
    if (!name) break
    const before = rows[0]
    rows.unshift({ ...open('rank', name, from), endedOn: before?.startedOn ?? '' })
    if (from <= earliest) break
    from = Math.max(earliest, from - random.int(24, 48))
  }
  return rows
}

function open(kind: RankHolding['kind'], name: string, from: Month): Holding {
  return { kind, name, startedOn: monthText(from), endedOn: '', documentNo: '' }
}

/** 编制类型 by its ZB135 name. */
export function staffingOf(seat: Seat): string {
  if (seat.tier === 'village') return '其他编制'
  return { civil: '行政编制', managed: '事业编制（参公）', public: '事业编制（其他）' }[seat.staffing]
}

/** 管理类别 by its ZB130 name. */
export function managedBy(seat: Seat): string {
  if (seat.tier === 'county') return '市级党委管理干部'
  return seat.tier === 'head' || seat.tier === 'deputy' ? '县级党委管理干部' : '其他'
}

const PROBATION_MONTHS = 12

/**
 * 试用期 runs to this month: who was promoted to a leading level with the present post within the last year, and the
 * few whose year is over without 转正 being on record.
 */
export function probationEnd(random: Random, stages: readonly Stage[], seat: Seat, asOf: Month): string {
  const present = stages.at(-1)
  const before = stages.at(-2)
  if (!present || levelOf(present.tier, seat) === '' || seat.tier === 'county') return ''
  if (before && levelOf(before.tier, seat) === levelOf(present.tier, seat)) return ''
  if (ELECTED_TITLES.test(present.title)) return ''
  const end = present.from + PROBATION_MONTHS
  const overdue = end <= asOf && asOf - end < 6 && random.chance(0.5)
  return end > asOf || overdue ? monthText(end) : ''
}

/** Years in the present post beyond the ordinary: some leaders stay five, some ten years and more. */
export function longStay(random: Random, tier: Tier): Month {
  const share = { county: 0.05, head: 0.2, deputy: 0.16, section: 0.12, staff: 0, village: 0.2 }[tier]
  if (!random.chance(share)) return 0
  return tier === 'deputy' ? random.int(96, 150) : random.int(52, 128)
}

/** 到龄年月 as some files state it: the computed one, and now and then a month that somebody worked out by hand. */
export function statedDue(random: Random, due: string, facts: Pick<PersonContent, 'birth'>): string {
  if (due === '' || !random.chance(0.6)) return ''
  return random.chance(0.93) ? due : monthText(monthOf(Number(facts.birth.slice(0, 4)) + 60, 1))
}
