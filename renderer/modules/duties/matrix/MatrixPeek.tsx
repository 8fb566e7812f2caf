import { navigate } from 'wouter/use-hash-location'
import type { CellLine, MatrixRow } from '#shared/modules/duties/matrix'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, ErrorNotice } from '../../../components'
import { text } from '../duties.text'
import { MatrixMark } from './MatrixMark'
import classes from './matrix.module.css'

type Props = {
  place: { system: string; board: string; year: number; supervised: boolean }
  row: MatrixRow
  month: number
  onSupervise: () => void
}

/** What one month of a subject holds, kind by kind, and the two acts that a gap asks for. */
export function MatrixPeek({ place, row, month, onSupervise }: Props) {
  const { system, board, year, supervised } = place
  const { subject } = row
  const ref = { kind: subject.kind, id: subject.id }
  const { data, error } = useApiQuery('duties.cell', { system, board, subject: ref, year, month })
  const mayEdit = useRight('ledgers.edit')
  const lines = data?.lines ?? []
  const gap = lines.find((it) => it.state === 'n')
  const next = gap ?? lines.find((it) => it.state === 'p' || it.state === 'o')
  return (
    <>
      <div className={classes.peekHead}>
        {subject.name}
        <span>{text.cellTitle(year, month)}</span>
      </div>
      <ErrorNotice error={error} />
      <div className={classes.peekLines}>
        {lines.map((it) => (
          <PeekLine key={it.kind} line={it} />
        ))}
      </div>
      {mayEdit && (
        <div className={classes.peekActs}>
          {next && (
            <Button
              small
              first
              onClick={() => navigate(fillAddress(place, { subject: ref, line: next, month }))}
            >
              {gap ? text.fill : text.record}
            </Button>
          )}
          {gap && supervised && (
            <Button small onClick={onSupervise}>
              {text.supervise}
            </Button>
          )}
          <span className={classes.peekNote}>{data?.notes[0]}</span>
        </div>
      )}
    </>
  )
}

function PeekLine({ line }: { line: CellLine }) {
  const { eventIds, state, label, on, words } = line
  const [id] = eventIds
  const shown = (
    <>
      <MatrixMark state={state} />
      <span>{label}</span>
      <span>{text.shortDay(on)}</span>
      <span>{words}</span>
    </>
  )
  if (!id)
    return (
      <div className={classes.peekLine} data-state={state}>
        {shown}
      </div>
    )
  return (
    <button
      type="button"
      className={classes.peekLine}
      data-state={state}
      title={text.open}
      onClick={() => navigate(`/ledgers/duties/records/${id}`)}
    >
      {shown}
    </button>
  )
}

type Fill = { subject: { kind: string; id: string }; line: CellLine; month: number }

/** A new record of what the month lacks, with everything known filled in. */
function fillAddress({ system, board, year }: Props['place'], { subject, line, month }: Fill): string {
  const asked = new URLSearchParams({
    system,
    board,
    kind: line.kind,
    subject: subject.id,
    month: `${year}-${String(month).padStart(2, '0')}`,
    ...(line.countsFor === '' ? {} : { for: line.countsFor }),
  })
  return `/ledgers/duties/records/new?${asked}`
}
