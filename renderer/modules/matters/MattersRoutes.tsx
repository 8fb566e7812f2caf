import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { MattersPage } from './MattersPage'

/** The pages of matters. */
export function MattersRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/matters" component={MattersPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
