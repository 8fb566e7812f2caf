import type { ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Right } from '#shared/security/rights'
import { EmptyState } from '../components'
import { AwardsRoutes } from '../modules/awards/AwardsRoutes'
import { PersonHonours, UnitHonours } from '../modules/awards/honours/HonoursBlock'
import { BatchesPage } from '../modules/batches/BatchesPage'
import { CadresRoutes } from '../modules/cadres/CadresRoutes'
import { PersonCitations } from '../modules/dossiers/audits/PersonCitations'
import { DossiersRoutes } from '../modules/dossiers/DossiersRoutes'
import { PersonDossier } from '../modules/dossiers/records/PersonDossier'
import { DutiesRoutes } from '../modules/duties/DutiesRoutes'
import {
  PeekBars,
  PersonConsequences,
  UnitConsequences,
} from '../modules/evaluations/cases/ConsequencesBlock'
import { EvaluationsRoutes } from '../modules/evaluations/EvaluationsRoutes'
import { HelpPage } from '../modules/help/HelpPage'
import { IndicatorsRoutes } from '../modules/indicators/IndicatorsRoutes'
import { InspectionsRoutes } from '../modules/inspections/InspectionsRoutes'
import { LedgersRoutes } from '../modules/ledgers/LedgersRoutes'
import { MattersRoutes } from '../modules/matters/MattersRoutes'
import { MembersRoutes } from '../modules/members/MembersRoutes'
import { OrganizationsPage } from '../modules/organizations/OrganizationsPage'
import { PartiesRoutes } from '../modules/organizations/parties/PartiesRoutes'
import { UnitSlots } from '../modules/organizations/unit-slots'
import { PeopleRoutes } from '../modules/people/PeopleRoutes'
import { PersonSlots } from '../modules/people/person-slots'
import { TemplatesSection } from '../modules/people/templates/TemplatesSection'
import { ProceduresRoutes } from '../modules/procedures/ProceduresRoutes'
import { ReportsRoutes } from '../modules/reports/ReportsRoutes'
import { type SectionEntry, SettingsPage } from '../modules/settings/SettingsPage'
import { StepsPage } from '../modules/steps/StepsPage'
import { PersonStudy } from '../modules/training/study/PersonStudy'
import { TrainingRoutes } from '../modules/training/TrainingRoutes'
import { text } from './app.text'
import { NoPage } from './NoPage'
import { homeOf } from './rooms'
import { useRight, useSession } from './session'

/** What a module adds to the settings. */
const SECTIONS_OF_MODULES: readonly SectionEntry[] = [
  { key: 'templates', right: 'templates.edit', page: TemplatesSection, after: 'printing' },
]

/** What later modules add to people and units, who know nothing of them. */
const PARTS_OF_PEOPLE = {
  panel: [
    { key: 'consequences', part: PersonConsequences },
    { key: 'honours', part: PersonHonours },
    { key: 'dossier', part: PersonDossier },
    { key: 'citations', part: PersonCitations },
    { key: 'study', part: PersonStudy },
  ],
  peek: [{ key: 'bars', part: PeekBars }],
  cell: [{ key: 'citations', part: PersonCitations }],
}
const PARTS_OF_UNITS = [
  { key: 'consequences', part: UnitConsequences },
  { key: 'honours', part: UnitHonours },
]

/** Pages of 组织 beside the tree of units. */
const PARTY_PAGES = /^\/organizations\/(?:parties|villages|enterprises|terms|delegates)(?:\/.*)?$/

/** Every page by its address. An address that leads nowhere says so. */
export function Routes() {
  const { caller } = useSession()
  return (
    <Switch>
      <Route path="/">
        <Redirect to={homeOf(caller.rights)} replace />
      </Route>
      <Route path="/people/batches">
        <Guarded right="people.read">
          <BatchesPage />
        </Guarded>
      </Route>
      <Route path="/steps">
        <Guarded right="people.read">
          <StepsPage />
        </Guarded>
      </Route>
      <Route path="/people/*?">
        <Guarded right="people.read">
          <PersonSlots value={PARTS_OF_PEOPLE}>
            <PeopleRoutes />
          </PersonSlots>
        </Guarded>
      </Route>
      <Route path="/cadres/*?">
        <Guarded right="people.read">
          <CadresRoutes />
        </Guarded>
      </Route>
      <Route path="/evaluations/*?">
        <Guarded right="evaluations.see">
          <EvaluationsRoutes />
        </Guarded>
      </Route>
      <Route path="/awards/*?">
        <AwardsRoutes />
      </Route>
      <Route path="/dossiers/*?">
        <DossiersRoutes />
      </Route>
      <Route path="/workbench/*?">
        <Guarded right="people.read">
          <ReportsRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers">
        <Redirect to="/ledgers/duties" replace />
      </Route>
      <Route path="/ledgers/duties/*?">
        <Guarded right="ledgers.read">
          <DutiesRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/matters/*?">
        <Guarded right="ledgers.read">
          <MattersRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/procedures/*?">
        <Guarded right="ledgers.read">
          <ProceduresRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/members/*?">
        <Guarded right="ledgers.read">
          <MembersRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/training/*?">
        <Guarded right="ledgers.read">
          <TrainingRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/inspections/*?">
        <Guarded right="ledgers.read">
          <InspectionsRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/indicators/*?">
        <Guarded right="ledgers.read">
          <IndicatorsRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/own/*?">
        <Guarded right="ledgers.read">
          <LedgersRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/admissions/*?">
        <Guarded right="ledgers.read">
          <MembersRoutes />
        </Guarded>
      </Route>
      <Route path="/ledgers/links/*?">
        <Guarded right="ledgers.read">
          <IndicatorsRoutes />
        </Guarded>
      </Route>
      <Route path={PARTY_PAGES}>
        <Guarded right="ledgers.read">
          <PartiesRoutes />
        </Guarded>
      </Route>
      <Route path="/organizations/:id?">
        {({ id }) => (
          <Guarded right="organizations.read">
            <UnitSlots value={PARTS_OF_UNITS}>
              <OrganizationsPage id={id ?? ''} />
            </UnitSlots>
          </Guarded>
        )}
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsPage section={section ?? ''} more={SECTIONS_OF_MODULES} />}
      </Route>
      <Route path="/help/:topic?">{({ topic }) => <HelpPage topic={topic ?? ''} />}</Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}

/** A page for those who hold the right; the records side refuses the others in any case. */
function Guarded({ right, children }: { right: Right; children: ReactNode }) {
  return useRight(right) ? children : <EmptyState>{text.notAllowed}</EmptyState>
}
