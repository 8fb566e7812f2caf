import type { ComponentType, ReactNode } from 'react'
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

type RoomPages = { path: string | RegExp; right: Right; pages: ComponentType }

/** What stands at an address and below it, for those who hold the right. The first that fits is taken. */
const ROOM_PAGES: readonly RoomPages[] = [
  { path: '/people/batches', right: 'people.read', pages: BatchesPage },
  { path: '/steps', right: 'people.read', pages: StepsPage },
  { path: '/people/*?', right: 'people.read', pages: PeoplePages },
  { path: '/cadres/*?', right: 'people.read', pages: CadresRoutes },
  { path: '/evaluations/*?', right: 'evaluations.see', pages: EvaluationsRoutes },
  { path: '/workbench/*?', right: 'people.read', pages: ReportsRoutes },
  { path: '/ledgers/duties/*?', right: 'ledgers.read', pages: DutiesRoutes },
  { path: '/ledgers/matters/*?', right: 'ledgers.read', pages: MattersRoutes },
  { path: '/ledgers/procedures/*?', right: 'ledgers.read', pages: ProceduresRoutes },
  { path: /^\/ledgers\/(?:members|admissions)(?:\/.*)?$/, right: 'ledgers.read', pages: MembersRoutes },
  { path: '/ledgers/training/*?', right: 'ledgers.read', pages: TrainingRoutes },
  { path: '/ledgers/inspections/*?', right: 'ledgers.read', pages: InspectionsRoutes },
  { path: /^\/ledgers\/(?:indicators|links)(?:\/.*)?$/, right: 'ledgers.read', pages: IndicatorsRoutes },
  { path: '/ledgers/own/*?', right: 'ledgers.read', pages: LedgersRoutes },
  { path: PARTY_PAGES, right: 'ledgers.read', pages: PartiesRoutes },
]

/** Every page by its address. An address that leads nowhere says so. */
export function Routes() {
  const { caller } = useSession()
  return (
    <Switch>
      <Route path="/">
        <Redirect to={homeOf(caller.rights)} replace />
      </Route>
      <Route path="/ledgers">
        <Redirect to="/ledgers/duties" replace />
      </Route>
      {ROOM_PAGES.map(({ path, right, pages: Pages }) => (
        <Route key={String(path)} path={path}>
          <Guarded right={right}>
            <Pages />
          </Guarded>
        </Route>
      ))}
      <Route path="/awards/*?" component={AwardsRoutes} />
      <Route path="/dossiers/*?" component={DossiersRoutes} />
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

function PeoplePages() {
  return (
    <PersonSlots value={PARTS_OF_PEOPLE}>
      <PeopleRoutes />
    </PersonSlots>
  )
}

/** A page for those who hold the right; the records side refuses the others in any case. */
function Guarded({ right, children }: { right: Right; children: ReactNode }) {
  return useRight(right) ? children : <EmptyState>{text.notAllowed}</EmptyState>
}
