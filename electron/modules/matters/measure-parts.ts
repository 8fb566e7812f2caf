import type { RawBuilder } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { MeasurePart } from '#shared/modules/matters/measure'
import { type Span, yearBefore } from '#shared/modules/matters/rules-period'
import type { MatterSystem, Measure, MeasureKind } from '#shared/modules/matters/system'
import * as sources from './measure.repository'

/** A measure of a system over a period. */
export type MeasureAsked = { system: string; rules: MatterSystem; measure: Measure; span: Span }

type Source = (trx: Trx, asked: MeasureAsked) => RawBuilder<unknown>
type Parts = { labels: Record<MeasurePart, string> } & Record<MeasurePart, Source>

/** The records behind a part of a figure, as a sub-select that is counted and listed alike. */
export function partOf(trx: Trx, asked: MeasureAsked, part: MeasurePart): RawBuilder<unknown> {
  return PARTS[asked.measure.kind][part](trx, asked)
}

export function labelsOf({ rules, measure }: Pick<MeasureAsked, 'rules' | 'measure'>): Parts['labels'] {
  const tally = rules.tallies.find((it) => it.key === measure.of)
  if (measure.kind === 'tally' && tally) return { numerator: tally.part, denominator: tally.whole }
  return PARTS[measure.kind].labels
}

const raised: Source = (_, { system, measure, span }) =>
  sources.raisedMatters({ system, kinds: measure.kinds, span })

const PARTS: Record<MeasureKind, Parts> = {
  closed: {
    labels: { numerator: '截至期末已办结', denominator: '期内登记' },
    numerator: (_, { system, measure, span }) =>
      sources.closedMatters({ system, kinds: measure.kinds, span }),
    denominator: raised,
  },
  timely: {
    labels: { numerator: '按时办结', denominator: '期内到期' },
    numerator: (_, { system, measure, span }) =>
      sources.dueMatters({ system, kinds: measure.kinds, span, onlyTimely: true }),
    denominator: (_, { system, measure, span }) =>
      sources.dueMatters({ system, kinds: measure.kinds, span, onlyTimely: false }),
  },
  milestone: {
    labels: { numerator: '按时完成', denominator: '期内应完成' },
    numerator: (_, { system, measure, span }) =>
      sources.milestones({ system, key: measure.of, span, onlyTimely: true }),
    denominator: (_, { system, measure, span }) =>
      sources.milestones({ system, key: measure.of, span, onlyTimely: false }),
  },
  visited: {
    labels: { numerator: '已走访户数', denominator: '总户数' },
    numerator: (trx, { system, rules, span }) =>
      sources.visitedHouseholds(trx, { system, scope: rules.visits?.scope ?? rules.scope, span }),
    denominator: (trx, { rules, span }) =>
      sources.households(trx, { scope: rules.visits?.scope ?? rules.scope, on: span.to }),
  },
  tally: {
    labels: { numerator: '其中', denominator: '总数' },
    numerator: (trx, asked) => tallied(trx, asked, 'part'),
    denominator: (trx, asked) => tallied(trx, asked, 'whole'),
  },
  persons: {
    labels: { numerator: '本期人次', denominator: '上年同期人次' },
    numerator: (_, { system, measure, span }) =>
      sources.raisedMatters({ system, kinds: measure.kinds, span, heads: true }),
    denominator: (_, { system, measure, span }) =>
      sources.raisedMatters({ system, kinds: measure.kinds, span: yearBefore(span), heads: true }),
  },
  none: {
    labels: { numerator: '未发生', denominator: '总数' },
    numerator: (trx, { system, rules, measure, span }) =>
      sources.subjectsWithout(trx, { system, kinds: measure.kinds, scope: rules.scope, span }),
    denominator: (trx, { rules, span }) => sources.subjectsAll(trx, { scope: rules.scope, on: span.to }),
  },
}

function tallied(trx: Trx, { system, rules, measure, span }: MeasureAsked, amount: 'whole' | 'part') {
  const scope = rules.tallies.find((it) => it.key === measure.of)?.scope ?? rules.scope
  return sources.tallies(trx, { system, key: measure.of, scope, span, amount })
}
