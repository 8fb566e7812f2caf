import { changeOf, percentOf } from '../../values/percent'
import type { Measure } from './system'

/** A figure as it is read, and whether it meets its target; rounded half up on the digits that the system sets. */
export function measureText(
  { kind, digits, target }: Pick<Measure, 'kind' | 'digits' | 'target'>,
  { numerator, denominator }: { numerator: number; denominator: number },
): { text: string; met: boolean | null } {
  if (kind === 'persons') return { text: changeWords(changeOf(numerator, denominator, digits)), met: null }
  const share = percentOf(numerator, denominator, digits)
  const judged = target !== null && denominator > 0
  return {
    text: share === '–' ? share : `${share} %`,
    met: judged ? numerator * 100 >= target * denominator : null,
  }
}

function changeWords(change: string): string {
  if (change === '–') return change
  if (Number(change) === 0) return '持平'
  return change.startsWith('-') ? `下降 ${change.slice(1)} %` : `上升 ${change} %`
}
