import { Route, Switch } from 'wouter'
import { InspectionId } from '#shared/values/id'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { CoveragePage } from './coverage/CoveragePage'
import { FindingsPage } from './findings/FindingsPage'
import { GroupsPage } from './groups/GroupsPage'
import { PlanPage } from './plan/PlanPage'
import { SchedulePage } from './plan/SchedulePage'
import { VisitPage } from './visits/VisitPage'
import { VisitsPage } from './visits/VisitsPage'

/** The pages of inspections. */
export function InspectionsRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/inspections" component={CoveragePage} />
      <Route path="/ledgers/inspections/plan" component={PlanPage} />
      <Route path="/ledgers/inspections/schedule" component={SchedulePage} />
      <Route path="/ledgers/inspections/visits" component={VisitsPage} />
      <Route path="/ledgers/inspections/visits/:id">{({ id }) => <OfVisit id={id} />}</Route>
      <Route path="/ledgers/inspections/findings" component={FindingsPage} />
      <Route path="/ledgers/inspections/groups" component={GroupsPage} />
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}

/** An address that names no visit leads nowhere. */
function OfVisit({ id }: { id: string }) {
  const visit = InspectionId.safeParse(id)
  return visit.success ? (
    <VisitPage key={visit.data} id={visit.data} />
  ) : (
    <EmptyState>{frame.noPage}</EmptyState>
  )
}
