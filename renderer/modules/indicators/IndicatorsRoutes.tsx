import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { IndicatorsPage } from './IndicatorsPage'

/** The pages of indicators. */
export function IndicatorsRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/indicators" component={IndicatorsPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
