import { Route, Switch } from 'wouter'
import { text as frame } from '../../../app/app.text'
import { EmptyState } from '../../../components'
import { PartiesPage } from './PartiesPage'

/** The pages of party organizations, villages, firms, terms and delegates. */
export function PartiesRoutes() {
  return (
    <Switch>
      <Route path="/organizations/parties" component={PartiesPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
