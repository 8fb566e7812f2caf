import type { DuesCell, DuesRow } from '#shared/modules/members/dues'

/** A month of a member that was taken in hand. */
export type OpenCell = { row: DuesRow; cell: DuesCell }
