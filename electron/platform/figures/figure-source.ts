import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Engine } from '#shared/platform/systems/schema'
import type { Page, Slice } from '#shared/values/page'
import type { Trx } from '../database/schema'

/** What a figure is asked for. */
export type FigureAsked = {
  /** State of things on this ISO day: who is a member, which village is weak. */
  on: string
  /** What happened between these ISO days, both counted. */
  from: string
  to: string
  /** Only of these units, those below them already included; empty does not narrow. */
  unitIds: readonly string[]
  /** One of the source's own `picks`, '' for all of them. */
  pick: string
}

/** What a source is kept by; decides under which heading it is offered. */
export type FigureHome = Engine | 'people' | 'organizations' | 'evaluations' | 'awards' | 'dossiers'

/**
 * A number that a module counts from its own records, and the records behind it. Indicators take it as numerator,
 * as denominator, or by itself. Both functions narrow alike: what `count` says is what `list` lists.
 */
export type FigureSource = {
  /** `matters.closed`: the module and what is counted; stays the same, since systems name it. */
  key: string
  label: string
  /** 件, 户, 人次, 个 … */
  unit: string
  of: FigureHome
  /** What it can be narrowed to beside unit and time: kinds of matters, systems. Left out where there is nothing. */
  picks?: (trx: Trx) => Promise<{ key: string; label: string }[]>
  /**
   * What of the figure is not as of the day but as it is now, because no record of it carries a date: a whole Chinese
   * sentence, '' where all is. Asked of past days alone; left out where every record is dated.
   */
  undated?: (trx: Trx, asked: FigureAsked) => Promise<string>
  /** How many, or the sum of the records' amounts. */
  count(trx: Trx, asked: FigureAsked): Promise<number>
  /** A slice of the records counted; `total` is the number of records, also where amounts are summed. */
  list(trx: Trx, asked: FigureAsked, slice: Slice): Promise<Page<FigureRecord>>
}
