import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { ProceduresPage } from './ProceduresPage'

/** The pages of procedures. */
export function ProceduresRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/procedures" component={ProceduresPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
