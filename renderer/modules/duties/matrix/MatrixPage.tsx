import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DutyBoard } from '#shared/modules/duties/content'
import { subjectNoun } from '#shared/modules/duties/due-words'
import type { BoardsOfSystem, Matrix } from '#shared/modules/duties/matrix'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { EmptyState, ErrorNotice, LinkButton, Page } from '../../../components'
import { text } from '../duties.text'
import { ListDialog } from '../settings/ListDialog'
import { MatrixHeadBar } from './MatrixHeadBar'
import { MatrixLegend } from './MatrixLegend'
import { MatrixPeek } from './MatrixPeek'
import { MatrixTable } from './MatrixTable'
import classes from './matrix.module.css'
import { SuperviseDialog } from './SuperviseDialog'
import { useMatrixAsk } from './use-matrix-ask'
import { type CellAt, useMatrixFocus } from './use-matrix-focus'

type Props = { systems: readonly BoardsOfSystem[]; system: BoardsOfSystem; board: DutyBoard }

/** 组织生活: a year of every subject at a glance, and only what is missing is loud. */
export function MatrixPage({ systems, system, board }: Props) {
  const asked = useMatrixAsk(system.system, board.key)
  const { data, error } = useApiQuery('duties.matrix', asked.ask, { placeholderData: (before) => before })
  const focus = useMatrixFocus(data?.rows.length ?? 0)
  const [supervised, setSupervised] = useState<CellAt | null>(null)
  const what = subjectNoun(board.scope)
  useStatus(
    [
      text.status(what, data?.rows.length ?? 0),
      ...(focus.open ? [text.statusCell] : []),
      text.countedTo(data?.countedTo ?? 0),
    ],
    [system.source],
  )
  const place = {
    system: system.system,
    board: board.key,
    year: asked.ask.year,
    supervised: board.supervision !== '',
  }
  const supervisedRow = supervised && data?.rows[supervised.row]
  const openCalendar = (row: number) => {
    const subject = data?.rows[row]?.subject
    if (subject) navigate(`/ledgers/duties/calendar/${subject.kind}/${subject.id}?year=${asked.ask.year}`)
  }
  return (
    <Page head={<MatrixHeadBar {...{ systems, system, board, asked }} />}>
      <div className={classes.page}>
        <MatrixLegend
          board={board}
          gapsOnly={asked.ask.gapsOnly}
          onGapsOnly={(gapsOnly) => asked.change({ gapsOnly })}
        />
        <ErrorNotice error={error} />
        {data && data.rows.length === 0 && <NoRows {...{ matrix: data, board, asked, place }} />}
        {data && data.rows.length > 0 && (
          <MatrixTable
            board={board}
            matrix={data}
            focus={focus}
            onName={openCalendar}
            peek={(at) => <PeekOf {...{ matrix: data, place, at }} onSupervise={() => setSupervised(at)} />}
          />
        )}
      </div>
      {supervised && supervisedRow && (
        <SuperviseDialog
          place={place}
          row={supervisedRow}
          month={supervised.month}
          onClose={() => setSupervised(null)}
        />
      )}
    </Page>
  )
}

type PeekProps = {
  matrix: Matrix
  place: Parameters<typeof MatrixPeek>[0]['place']
  at: CellAt
  onSupervise: () => void
}

function PeekOf({ matrix, place, at, onSupervise }: PeekProps) {
  const row = matrix.rows[at.row]
  return row ? <MatrixPeek {...{ place, row, onSupervise }} month={at.month} /> : null
}

type NoRowsProps = {
  matrix: Matrix
  board: DutyBoard
  asked: ReturnType<typeof useMatrixAsk>
  place: { system: string; board: string }
}

/** Nothing fits, nobody is listed yet, or there are no subjects at all: each with its way on. */
function NoRows({ matrix, board, asked, place }: NoRowsProps) {
  const [listing, setListing] = useState(false)
  if (!asked.isWhole && matrix.subjects > 0)
    return (
      <EmptyState>
        {text.nothing}
        <LinkButton onClick={asked.clear}>{text.clear}</LinkButton>
      </EmptyState>
    )
  if (board.listed)
    return (
      <EmptyState>
        {text.emptyListed}
        <LinkButton onClick={() => setListing(true)}>{text.addListed}</LinkButton>
        {listing && <ListDialog place={place} onClose={() => setListing(false)} />}
      </EmptyState>
    )
  return (
    <EmptyState>
      {text.empty}
      <LinkButton onClick={() => navigate('/organizations/parties')}>{text.toOrganizations}</LinkButton>
    </EmptyState>
  )
}
