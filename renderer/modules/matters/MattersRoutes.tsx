import { Route, Switch } from 'wouter'
import { SystemKey } from '#shared/platform/systems/schema'
import { MatterId } from '#shared/values/id'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { FiguresPage } from './figures/FiguresPage'
import { MattersPage } from './list/MattersPage'
import { MatterPage } from './record/MatterPage'
import { NewMatterPage } from './record/NewMatterPage'

/** The pages of matters. */
export function MattersRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/matters" component={MattersPage} />
      <Route path="/ledgers/matters/new/:system">
        {({ system }) => ofSystem(system, (key) => <NewMatterPage key={key} system={key} />)}
      </Route>
      <Route path="/ledgers/matters/figures/:system">
        {({ system }) => ofSystem(system, (key) => <FiguresPage key={key} system={key} />)}
      </Route>
      <Route path="/ledgers/matters/:id">
        {({ id }) => {
          const known = MatterId.safeParse(id)
          return known.success ? <MatterPage key={known.data} id={known.data} /> : NOWHERE
        }}
      </Route>
      <Route>{NOWHERE}</Route>
    </Switch>
  )
}

const NOWHERE = <EmptyState>{frame.noPage}</EmptyState>

function ofSystem(written: string, page: (key: string) => React.ReactNode) {
  const known = SystemKey.safeParse(written)
  return known.success ? page(known.data) : NOWHERE
}
