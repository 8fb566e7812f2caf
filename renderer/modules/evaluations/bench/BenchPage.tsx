import { useMemo } from 'react'
import type { Entry } from '#shared/modules/evaluations/ballot'
import type { Box, Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { RoundId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { EmptyState } from '../../../components'
import { Bench } from './Bench'
import { text } from './bench.text'
import { sheetOf } from './sheet'
import { TotalsPage } from './totals/TotalsPage'

/** 评票台: one entry of one box; a box that was counted on paper takes its totals here. */
export function BenchPage({ round: roundId, box: no, entry }: { round: RoundId; box: number; entry: Entry }) {
  const round = useApiQuery('evaluations.round', { id: roundId })
  const subjects = useApiQuery('evaluations.subjects', { roundId })
  const recusals = useApiQuery('evaluations.recusals', { roundId })
  const box = round.data?.boxes.find((it) => it.no === no)
  if (!round.data || !subjects.data || !recusals.data || !box)
    return <PageFailure error={round.error ?? subjects.error ?? recusals.error} />
  const listed = { subjects: subjects.data, recusals: recusals.data }
  return <Opened key={`${roundId} ${no} ${entry}`} {...{ round: round.data, box, entry, listed }} />
}

type OpenedProps = {
  round: Round
  box: Box
  entry: Entry
  listed: { subjects: readonly RoundSubject[]; recusals: readonly Recusal[] }
}

function Opened({ round, box, entry, listed }: OpenedProps) {
  const place = useMemo(() => ({ roundId: round.id, box: box.no, entry }), [round.id, box.no, entry])
  const sheet = sheetOf(round, box, listed)
  if (sheet.cells.length === 0) return <EmptyState>{text.noCells}</EmptyState>
  if (box.counting === 'totals') return <TotalsPage {...{ round, box, sheet }} />
  return <Bench {...{ round, box, place, sheet }} />
}
