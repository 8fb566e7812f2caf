import { Route, Switch } from 'wouter'
import { PartyId, PersonId } from '#shared/values/id'
import { NoPage } from '../../app/NoPage'
import { DeskPage } from './admissions/DeskPage'
import { VillagesPage } from './admissions/VillagesPage'
import { DuesMatrixPage } from './dues/DuesMatrixPage'
import { DuesPage } from './dues/DuesPage'
import { MobilePage } from './movement/MobilePage'
import { TransfersPage } from './movement/TransfersPage'
import { ConductPage } from './quality/ConductPage'
import { RatingsPage } from './quality/RatingsPage'
import { CardPage } from './register/CardPage'
import { IntakePage } from './register/IntakePage'
import { RegisterPage } from './register/RegisterPage'

/** The pages of members and of admissions. */
export function MembersRoutes() {
  return (
    <Switch>
      <Route path="/ledgers/members" component={RegisterPage} />
      <Route path="/ledgers/members/intake" component={IntakePage} />
      <Route path="/ledgers/members/transfers" component={TransfersPage} />
      <Route path="/ledgers/members/mobile" component={MobilePage} />
      <Route path="/ledgers/members/dues" component={DuesPage} />
      <Route path="/ledgers/members/dues/:id">
        {({ id }) => known(PartyId, id, (partyId) => <DuesMatrixPage key={partyId} partyId={partyId} />)}
      </Route>
      <Route path="/ledgers/members/stars" component={RatingsPage} />
      <Route path="/ledgers/members/conduct" component={ConductPage} />
      <Route path="/ledgers/members/card/:id">
        {({ id }) => known(PersonId, id, (personId) => <CardPage key={personId} id={personId} />)}
      </Route>
      <Route path="/ledgers/admissions" component={DeskPage} />
      <Route path="/ledgers/admissions/villages" component={VillagesPage} />
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}

type Parsing<Id> = { safeParse: (text: unknown) => { success: true; data: Id } | { success: false } }

function known<Id>(schema: Parsing<Id>, id: string, page: (id: Id) => React.ReactNode) {
  const parsed = schema.safeParse(id)
  return parsed.success ? page(parsed.data) : <NoPage />
}
