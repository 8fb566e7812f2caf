import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseContent } from '#shared/modules/evaluations/cases'
import { caseProblem, effectiveTo, inForce, monthsWithin } from '#shared/modules/evaluations/rules-cases'
import { DEFAULT_EVALUATION_STANDARDS } from '#shared/modules/evaluations/standards'
import type { OrganizationId, PersonId } from '#shared/values/id'
import type { PartialDate } from '#shared/values/partial-date'

const day = (text: string) => text as PartialDate

describe('影响期 ends', () => {
  it.each([
    // Half a year from 15 March is over with 14 September.
    ['2025.03.15', 6, '2025.09.14'],
    // From the first of a month, with the last day of the month before.
    ['2025.03.01', 6, '2025.08.31'],
    // There is no 30 February: its last day.
    ['2025.08.31', 6, '2026.02.28'],
    ['2024.02.29', 12, '2025.02.28'],
    // The day is not known: the whole of the last month.
    ['2025.03', 6, '2025.09'],
    // Nor is the month: it may have begun in December.
    ['2025', 6, '2026.06'],
    ['2025.12.31', 24, '2027.12.30'],
  ])('%s and %i months: %s', (from, months, to) => {
    expect(effectiveTo({ from, to: '' }, months)).toBe(to)
  })

  it('by what the decision says, whatever the rule table has', () => {
    expect(effectiveTo({ from: '2025.03.15', to: '2025.12.31' }, 6)).toBe('2025.12.31')
  })

  it('never, where nobody said how long', () => {
    expect(effectiveTo({ from: '2025.03.15', to: '' }, null)).toBe('')
  })
})

describe('in force', () => {
  const span = { from: '2025.03.15', to: '2025.09.14' }
  it.each([
    ['2025.03.14', false],
    ['2025.03.15', true],
    ['2025.09.14', true],
    ['2025.09.15', false],
    // A month or a year stands for each of its days.
    ['2025.03', true],
    ['2025.02', false],
    ['2025', true],
    ['2026', false],
  ])('on %s: %s', (on, expected) => {
    expect(inForce(span, day(on))).toBe(expected)
  })

  it('to the last day of an end known by its month', () => {
    expect(inForce({ from: '2025.03', to: '2025.09' }, day('2025.09.30'))).toBe(true)
    expect(inForce({ from: '2025.03', to: '2025.09' }, day('2025.10.01'))).toBe(false)
    expect(inForce({ from: '2025', to: '2025' }, day('2025.12.31'))).toBe(true)
  })

  it('without end', () => {
    expect(inForce({ from: '2025.03.15', to: '' }, day('2099.01.01'))).toBe(true)
  })

  it('longer with more months, on every day', () => {
    const date = fc
      .record({
        y: fc.integer({ min: 2000, max: 2040 }),
        m: fc.integer({ min: 1, max: 12 }),
        d: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ y, m, d }) => day(`${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`))
    const months = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(date, date, months, months, (from, on, fewer, more) => {
        const until = (count: number) => ({ from, to: effectiveTo({ from, to: '' }, count) })
        if (inForce(until(fewer), on)) expect(inForce(until(fewer + more), on)).toBe(true)
      }),
    )
  })
})

describe('months of a year', () => {
  it.each([
    // 10 January to 9 July: six months to the day.
    ['2025.01.10', '2025.07.09', 6],
    ['2025.01.01', '2025.12.31', 12],
    // From February of the year before and still going on.
    ['2024.02', '', 12],
    ['2025.11', '2026.04', 2],
    ['2026.01', '2026.04', 0],
    ['2025', '2025', 12],
    // 1 May to 15 May is 15 of 31 days.
    ['2025.05.01', '2025.05.15', 0.484],
  ])('%s to %s: %d', (from, to, months) => {
    expect(monthsWithin({ from, to }, 2025)).toBe(months)
  })
})

describe('a case is refused', () => {
  const person = '01J00000000000000000000001' as PersonId
  const unit = '01J00000000000000000000002' as OrganizationId
  const good: CaseContent = {
    ...{ personId: person, organizationId: null, kind: 'warning', from: '2025.03.15', to: '' },
    ...{ document: '', note: '' },
  }
  const problemOf = (change: Partial<CaseContent>) => {
    const content = { ...good, ...change }
    const kind = DEFAULT_EVALUATION_STANDARDS.kinds.find((it) => it.key === content.kind)
    return caseProblem(content, kind)
  }

  it('never when it is whole', () => {
    expect(problemOf({})).toBeNull()
    expect(problemOf({ to: '2025.03' })).toBeNull()
  })

  it.each([
    [{ personId: null }, 'personId', '没有选人'],
    [{ organizationId: unit }, 'organizationId', '只登记一人或一个单位'],
    [{ kind: 'unit-talk' }, 'kind', '“约谈”是单位的情形，不能登记给个人'],
    [{ personId: null, organizationId: unit }, 'kind', '“政务警告”是个人的情形，不能登记给单位'],
    [{ kind: 'gone' }, 'kind', '规则表里没有'],
    [{ from: '2025.13' }, 'from', '“2025.13”'],
    [{ from: '2025春' }, 'from', '“2025春”'],
    [{ to: '某日' }, 'to', '“某日”'],
    [{ to: '2025.03.14' }, 'to', '截止 2025.03.14 早于起始 2025.03.15'],
    [{ to: '2025.02' }, 'to', '早于起始'],
  ])('with %o', (change, field, message) => {
    expect(problemOf(change as Partial<CaseContent>)).toMatchObject({
      field,
      message: expect.stringContaining(message),
    })
  })
})
