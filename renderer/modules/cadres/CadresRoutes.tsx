import { useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { NoPage } from '../../app/NoPage'
import { useSession } from '../../app/session'
import { claimList } from '../people/list/list-state'
import { ClockPage } from './ClockPage'
import { StructurePage } from './StructurePage'

/** The pages under 干部 that count and remind. */
export function CadresRoutes() {
  const { state, caller } = useSession()
  const owner = `${state.databaseName} ${caller.accountId}`
  useEffect(() => claimList(owner), [owner])
  return (
    <Switch>
      <Route path="/cadres/structure" component={StructurePage} />
      <Route path="/cadres/clock" component={ClockPage} />
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}
