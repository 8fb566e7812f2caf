import { useEffect, useRef } from 'react'
import type { OutcomeRow, VoteMeeting } from '#shared/modules/awards/outcome'
import type { StageRule } from '#shared/modules/awards/programme'
import { ballotsOf, shareWords, votedOf } from '#shared/modules/awards/rules'
import { listName } from '#shared/values/name-order'
import { moveAmongCells } from '../../../components'
import classes from './vote.module.css'
import { text } from './vote.text'
import { ANSWERS, cellKey, countOf, type TypedVotes, voteOf } from './vote-state'

type VoteTableProps = {
  rule: StageRule
  rows: readonly OutcomeRow[]
  typed: TypedVotes
  meeting: VoteMeeting | null
  readOnly: boolean
  onType: (key: string, words: string) => void
}

/** A line for each nomination, typed from the sheet of counts: Enter and the arrows walk, the result shows at once. */
export function VoteTable({ rule, rows, typed, meeting, readOnly, onType }: VoteTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const type = useRef(onType)
  type.current = onType
  useEffect(() => {
    const cells = table.current
    const listen = (event: KeyboardEvent) =>
      moveAmongCells(event, cells, (key, words) => type.current(key, words))
    cells?.addEventListener('keydown', listen)
    return () => cells?.removeEventListener('keydown', listen)
  }, [])
  return (
    <table ref={table} className={classes.table} aria-label={text.table}>
      <thead>
        <tr>
          {(['number', 'name', 'unit', 'category'] as const).map((key) => (
            <th key={key} scope="col">
              {text.columns[key]}
            </th>
          ))}
          {ANSWERS.map((it) => (
            <th key={it} scope="col" className={classes.count}>
              {text.columns[it]}
            </th>
          ))}
          <th scope="col">{text.columns.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <VoteLine key={row.nominationId} {...{ rule, row, typed, meeting, readOnly, onType }} />
        ))}
      </tbody>
    </table>
  )
}

function VoteLine({
  row,
  typed,
  readOnly,
  onType,
  ...result
}: Omit<VoteTableProps, 'rows'> & { row: OutcomeRow }) {
  const barred = row.obstacles.length > 0
  return (
    <tr data-quiet={barred || undefined}>
      <td className={classes.number}>{row.number}</td>
      <td className={classes.name}>{listName(row.name)}</td>
      <td>{row.unitName}</td>
      <td>{row.categoryLabel}</td>
      {ANSWERS.map((answer) => {
        const key = cellKey(row.nominationId, answer)
        const words = typed.get(key) ?? ''
        return (
          <td key={answer} className={classes.count}>
            {!barred && (
              <input
                name={key}
                aria-label={text.voteOf(row.name, text.columns[answer])}
                aria-invalid={countOf(words) === undefined}
                value={words}
                readOnly={readOnly}
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                onChange={(event) => onType(key, event.target.value)}
                onFocus={(event) => event.target.select()}
              />
            )}
          </td>
        )
      })}
      <td>
        {barred ? <span title={row.reason}>{text.barred}</span> : <Result {...{ row, typed, ...result }} />}
      </td>
    </tr>
  )
}

type ResultProps = Pick<VoteTableProps, 'rule' | 'typed' | 'meeting'> & { row: OutcomeRow }

/** By the figures on the screen: whether they add up, then whether they carry. */
function Result({ rule, row, typed, meeting }: ResultProps) {
  const count = voteOf(typed, row.nominationId)
  const sum = ballotsOf(count ?? undefined)
  if (!count || sum === null || !meeting) return null
  if (meeting.returned !== null && sum !== meeting.returned)
    return <span className={classes.wrong}>{text.short(meeting.returned - sum)}</span>
  if (!rule.vote) return null
  const { score, lost } = votedOf(rule.vote, meeting, count)
  if (score === null) return null
  return lost === '' ? (
    <strong>{text.carried}</strong>
  ) : (
    <span className={classes.lost}>{text.lostOf(shareWords(rule.vote.majority))}</span>
  )
}
