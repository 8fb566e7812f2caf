/** The one row of the department's own bands and lines (id 1): `value` is JSON of `Standards` without its version. */
export interface CadreStandardTable {
  id: 1
  version: number
  value: string
}
