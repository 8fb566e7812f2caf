import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { MembersPage } from './MembersPage'

/** The pages of members. */
export function MembersRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/members" component={MembersPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
