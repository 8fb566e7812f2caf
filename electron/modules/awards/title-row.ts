import { TITLE_GRADES, type TitleRow } from '#shared/modules/awards/honour'
import { toHonour } from './honour.repository'
import { type StandingTitle, toReview } from './title.repository'

/** A title with the review of the year asked for, and how the last one before it ended. */
export function titleRowOf({ row, reviews }: StandingTitle, year: number): TitleRow {
  const review = reviews.find((it) => it.year === year)
  const last = reviews.find((it) => it.year < year)
  return {
    honour: toHonour(row),
    review: review ? toReview(review) : null,
    last: last ? `${last.year} ${TITLE_GRADES[last.grade]}` : '',
  }
}
