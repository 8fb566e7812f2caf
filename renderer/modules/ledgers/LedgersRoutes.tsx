import { Route, Switch } from 'wouter'
import { LedgerId } from '#shared/values/id'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { NewLedgerPage } from './intake/NewLedgerPage'
import { TakeRowsPage } from './intake/TakeRowsPage'
import { LedgersPage } from './LedgersPage'
import { LedgerPage } from './rows/LedgerPage'

/** The pages of 自建台账. */
export function LedgersRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/own" component={LedgersPage} />
      <Route path="/ledgers/own/new" component={NewLedgerPage} />
      <Route path="/ledgers/own/:id/take">
        {({ id }) => <OfLedger id={id}>{(ledger) => <TakeRowsPage id={ledger} />}</OfLedger>}
      </Route>
      <Route path="/ledgers/own/:id">
        {({ id }) => <OfLedger id={id}>{(ledger) => <LedgerPage key={ledger} id={ledger} />}</OfLedger>}
      </Route>
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}

type OfLedgerProps = { id: string; children: (id: LedgerId) => React.ReactNode }

/** An address that names no ledger leads nowhere. */
function OfLedger({ id, children }: OfLedgerProps) {
  const ledger = LedgerId.safeParse(id)
  return ledger.success ? children(ledger.data) : <EmptyState>{frame.noPage}</EmptyState>
}
