import type { CaseKind, EvaluationStandards } from '#shared/modules/evaluations/cases'
import { uncheckedIn } from '#shared/modules/evaluations/standards'
import { text } from './standards.text'

/** A line with every setting at its plainest. Its key is never shown; it only has to be another. */
export function freshKind(kinds: readonly CaseKind[]): CaseKind {
  const keys = new Set(kinds.map((it) => it.key))
  let number = 1
  while (keys.has(`own-${number}`)) number += 1
  return {
    key: `own-${number}`,
    label: labelFree(kinds),
    family: 'sanction',
    subject: 'person',
    months: null,
    suggestedMonths: null,
    bars: [],
    reachesPeople: false,
    barSource: '',
    barSourced: false,
    treatment: 'normal',
    gradeAtMost: '',
    treatedIn: 'taken',
    longerThan: 0,
    evaluatedBy: 'own',
    fileAs: '',
    found: '',
    words: [],
    source: '',
    sourced: false,
  }
}

function labelFree(kinds: readonly CaseKind[]): string {
  const taken = new Set(kinds.map((it) => it.label))
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? text.newLabel : `${text.newLabel} ${number}`
    if (!taken.has(label)) return label
  }
}

export function withKind(standards: EvaluationStandards, kind: CaseKind): EvaluationStandards {
  return { ...standards, kinds: standards.kinds.map((it) => (it.key === kind.key ? kind : it)) }
}

export function withoutKind(standards: EvaluationStandards, key: string): EvaluationStandards {
  return { ...standards, kinds: standards.kinds.filter((it) => it.key !== key) }
}

/** The next line somebody has to look at, after `index` and round again; -1 where every line is checked. */
export function nextUnchecked(kinds: readonly CaseKind[], index: number): number {
  const order = kinds.map((_, step) => (index + 1 + step) % kinds.length)
  return order.find((at) => uncheckedIn(kinds[at] as CaseKind).length > 0) ?? -1
}

/** A whole number of months between the limits; null where nothing is written, the old one where it is none. */
export function monthsTyped(typed: string, now: number | null, most: number): number | null {
  const digits = typed.trim()
  if (digits === '') return null
  return /^\d{1,3}$/.test(digits) ? Math.min(most, Number(digits)) : now
}

/** Words as typed between 、 or ，. */
export function wordsTyped(typed: string): string[] {
  return typed
    .split(/[、，,\s]+/u)
    .filter((it) => it.length > 1 && it.length <= 20)
    .slice(0, 10)
}
