import { useMemo, useState } from 'react'
import type { ComparableRound } from '#shared/modules/evaluations/result'
import type { RoundId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { DataTable, EmptyState, ErrorNotice, useArraySource } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { type ComparedRow, comparedCounts, compareRows } from './comparison'
import { comparisonColumns } from './comparison-columns'
import { rankingOf } from './ranking'
import classes from './result.module.css'
import { text } from './result.text'
import { openExplanation } from './result-place'
import type { ShownResult } from './shown-result'

const words = text.comparison

/** This round beside an earlier one: what became of score, rank and grade of every subject. */
export function ComparisonView(shown: ShownResult) {
  const { data: earlier, error } = useApiQuery('evaluations.comparable', { roundId: shown.round.id })
  const [chosen, setChosen] = useState<string>('')
  const other =
    earlier?.find((it) => it.id === chosen) ?? earlier?.find((it) => it.sameScheme) ?? earlier?.[0]
  if (!earlier) return <ErrorNotice error={error} />
  return (
    <div className={classes.list}>
      {other ? (
        <>
          <div className={classes.bar}>
            <span className={classes.barLabel}>{words.round}</span>
            <span className={classes.other}>
              <PlainPicker
                label={words.round}
                value={other.id}
                onChange={setChosen}
                options={earlier.map((it) => ({
                  value: it.id,
                  label: it.title,
                  hint: it.sameScheme ? words.same : words.other,
                }))}
              />
            </span>
            {!other.sameScheme && <span className={classes.caution}>{words.otherScheme}</span>}
          </div>
          <Compared shown={shown} other={other} />
        </>
      ) : (
        <EmptyState>{words.none}</EmptyState>
      )}
    </div>
  )
}

function Compared({ shown, other }: { shown: ShownResult; other: ComparableRound }) {
  const { data, error } = useApiQuery('evaluations.result', { roundId: other.id as RoundId })
  const { round, result, subjects } = shown
  const [focus, setFocus] = useState(0)
  const rows = useMemo(() => {
    const { ranked, apart } = rankingOf(result.rows, subjects, text.apart.excluded)
    const inOrder = [...ranked, ...apart.flatMap((it) => it.row ?? [])]
    return data ? compareRows(inOrder, data.rows) : []
  }, [result.rows, subjects, data])
  const source = useArraySource<ComparedRow>(rows)
  const columns = useMemo(() => comparisonColumns(round.scheme), [round.scheme])
  const { both, fresh, absent } = comparedCounts(rows)
  if (!data) return <ErrorNotice error={error} />
  return (
    <>
      <p className={classes.caption}>{words.facts(both, fresh, absent)}</p>
      <DataTable
        label={words.label}
        columns={columns}
        source={source}
        rowKey={(row) => row.key}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ now, before }) => {
          if (now) openExplanation(round.id, now.no)
          else if (before) openExplanation(other.id, before.no)
        }}
        isQuiet={(row) => row.now === null}
        autoFocus
      />
    </>
  )
}
