import { describe, expect, it } from 'vitest'
import { standingOfCase } from '#shared/modules/procedures/rules-case'
import type { CaseFacts } from '#shared/modules/procedures/rules-entries'
import { limitsOf } from '#shared/modules/procedures/rules-limits'
import { troublesOf } from '#shared/modules/procedures/rules-troubles'
import { caseOf, done } from '#test/support/admission-facts'

const limit = (facts: CaseFacts, step: string) => limitsOf(facts).get(step)

describe('earliest and latest days', () => {
  it('adds months by the calendar, clamped to the month’s last day', () => {
    // Applied on 31 January: the talk is due by 28 February.
    expect(limit(caseOf([done('apply', '2027-01-31')]), 'talk')).toMatchObject({
      earliest: '2027-01-31',
      latest: '2027-02-28',
      firm: true,
    })
  })

  it('lets nobody apply before eighteen', () => {
    // Born 15 June 2000: 18 on 15 June 2018.
    expect(limit(caseOf([]), 'apply')?.earliest).toBe('2018-06-15')
    const young = caseOf([done('apply', '2018-06-14')])
    expect(troublesOf(young).map((it) => it.message)).toEqual([
      '“递交入党申请书”（2018.06.14）时未满 18 周岁，2018.06.15 满。',
      '“党组织派人谈话”应在 2018.07.14 前办理，至今未办。',
    ])
  })

  it('carries earliest days on to steps ahead as not yet firm', () => {
    const facts = caseOf([done('activist', '2026-09-01')])
    expect(limit(facts, 'target')).toMatchObject({ earliest: '2027-09-01', firm: true })
    // The meeting that accepts may at the earliest be that day, and then comes a year of probation.
    expect(limit(facts, 'accept')).toMatchObject({ earliest: '2027-09-01', firm: false })
    expect(limit(facts, 'convert')).toMatchObject({ earliest: '2028-09-01', firm: false })
    const accepted = caseOf([done('accept', '2028-02-29')])
    expect(limit(accepted, 'convert')).toMatchObject({ earliest: '2029-02-28', firm: true })
    expect(limit(accepted, 'approve')).toMatchObject({ latest: '2028-05-29' })
  })

  it('asks every half-year until the target is set, and reckons from the last', () => {
    const first = [done('activist', '2026-06-10'), done('cultivate', '2026-12-01')]
    expect(limit(caseOf(first), 'cultivate')?.latest).toBe('2027-06-01')
    const ended = [...first, done('target', '2027-06-20')]
    expect(limit(caseOf(ended), 'cultivate')?.latest).toBe('')
  })

  it('puts a conversion off by the months of an extension', () => {
    const extended = done('convert', '2028-03-05', { outcome: 'extend', content: { extension: 6 } })
    const facts = caseOf([done('accept', '2027-03-01'), extended])
    // 1 March 2027, a year and six months.
    expect(limit(facts, 'convert')?.earliest).toBe('2028-09-01')
    expect(troublesOf(facts).filter((it) => it.step === 'convert')).toEqual([])
    const early = [...facts.entries, done('convert', '2028-08-31', { number: 2 })]
    expect(troublesOf(caseOf(early)).find((it) => it.step === 'convert')?.message).toContain(
      '最早 2028.09.01',
    )
  })
})

describe('troubles', () => {
  it('flags a day before the step that stands before it, and changes nothing', () => {
    const facts = caseOf([done('apply', '2026-06-01'), done('talk', '2026-05-30')])
    expect(troublesOf(facts).map((it) => [it.step, it.kind])).toEqual([['talk', 'order']])
  })

  it('says by how much a limit was passed, and lets a special case go to its own limit', () => {
    const facts = (reason: string) =>
      caseOf([done('accept', '2027-03-01'), done('approve', '2027-07-01', { content: { reason } })])
    expect(troublesOf(facts('')).find((it) => it.step === 'approve')).toMatchObject({
      kind: 'late',
      message: '“上级党委审批”（2027.07.01）距“支部大会讨论接收”（2027.03.01）超过 3 个月，最迟 2027.06.01。',
      basis: '第二十五条',
    })
    expect(troublesOf(facts('党委换届')).find((it) => it.step === 'approve')).toBeUndefined()
  })

  it('calls a general limit general', () => {
    const facts = caseOf([done('approve', '2027-03-01'), done('oath', '2027-04-02')])
    expect(troublesOf(facts).find((it) => it.step === 'oath')?.kind).toBe('general')
    expect(standingOfCase(facts).troubles).toBe(0)
  })

  it('lists what is overdue today, not what was done in time', () => {
    const facts = caseOf([done('apply', '2029-11-30')])
    expect(troublesOf(facts)).toMatchObject([{ step: 'talk', kind: 'overdue' }])
    expect(troublesOf({ ...facts, open: false })).toEqual([])
  })
})
