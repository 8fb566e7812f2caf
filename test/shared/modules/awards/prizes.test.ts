import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRIZE_STATES, type PrizeState } from '#shared/modules/awards/honour'
import {
  maskedAccount,
  netOf,
  nextPrizeStates,
  prizeMove,
  taxOn,
  taxRuleOn,
} from '#shared/modules/awards/rules'
import type { TaxRule } from '#shared/modules/awards/standards'

const rule = (rate: number | null, free = 0, from = '2019.01.01'): TaxRule => ({
  from,
  rate,
  free,
  source: '',
  sourced: false,
})
const money = fc.integer({ min: 0, max: 100_000_000_000 })
const rate = fc.integer({ min: 0, max: 1_000_000 }).map((it) => it / 1_000_000)
const STATES = Object.keys(PRIZE_STATES) as PrizeState[]

describe('tax on a prize', () => {
  it('takes the rate of what is above the free part, half a 分 up', () => {
    // 20,000.00 yuan, 800 free: 19,200.00 × 20 % = 3,840.00.
    expect(taxOn(2_000_000, rule(0.2, 80_000))).toBe(384_000)
    // 0.05 yuan × 10 % = 0.5 分, which is 1 分.
    expect(taxOn(5, rule(0.1))).toBe(1)
    expect(taxOn(4, rule(0.1))).toBe(0)
    expect(taxOn(50_000, rule(0.2, 80_000))).toBe(0)
  })

  it('is unknown where the rate is undecided or no rule has begun', () => {
    expect(taxOn(2_000_000, rule(null))).toBeNull()
    expect(taxOn(2_000_000, undefined)).toBeNull()
  })

  it('goes by the rule in force on the day', () => {
    const rules = [rule(0.2, 0, '2019.01.01'), rule(0.1, 0, '2026.07.01')]
    expect(taxRuleOn(rules, '2026.06.30')?.rate).toBe(0.2)
    expect(taxRuleOn(rules, '2026.07.01')?.rate).toBe(0.1)
    expect(taxRuleOn(rules, '2018.12.31')).toBeUndefined()
  })

  it('is whole, never more than the gross, never less for more money, and adds up with the net', () => {
    fc.assert(
      fc.property(money, money, money, rate, (gross, more, free, share) => {
        const tax = taxOn(gross, rule(share, free)) ?? Number.NaN
        expect(Number.isSafeInteger(tax)).toBe(true)
        expect(tax).toBeGreaterThanOrEqual(0)
        expect(tax).toBeLessThanOrEqual(gross)
        expect(netOf({ gross, tax }) + tax).toBe(gross)
        if (gross + more <= 100_000_000_000)
          expect(taxOn(gross + more, rule(share, free))).toBeGreaterThanOrEqual(tax)
      }),
    )
  })

  it('lets a ledger add up to the 分 in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(money, rate), { maxLength: 200 }), (rows) => {
        const payments = rows.map(([gross, share]) => ({ gross, tax: taxOn(gross, rule(share)) ?? 0 }))
        const sum = (values: readonly number[]) => values.reduce((total, it) => total + it, 0)
        const [gross, tax, net] = [
          sum(payments.map((it) => it.gross)),
          sum(payments.map((it) => it.tax)),
          sum(payments.toReversed().map(netOf)),
        ]
        expect(net).toBe(gross - tax)
      }),
    )
  })
})

describe('the states of a payment', () => {
  it('end with what came back, and lead to a claim only from what was paid', () => {
    expect(nextPrizeStates('recovered')).toEqual([])
    expect(STATES.filter((from) => prizeMove(from, 'recover'))).toEqual(['paid'])
    expect(STATES.filter((from) => prizeMove(from, 'recovered'))).toEqual(['recover'])
  })

  it('need a day where money moves and a reason where a record is turned back', () => {
    expect(prizeMove('due', 'paid')).toMatchObject({ dated: true, reason: false })
    expect(prizeMove('recover', 'recovered')).toMatchObject({ dated: true })
    for (const from of STATES)
      for (const to of STATES) {
        const move = prizeMove(from, to)
        if (move && !move.dated) expect(move.reason).toBe(true)
      }
  })

  it('never stay what they are', () => {
    for (const state of STATES) expect(prizeMove(state, state)).toBeUndefined()
  })
})

describe('accounts', () => {
  it('show the last four digits, and stay masked when they are saved again', () => {
    expect(maskedAccount('6222 0212-3456 7890 123')).toBe('***************0123')
    expect(maskedAccount(maskedAccount('6222021234567890123'))).toBe('***************0123')
    expect(maskedAccount('')).toBe('')
  })

  it('tell no more than four digits of any number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,30}$/), (account) => {
        expect(maskedAccount(account).replace(/\*/g, '')).toBe(account.slice(-4))
      }),
    )
  })
})
