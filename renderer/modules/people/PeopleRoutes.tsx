import { useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { OrganizationId, PersonId } from '#shared/values/id'
import { useSession } from '../../app/session'
import { EmptyState } from '../../components'
import { FormPage } from './form/FormPage'
import { ImportPage } from './import/ImportPage'
import { changeFilter, claimList } from './list/list-state'
import { PeoplePage } from './list/PeoplePage'
import { RecycledPage } from './list/RecycledPage'
import { PersonPage } from './person/PersonPage'
import { text } from './person/person.text'

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
      <Route path="/people/unit/:id">{({ id }) => <OfUnit id={id} />}</Route>
      <Route path="/people/:id/form">{({ id }) => <ById id={id} page={FormPage} />}</Route>
      <Route path="/people/:id">{({ id }) => <ById id={id} page={PersonPage} />}</Route>
    </Switch>
  )
}

type ByIdProps = { id: string; page: (props: { id: PersonId }) => React.ReactNode }

function ById({ id, page: Page }: ByIdProps) {
  const read = PersonId.safeParse(id)
  return read.success ? <Page key={read.data} id={read.data} /> : <EmptyState>{text.notFound}</EmptyState>
}

/** The list narrowed to one unit: how other rooms show a unit's people. */
function OfUnit({ id }: { id: string }) {
  const unit = OrganizationId.safeParse(id)
  useEffect(() => {
    if (unit.success) changeFilter({ organizationId: unit.data, text: '' })
  })
  return <Redirect to="/people" />
}
