import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { InspectionsPage } from './InspectionsPage'

/** The pages of inspections. */
export function InspectionsRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/inspections" component={InspectionsPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
