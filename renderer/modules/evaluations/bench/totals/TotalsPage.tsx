import type { Box, Round } from '#shared/modules/evaluations/round'
import { validBallots } from '#shared/modules/evaluations/rules'
import { useApiQuery } from '../../../../app/queries'
import { EmptyState, ErrorNotice } from '../../../../components'
import { text } from '../bench.text'
import type { Sheet } from '../sheet'
import { TotalsSheet } from './TotalsSheet'

/** Totals of a box that was counted on paper: subject by subject, item by item, so many ballots for each option. */
export function TotalsPage({ round, box, sheet }: { round: Round; box: Box; sheet: Sheet }) {
  const { data, error } = useApiQuery('evaluations.totals', { roundId: round.id, box: box.no })
  const valid = validBallots(box)
  if (valid === null) return <EmptyState>{text.totals.noReturned}</EmptyState>
  if (!data) return <ErrorNotice error={error} />
  return <TotalsSheet key={box.version} {...{ round, box, sheet, valid, stored: data }} />
}
