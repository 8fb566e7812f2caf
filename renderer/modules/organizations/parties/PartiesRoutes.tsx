import { Route, Switch } from 'wouter'
import { Register } from '#shared/modules/organizations/register-layout'
import type { OrganizationId, PartyId, VillageId } from '#shared/values/id'
import { text as frame } from '../../../app/app.text'
import { EmptyState } from '../../../components'
import { CongressesPage } from './congress/CongressesPage'
import { CongressPage } from './congress/CongressPage'
import { DelegatesPage } from './congress/DelegatesPage'
import { EnterprisesPage } from './enterprises/EnterprisesPage'
import { PartiesPage } from './PartiesPage'
import { PartyPage } from './PartyPage'
import { RegisterPage } from './registers/RegisterPage'
import { TeamMapPage } from './TeamMapPage'
import { TermsPage } from './terms/TermsPage'
import { VillagePage } from './villages/VillagePage'
import { VillagesPage } from './villages/VillagesPage'

const BASE = '/organizations'

/** The pages of party organizations, villages, firms, terms and delegates. */
export function PartiesRoutes() {
  return (
    <Switch>
      <Route path={`${BASE}/parties`} component={PartiesPage} />
      <Route path={`${BASE}/parties/map/:id`}>
        {({ id }) => <TeamMapPage unitId={id as OrganizationId} />}
      </Route>
      <Route path={`${BASE}/villages`} component={VillagesPage} />
      <Route path={`${BASE}/enterprises`} component={EnterprisesPage} />
      <Route path={`${BASE}/terms`} component={TermsPage} />
      <Route path={`${BASE}/delegates`} component={DelegatesPage} />
      <Route path={`${BASE}/delegates/congresses`} component={CongressesPage} />
      <Route path={`${BASE}/delegates/congresses/:id`}>{({ id }) => <CongressPage key={id} id={id} />}</Route>
      <Route path={`${BASE}/:register/take`}>
        {({ register }) => {
          const known = Register.safeParse(register)
          return known.success ? (
            <RegisterPage register={known.data} />
          ) : (
            <EmptyState>{frame.noPage}</EmptyState>
          )
        }}
      </Route>
      <Route path={`${BASE}/parties/:id`}>{({ id }) => <PartyPage key={id} id={id as PartyId} />}</Route>
      <Route path={`${BASE}/villages/:id`}>{({ id }) => <VillagePage key={id} id={id as VillageId} />}</Route>
      <Route>
        <EmptyState>{frame.noPage}</EmptyState>
      </Route>
    </Switch>
  )
}
