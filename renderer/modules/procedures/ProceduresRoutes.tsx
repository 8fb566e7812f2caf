import { Route, Switch } from 'wouter'
import { ProcedureCaseId } from '#shared/values/id'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { CasePage } from './case/CasePage'
import { ProceduresPage } from './list/ProceduresPage'

/** The pages of procedures. */
export function ProceduresRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/procedures" component={ProceduresPage} />
      <Route path="/ledgers/procedures/case/:id">
        {({ id }) => {
          const known = ProcedureCaseId.safeParse(id)
          return known.success ? (
            <CasePage key={known.data} id={known.data} />
          ) : (
            <EmptyState>{frame.noPage}</EmptyState>
          )
        }}
      </Route>
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
