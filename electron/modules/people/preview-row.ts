/** Sets whose rows a sheet brings one by one. */
export const ROW_SETS = [
  'posts',
  'educations',
  'career',
  'rewards',
  'assessments',
  'family',
  'ranks',
  'extras',
] as const
export type RowSet = (typeof ROW_SETS)[number]

/**
 * One row that a sheet states: only the columns it has, so that nothing else of a stored row is touched.
 * `from`: the sheet, whose rows are all different ones, while those of two sheets may be about the same.
 * `current` stands for the post held now, whatever it is called.
 */
export type IncomingRow = {
  set: RowSet
  given: Readonly<Record<string, unknown>>
  label: string
  from: number
  current?: boolean
}
