import { Route, Switch } from 'wouter'
import { IdText, TrainingClassId } from '#shared/values/id'
import { text as frame } from '../../app/app.text'
import { EmptyState } from '../../components'
import { ClassesPage } from './classes/ClassesPage'
import { ClassPage } from './classes/ClassPage'
import { PlansPage } from './plans/PlansPage'
import { LecturersPage } from './resources/LecturersPage'
import { SitesPage } from './resources/SitesPage'
import { HoursPage } from './study/HoursPage'
import { MarksPage } from './study/MarksPage'
import { TestPage } from './tests/TestPage'
import { TestsPage } from './tests/TestsPage'

/** The pages of training. */
export function TrainingRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/training" component={ClassesPage} />
      <Route path="/ledgers/training/classes/:id">{({ id }) => <OfClass id={id} />}</Route>
      <Route path="/ledgers/training/plan" component={PlansPage} />
      <Route path="/ledgers/training/marks" component={MarksPage} />
      <Route path="/ledgers/training/hours" component={HoursPage} />
      <Route path="/ledgers/training/sites" component={SitesPage} />
      <Route path="/ledgers/training/lecturers" component={LecturersPage} />
      <Route path="/ledgers/training/tests" component={TestsPage} />
      <Route path="/ledgers/training/tests/:id">{({ id }) => <OfTest id={id} />}</Route>
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}

/** An address that names no class leads nowhere. */
function OfClass({ id }: { id: string }) {
  const found = TrainingClassId.safeParse(id)
  return found.success ? (
    <ClassPage key={found.data} id={found.data} />
  ) : (
    <EmptyState>{frame.noPage}</EmptyState>
  )
}

function OfTest({ id }: { id: string }) {
  return IdText.safeParse(id).success ? (
    <TestPage key={id} id={id} />
  ) : (
    <EmptyState>{frame.noPage}</EmptyState>
  )
}
