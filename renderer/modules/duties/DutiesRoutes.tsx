import type { ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import { DutyEventId, IdText } from '#shared/values/id'
import { SubjectKind } from '#shared/values/subject'
import { addressPart } from '../../app/address'
import { text as frame } from '../../app/app.text'
import { EmptyState, ErrorNotice } from '../../components'
import { CalendarPage } from './calendar/CalendarPage'
import { text } from './duties.text'
import { LedgerPage } from './ledger/LedgerPage'
import { MatrixPage } from './matrix/MatrixPage'
import { OwedPage } from './owed/OwedPage'
import { NewRecordPage } from './record/NewRecordPage'
import { RecordPage } from './record/RecordPage'
import { boardAddress, findBoard, useBoards } from './use-board'

/** The pages of duties. */
export function DutiesRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/duties" component={FirstBoard} />
      <Route path="/ledgers/duties/owed" component={OwedPage} />
      <Route path="/ledgers/duties/records/new" component={NewRecordPage} />
      <Route path="/ledgers/duties/records/:id">
        {({ id }) => <RecordPage key={id} id={addressPart(DutyEventId, id)} />}
      </Route>
      <Route path="/ledgers/duties/calendar/:kind/:id">
        {({ kind, id }) => (
          <CalendarPage
            key={id}
            subject={{ kind: addressPart(SubjectKind, kind), id: addressPart(IdText, id) }}
          />
        )}
      </Route>
      <Route path="/ledgers/duties/:system/:board/ledger">
        {(at) => <OfBoard {...at}>{({ system, board }) => <LedgerPage {...{ system, board }} />}</OfBoard>}
      </Route>
      <Route path="/ledgers/duties/:system/:board">
        {(at) => (
          <OfBoard {...at}>{(found) => <MatrixPage key={`${at.system}/${at.board}`} {...found} />}</OfBoard>
        )}
      </Route>
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}

/** The first system that is switched on. */
function FirstBoard() {
  const { data, error } = useBoards()
  if (!data) return <ErrorNotice error={error} />
  const [first] = data
  const board = first?.boards[0]
  if (first && board) return <Redirect to={boardAddress(first.system, board.key)} replace />
  return <EmptyState>{text.noSystem}</EmptyState>
}

type Found = { systems: readonly BoardsOfSystem[]; system: BoardsOfSystem; board: DutyBoard }
type OfBoardProps = { system: string; board: string; children: (found: Found) => ReactNode }

/** An address that names no board leads nowhere. */
function OfBoard({ system, board, children }: OfBoardProps) {
  const { data, error } = useBoards()
  if (!data) return <ErrorNotice error={error} />
  const found = findBoard(data, system, board)
  return found ? children({ systems: data, ...found }) : <EmptyState>{frame.noPage}</EmptyState>
}
