import { barringSpan } from '../evaluations/rules'
import type { CheckSource } from './check'
import type { AskedBars, EligibilityAt, Finding } from './eligibility-facts'

/**
 * Whether anything bars them from 评优评先 at the day. Whom the records do not know, nobody can call unbarred: 待核. So it
 * is where the only bars have no end because nobody has decided how long their kind lasts.
 */
export function judgeBars({ name, on, barrings }: AskedBars, at: EligibilityAt): Finding {
  if (on === null)
    return {
      found: 'open',
      text: `${name}不在册，考核结果和处分问责无从查起，须向所在单位核实。`,
      source: { kind: 'none' },
    }
  const [first] = barrings.toSorted((a, b) => Number(a.undecided) - Number(b.undecided))
  if (!first)
    return { found: 'pass', text: `截至 ${at.on}，考核和处分问责中没有限制评优评先的记录。`, source: on }
  const text = barrings.map((it) => `${it.title}，${barringSpan(it)}，${it.rule}`).join('；')
  const source: CheckSource = { kind: 'bar', bar: first.source }
  return first.undecided
    ? { found: 'open', text: `${text}。影响期未定，须先定下来。`, source }
    : { found: 'fail', text: `${text}。`, source }
}
