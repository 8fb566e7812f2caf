import { DIMENSION_LABELS } from '#shared/modules/cadres/rules-structure'
import type { Dimension } from '#shared/modules/cadres/schema'

/** The dimensions of the structure by columns of blocks: long lists beside short ones. */
export const BLOCKS: readonly Dimension[] = [
  'age',
  'sex',
  'ethnicGroup',
  'politics',
  'education',
  'fullTimeEducation',
  'level',
  'rank',
  'tenure',
  'category',
  'ethnicity',
]

export const DIMENSION_OPTIONS = (Object.keys(DIMENSION_LABELS) as Dimension[]).map((value) => ({
  value,
  label: DIMENSION_LABELS[value],
}))
