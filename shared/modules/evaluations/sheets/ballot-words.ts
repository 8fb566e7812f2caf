import { basisWords, type Leaf, limitsOf, mostOf, optionOf } from '../rules'
import type { SchemeContent, SchemeUse, SubjectKind } from '../scheme'

const BY_USE: Partial<Record<SchemeUse, string>> = {
  report: '述职评议测评表',
  members: '民主评议党员测评表',
  selection: '民主评议表',
  ranking: '评议排队测评表',
  study: '学习考核测评表',
  stars: '星级评定测评表',
}
const BY_SUBJECT: Record<SubjectKind, string> = {
  person: '领导干部民主测评表',
  team: '领导班子民主测评表',
  organization: '民主测评表',
  village: '村（社区）民主测评表',
}

/** What the ballot is called: by what it is held for, who stands on it, and whether points are given. */
export function ballotTitle({ use, subject }: SchemeContent, leaves: readonly Leaf[]): string {
  if (leaves.length > 0 && leaves.every((it) => it.score.by === 'points')) return '评审打分表'
  return BY_USE[use] ?? BY_SUBJECT[subject]
}

/** 单位 that subjects are counted in. */
export function unitOf({ subject }: Pick<SchemeContent, 'subject'>): string {
  return subject === 'person' ? '人' : '个'
}

/** The lines above the table: how to fill it in, what makes an item void, how many may get a mark. */
export function ballotLead(
  scheme: SchemeContent,
  group: string,
  leaves: readonly Leaf[],
  listed: number,
): string[] {
  const own = scheme.instructions.trim()
  const lines = own === '' ? howTo(leaves) : own.split('\n').map((it) => it.trim())
  const voids = own.includes('两格以上') ? [] : voidWords(scheme, leaves)
  return [...lines, ...voids, ...limitWords(scheme, group, listed), '本表不记名。'].map((it, index, all) =>
    all.length > 1 ? `${index + 1}．${it}` : `说明：${it}`,
  )
}

function howTo(leaves: readonly Leaf[]): string[] {
  const ticks = leaves.some((it) => it.score.by === 'grade')
  const points = leaves.some((it) => it.score.by === 'points')
  return [
    ...(ticks ? ['在所选的“□”内划“√”，每项只选一格。'] : []),
    ...(points ? ['在得分栏内填写分数，不超过该项满分。'] : []),
  ]
}

function voidWords({ rules }: SchemeContent, leaves: readonly Leaf[]): string[] {
  if (!leaves.some((it) => it.score.by === 'grade')) return []
  if (rules.overmarked === 'ballot') return ['同一项选两格以上的，整张票无效。']
  return rules.overmarked === 'item' ? ['同一项选两格以上的，该项无效。'] : []
}

function limitWords(scheme: SchemeContent, group: string, listed: number): string[] {
  const unit = unitOf(scheme)
  return limitsOf(scheme, group).flatMap((limit) => {
    const leaf = scheme.indicators.find((it) => it.key === limit.indicator) as Leaf | undefined
    const option = leaf && optionOf(scheme, leaf, limit.mark)
    if (!leaf || !option) return []
    const most = mostOf(limit, listed)
    return [
      `“${leaf.label}”选“${option.label}”的不超过 ${most} ${unit}（${basisWords(limit, listed, unit)}），超过的整张票无效。`,
    ]
  })
}
