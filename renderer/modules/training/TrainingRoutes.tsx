import { Route, Switch } from 'wouter'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { TrainingPage } from './TrainingPage'

/** The pages of training. */
export function TrainingRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/training" component={TrainingPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
