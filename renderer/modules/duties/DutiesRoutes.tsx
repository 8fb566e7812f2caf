import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { DutiesPage } from './DutiesPage'

/** The pages of duties. */
export function DutiesRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/duties" component={DutiesPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
