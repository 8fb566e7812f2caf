import type { Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { RoundId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { Settle } from './Settle'
import { sheetOf } from './sheet'

/** 核对差异: what two people read differently on one paper, and the paper looked at again. */
export function SettlePage({ round: roundId, box: no }: { round: RoundId; box: number }) {
  const round = useApiQuery('evaluations.round', { id: roundId })
  const subjects = useApiQuery('evaluations.subjects', { roundId })
  const recusals = useApiQuery('evaluations.recusals', { roundId })
  if (!round.data || !subjects.data || !recusals.data)
    return <PageFailure error={round.error ?? subjects.error ?? recusals.error} />
  return <Opened round={round.data} no={no} listed={{ subjects: subjects.data, recusals: recusals.data }} />
}

type OpenedProps = {
  round: Round
  no: number
  listed: { subjects: readonly RoundSubject[]; recusals: readonly Recusal[] }
}

function Opened({ round, no, listed }: OpenedProps) {
  const box = round.boxes.find((it) => it.no === no)
  return box ? <Settle round={round} box={box} sheet={sheetOf(round, box, listed)} /> : null
}
