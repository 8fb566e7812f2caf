import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingOfCase, stepViews } from '#shared/modules/procedures/rules-case'
import { troublesOf } from '#shared/modules/procedures/rules-troubles'
import { plusDays, plusMonths } from '#shared/values/iso-day'
import { caseOf, done, RULE_2014, RULE_2026 } from '#test/support/admission-facts'

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 6000 }).map((it) => plusDays('2020-01-01', it))

  it('a record within its limits has no trouble, one day outside has one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (accepted, months) => {
        const first = plusMonths(accepted, 12)
        const at = (on: string) =>
          troublesOf(caseOf([done('accept', accepted), done('convert', on)])).filter(
            (it) => it.kind === 'early',
          )
        expect(at(plusMonths(first, months))).toEqual([])
        expect(at(first)).toEqual([])
        expect(at(plusDays(first, -1))).toHaveLength(1)
      }),
    )
  })

  it('finishing the steps in order with the same day ends the case, whatever the day', () => {
    fc.assert(
      fc.property(day, (on) => {
        const entries = RULE_2014.steps.map((it) => done(it.key, on))
        const facts = caseOf(entries, { procedure: RULE_2014 })
        expect(standingOfCase(facts)).toMatchObject({ state: 'done', endedOn: on, dueOn: '' })
        expect(stepViews(facts).every((it) => it.state === 'done')).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('there is one current step, and it is the first that is not past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), day, (count, on) => {
        const entries = RULE_2026.steps.slice(0, count).map((it) => done(it.key, on))
        const views = stepViews(caseOf(entries))
        expect(views.filter((it) => it.state === 'current').map((it) => it.key)).toEqual([
          RULE_2026.steps[count]?.key,
        ])
        expect(views.slice(count + 1).every((it) => it.blocks.length > 0)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
