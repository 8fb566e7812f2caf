import { todayPartial } from '../../values/partial-date'
import { BARS, type Barring } from './cases'
import { effectiveTo } from './rules-cases'
import type { FoundCase } from './rules-treatment'
import type { Consequence } from './scheme'

type Bare = Omit<Barring, 'source'>

/** What a case bars, and from when until when. `ownEnd`: the decision itself says when it ends. */
export function barringOfCase({ kind, from, to, undecided, basis }: FoundCase, ownEnd: boolean): Bare {
  const lasts = ownEnd
    ? '止日以决定所写为准'
    : kind.months === null
      ? undecided
        ? '规则表未定影响期'
        : '至该情形结束'
      : `影响期 ${kind.months} 个月`
  return {
    bars: kind.bars,
    title: basis === '' ? kind.label : `${kind.label}（${basis}）`,
    from,
    to,
    rule: `限制${kind.bars.map((it) => BARS[it]).join('、')}，${lasts}${sourceWords(kind.barSource, kind.barSourced)}`,
    undecided,
  }
}

function sourceWords(source: string, sourced: boolean): string {
  const words = source === '' ? '出处未填' : source
  return sourced || /未见/.test(words) ? `（${words}）` : `（${words}，待核）`
}

type Outcome = { title: string; year: number; grade: string; confirmedAt: string }

/**
 * What a confirmed grade bars. To the end of the year evaluated: from the day it was confirmed, or the whole of that
 * year where it was confirmed later; else so many months from that day.
 */
export function barringOfOutcome(
  { title, year, grade, confirmedAt }: Outcome,
  { bars, lasts, text }: Consequence,
  scheme: { title: string; edition: number; source: string } | undefined,
): Bare {
  const confirmed = todayPartial(new Date(confirmedAt))
  const late = Number(confirmed.slice(0, 4)) > year
  const words = text === '' ? `${grade}限制${bars.map((it) => BARS[it]).join('、')}` : text
  const origin = scheme
    ? `方案“${scheme.title}”第 ${scheme.edition} 版${scheme.source ? `，${scheme.source}` : ''}`
    : ''
  return {
    bars,
    title: `${title}：${grade}`,
    from: lasts === 'year' && late ? `${year}.01.01` : confirmed,
    to: lasts === 'year' ? `${year}.12.31` : effectiveTo({ from: confirmed, to: '' }, lasts),
    rule: `${words}（${origin}）`,
    undecided: false,
  }
}

/** 2026.03.15 至 2026.09.14 · 2026.03.15 起，止日未定 */
export function barringSpan({ from, to }: Pick<Barring, 'from' | 'to'>): string {
  const start = from === '' ? '起日不详' : from
  return to === '' ? `${start} 起，止日未定` : `${start} 至 ${to}`
}
