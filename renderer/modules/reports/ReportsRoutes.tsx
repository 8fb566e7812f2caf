import { Route, Switch } from 'wouter'
import { NoPage } from '../../app/NoPage'
import { LettersPage } from './letters/LettersPage'
import { WorkbenchPage } from './WorkbenchPage'
import { WorkListPage } from './WorkListPage'

/** Pages of 工作台. */
export function ReportsRoutes() {
  return (
    <Switch>
      <Route path="/workbench" component={WorkbenchPage} />
      <Route path="/workbench/list" component={WorkListPage} />
      <Route path="/workbench/letters" component={LettersPage} />
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}
