import { figure, shareText } from '#shared/modules/evaluations/problem'
import type { LeafScore } from '#shared/modules/evaluations/scheme'
import type { TextCheck } from '../../../components'
import { numberOf } from './numbers'
import { text } from './schemes.text'

/** @file The one setting of a way of scoring, as its cell shows it: the step, the cap, the ladder. */

export function detailText(score: LeafScore | null): string {
  if (score?.by === 'points') return figure(score.step)
  if (score?.by === 'adjust') return score.cap === null ? '' : figure(score.cap)
  if (score?.by === 'fact')
    return score.ladder.map((it) => `${figure(it.from)}:${shareText(it.share).replace('%', '')}`).join(' ')
  return ''
}

/** The way of scoring with the typed setting in it; unchanged while the text says none. */
export function withDetail(score: LeafScore | null, typed: string): LeafScore | null {
  if (score?.by === 'points') return { ...score, step: numberOf(typed, { min: 0.1, max: 10 }) ?? score.step }
  if (score?.by === 'adjust') {
    const cap = numberOf(typed, { min: 0.1 })
    return cap === undefined ? score : { ...score, cap }
  }
  const ladder = score?.by === 'fact' ? ladderOf(typed) : undefined
  return score?.by === 'fact' && ladder ? { ...score, ladder } : score
}

type Ladder = Extract<LeafScore, { by: 'fact' }>['ladder']

/** 90:100 80:80 0:0 – from which figure on which share of the full mark. */
function ladderOf(typed: string): Ladder | undefined {
  const steps = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((it) => it !== '')
    .map((it) => /^(-?[\d.]+):([\d.]+)%?$/.exec(it))
  if (steps.some((it) => it === null || Number(it[2]) > 100)) return undefined
  return steps.map((it) => ({ from: Number(it?.[1]), share: Number(it?.[2]) / 100 }))
}

/** Single numbers and ladders both may stand here; which one is meant the line's way of scoring says. */
export const detailCheck: TextCheck = (typed) =>
  numberOf(typed) !== undefined || ladderOf(typed) !== undefined
    ? { ok: true, text: typed.trim() }
    : { ok: false, message: text.rules.detail }
