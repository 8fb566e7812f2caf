import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { LedgersPage } from './LedgersPage'

/** The pages of ledgers. */
export function LedgersRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/own" component={LedgersPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
