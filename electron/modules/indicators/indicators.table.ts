import type { Kept } from '#electron/platform/database/row'

/** One link of a holder to a target, or to a name that was typed. `to_on` is the first day it no longer holds. */
export interface LinkTable extends Kept {
  system: string
  type: string
  holder_kind: string
  holder_id: string
  target_kind: string
  target_id: string | null
  target_name: string
  from_on: string
  to_on: string
  end_reason: string
  note: string
  /** JSON of the values of the kind's own fields. */
  fields: string
}

/** An item of a 责任清单. */
export interface ChargeTable extends Kept {
  system: string
  year: number
  level: string
  field: string
  text: string
  demand: string
  unit_id: string | null
  unit_name: string
  person: string
  due_on: string
  position: number
}

export interface ChargeCheckTable {
  id: string
  charge_id: string
  on_day: string
  outcome: 'done' | 'partly' | 'not'
  note: string
  checked_by: string
}

/** A record typed for one side of an indicator. */
export interface IndicatorEntryTable extends Kept {
  system: string
  key: string
  side: 'numerator' | 'denominator'
  on_day: string
  unit_id: string | null
  name: string
  amount: number
  note: string
}

export interface IndicatorSnapshotTable extends Kept {
  title: string
  on_day: string
  note: string
}

/** An indicator as it was: `indicator` its definition, `value` the whole value, both JSON. */
export interface IndicatorFrozenTable {
  snapshot_id: string
  system: string
  key: string
  position: number
  numerator: number
  denominator: number | null
  indicator: string
  value: string
}

export interface IndicatorFrozenRecordTable {
  snapshot_id: string
  system: string
  key: string
  side: string
  position: number
  /** JSON of a `FigureRecord`. */
  record: string
}
