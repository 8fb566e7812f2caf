import { useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { PersonId } from '#shared/values/id'
import { useSession } from '../../app/session'
import { EmptyState } from '../../components'
import { FormPage } from './form/FormPage'
import { ImportPage } from './import/ImportPage'
import { claimList } from './list/list-state'
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
