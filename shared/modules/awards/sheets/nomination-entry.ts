import type { FixedPicture } from '../../../platform/print/fixed'
import type { Nomination } from '../nomination'
import type { Category } from '../programme'

/** What 申报（推荐）表 prints of one nomination. */
export type NominationEntry = {
  cycleTitle: string
  category: Category
  nomination: Pick<
    Nomination,
    | 'number'
    | 'name'
    | 'unitName'
    | 'nominator'
    | 'nominatorName'
    | 'members'
    | 'facts'
    | 'answers'
    | 'subject'
  >
  photo: FixedPicture | null
  /** The department and the day, at the foot of every page. */
  from: string
}
