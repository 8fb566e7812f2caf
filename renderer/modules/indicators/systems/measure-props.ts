import type { Measure } from '#shared/modules/indicators/indicators'

/** What the fields of one side are given. */
export type MeasureProps<M extends Measure = Measure> = {
  measure: M
  onChange: (measure: Measure) => void
  /** The shortcut that begins a condition of people here. */
  addKeys: string
  readOnly: boolean
}
