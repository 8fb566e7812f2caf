import { describe, expect, it } from 'vitest'
import { DutyKind, type FrequencyUnit } from '#shared/modules/duties/content'
import { type Short, shortClause, shortTitle } from '#shared/modules/duties/due-words'
import { periodOn } from '#shared/modules/duties/rules-periods'

const BRANCHES = { kind: 'party' as const, kinds: ['branch', 'joint'] }

/** What `names` miss of a kind in the period that a day of 2026 lies in. */
function short(label: string, unit: FrequencyUnit, day: string, names: readonly string[]): Short {
  const kind = DutyKind.parse({ key: 'kind1', label, mark: '一', frequency: { unit } })
  return { period: { kind, ...periodOn(kind.frequency, `2026-${day}`) }, names }
}

const villages = (n: number) => Array.from({ length: n }, (_, at) => `第${at + 1}村党支部`)

describe('a line of the workbench', () => {
  it('names one or two and counts more, of one kind and period', () => {
    const title = (n: number) => shortTitle(BRANCHES, [short('支委会', 'month', '10-08', villages(n))], true)
    expect(title(2)).toBe('10 月支委会缺：第1村党支部、第2村党支部')
    expect(title(3)).toBe('10 月支委会缺 3 个党支部')
  })

  it('says what is still to come, of people by heads', () => {
    const line = [short('代表接待', 'year', '10-08', ['甲', '乙', '丙'])]
    expect(shortTitle({ kind: 'person', kinds: ['delegate'] }, line, false)).toBe(
      '2026 年代表接待还有 3 人未办',
    )
  })

  it('counts each of several kinds of one period, over all units', () => {
    const line = [
      short('领导班子', 'quarter', '08-01', villages(2)),
      short('党风廉政', 'quarter', '08-01', villages(1)),
      short('领导班子', 'quarter', '08-01', villages(3)),
    ]
    expect(shortTitle(BRANCHES, line, true)).toBe('三季度缺：领导班子 5 次、党风廉政 1 次')
    expect(shortTitle(BRANCHES, line, false)).toBe('三季度未办：领导班子 5 次、党风廉政 1 次')
  })

  it('puts several periods together from the first month to the last', () => {
    const line = [
      short('党课', 'quarter', '02-01', villages(1)),
      short('支委会', 'month', '09-01', villages(2)),
    ]
    expect(shortTitle(BRANCHES, line, true)).toBe('1—9 月尚缺：党课 1 次、支委会 2 次')
    expect(shortClause(BRANCHES, line)).toBe(
      '2026年1—9月尚缺：党课1次、支委会2次（第1村党支部、第2村党支部）',
    )
  })

  it('names eight in a letter and says how many they are', () => {
    expect(shortClause(BRANCHES, [short('年会', 'year', '05-01', villages(9))])).toBe(
      `2026年年会有9个党支部未按要求开展（${villages(8).join('、')}等9个）`,
    )
  })
})
