import { useMemo, useState } from 'react'
import type { ResultRow } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { DataTable, EmptyState, useArraySource } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { ApartRows } from './ApartRows'
import { CeilingLines } from './CeilingLines'
import { DecideDialog } from './DecideDialog'
import { ProblemLines } from './ProblemLines'
import { rankingOf } from './ranking'
import { rankingColumns } from './ranking-columns'
import classes from './result.module.css'
import { text } from './result.text'
import { changePlace, openExplanation, usePlace } from './result-place'
import { SubjectPeek } from './SubjectPeek'
import type { ShownResult } from './shown-result'

/** Who stands where, what the ceilings did to it, who stands apart; the focused one beside it. */
export function RankingView({ round, result, subjects }: ShownResult) {
  const place = usePlace(round.id)
  const [deciding, setDeciding] = useState<number | null>(null)
  const { ranked, apart, problems } = useMemo(
    () => rankingOf(result.rows, subjects, text.apart.excluded),
    [result.rows, subjects],
  )
  const found = ranked.findIndex((it) => it.no === place.subject)
  const focus = found < 0 && ranked.length > 0 ? 0 : found
  const focused = ranked[focus]
  const decided = result.rows.find((it) => it.no === deciding)
  return (
    <>
      <div className={classes.list}>
        <CeilingLines round={round} result={result} onDecide={setDeciding} />
        <ProblemLines problems={problems} />
        <RankingTable round={round} rows={result.rows} ranked={ranked} focus={focus} />
        <ApartRows rows={apart} roundId={round.id} />
      </div>
      <SubjectPeek
        round={round}
        row={focused}
        undecided={result.ceilings.some((it) => focused && it.undecided.includes(focused.no))}
        onDecide={setDeciding}
      />
      {decided && (
        <DecideDialog
          round={round}
          row={decided}
          version={subjects.find((it) => it.no === decided.no)?.version ?? 0}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  )
}

type RankingTableProps = {
  round: Round
  /** Everybody: columns go by what any of them has. */
  rows: readonly ResultRow[]
  ranked: readonly ResultRow[]
  focus: number
}

function RankingTable({ round, rows, ranked, focus }: RankingTableProps) {
  const { short } = useUnits()
  const source = useArraySource(ranked)
  const columns = useMemo(() => rankingColumns(round.scheme, rows, short.post), [round.scheme, rows, short])
  return (
    <DataTable
      label={text.rankingLabel}
      columns={columns}
      source={source}
      rowKey={(row) => String(row.no)}
      focus={focus}
      onFocus={(index) => changePlace(round.id, { subject: ranked[index]?.no ?? null })}
      onOpen={(row) => openExplanation(round.id, row.no)}
      empty={<EmptyState>{text.rankingEmpty}</EmptyState>}
      isQuiet={(row) => row.problem !== ''}
      autoFocus
    />
  )
}
