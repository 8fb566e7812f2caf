import { PRIZE_STATES, type PrizeState } from './honour'
import type { TaxRule } from './standards'

/** @file Prize money. Everything is whole 分; a rate is applied in whole numbers, so that no cent is ever lost. */

const MILLION = 1_000_000n

/** What is paid out. Tax above the gross is an error of the caller. */
export function netOf({ gross, tax }: { gross: number; tax: number }): number {
  return gross - tax
}

/** The rule in force on the day; undefined where none begins by then. */
export function taxRuleOn(taxes: readonly TaxRule[], on: string): TaxRule | undefined {
  return taxes
    .filter((it) => it.from <= on)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
    .at(0)
}

/** Tax on a gross, half a 分 up; null where the rule leaves the rate undecided, or there is no rule. */
export function taxOn(gross: number, rule: TaxRule | undefined): number | null {
  if (!rule || rule.rate === null) return null
  const taxed = BigInt(Math.max(0, gross - rule.free))
  const parts = BigInt(Math.round(rule.rate * Number(MILLION)))
  return Number((taxed * parts + MILLION / 2n) / MILLION)
}

/** Noted on a payment whose tax no rule decides, until somebody fills it in. */
export const TAX_OPEN = '个税税率未定，请核填'

/** Whether a payment in this state uses up the budget: what was stopped, or has come back, does not. */
export const COMMITTED: readonly PrizeState[] = ['due', 'paid', 'recover']

type Move = { to: PrizeState; reason: boolean; dated: boolean }

/** What a payment can become next, whether a reason must be given and whether its day. */
const MOVES: Record<PrizeState, readonly Move[]> = {
  due: [
    { to: 'paid', reason: false, dated: true },
    { to: 'stopped', reason: true, dated: false },
  ],
  paid: [
    { to: 'recover', reason: true, dated: false },
    { to: 'due', reason: true, dated: false },
  ],
  stopped: [{ to: 'due', reason: true, dated: false }],
  recover: [
    { to: 'recovered', reason: false, dated: true },
    { to: 'paid', reason: true, dated: false },
  ],
  recovered: [],
}

export function nextPrizeStates(state: PrizeState): PrizeState[] {
  return MOVES[state].map((it) => it.to)
}

/** The step from one state to another, undefined where there is none. */
export function prizeMove(from: PrizeState, to: PrizeState): Move | undefined {
  return MOVES[from].find((it) => it.to === to)
}

/** 只能转为“已发”“停发” */
export function nextPrizeWords(state: PrizeState): string {
  const next = nextPrizeStates(state).map((it) => `“${PRIZE_STATES[it]}”`)
  return next.length === 0 ? `“${PRIZE_STATES[state]}”的不再变动。` : `现在只能转为${next.join('、')}。`
}

/** All but the last four digits of an account as stars; what bears stars already is left alone. */
export function maskedAccount(account: string): string {
  const digits = account.replace(/[\s-]/g, '')
  if (digits.includes('*') || digits.length <= 4) return digits
  return '*'.repeat(digits.length - 4) + digits.slice(-4)
}
