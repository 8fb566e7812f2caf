import { useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { OrganizationId, PersonId } from '#shared/values/id'
import { addressPart } from '../../app/address'
import { NoPage } from '../../app/NoPage'
import { useSession } from '../../app/session'
import { AssessPage } from './batch/AssessPage'
import { DuplicatesRoute } from './duplicates/DuplicatesRoute'
import { ImportPage } from './import/ImportPage'
import { KeptPage } from './import/KeptPage'
import { claimList, showEveryone } from './list/list-state'
import { PeoplePage } from './list/PeoplePage'
import { RecordPage } from './person/RecordPage'
import { viewOf } from './person/record-view'
import { PhotosPage } from './photos/PhotosPage'
import { RecycledPage } from './recycled/RecycledPage'

/** The pages of the room 干部. */
export function PeopleRoutes() {
  const { state, caller } = useSession()
  const owner = `${state.databaseName} ${caller.accountId}`
  useEffect(() => claimList(owner), [owner])
  return (
    <Switch>
      <Route path="/people" component={PeoplePage} />
      <Route path="/people/recycled" component={RecycledPage} />
      <Route path="/people/import" component={ImportPage} />
      <Route path="/people/duplicates/:ids?">{({ ids }) => <DuplicatesRoute ids={ids ?? ''} />}</Route>
      <Route path="/people/assessments" component={AssessPage} />
      <Route path="/people/photos" component={PhotosPage} />
      <Route path="/people/kept" component={KeptPage} />
      <Route path="/people/unit/:id">{({ id }) => <OfUnit id={id} />}</Route>
      <Route path="/people/:id/:view?">
        {({ id, view }) => {
          const person = addressPart(PersonId, id)
          // Its page stays while only the view changes, and with it what is unsaved.
          return <RecordPage key={person} id={person} view={viewOf(view)} />
        }}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}

/** The list narrowed to one unit: how other rooms show a unit's people. */
function OfUnit({ id }: { id: string }) {
  const organizationId = addressPart(OrganizationId, id)
  useEffect(() => showEveryone({ organizationId }))
  return <Redirect to="/people" />
}
