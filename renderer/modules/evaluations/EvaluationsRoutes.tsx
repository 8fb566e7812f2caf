import { Route, Switch } from 'wouter'
import { Entry } from '#shared/modules/evaluations/ballot'
import { RoundId, SchemeId } from '#shared/values/id'
import { addressNumber, addressPart } from '../../app/address'
import { NoPage } from '../../app/NoPage'
import { useRight } from '../../app/session'
import { EmptyState } from '../../components'
import { BenchPage } from './bench/BenchPage'
import { OpenRoundsPage } from './bench/OpenRoundsPage'
import { SettlePage } from './bench/SettlePage'
import { CasesPage } from './cases/CasesPage'
import { EligibilityPage } from './cases/EligibilityPage'
import { StandardsPage } from './cases/StandardsPage'
import { text } from './evaluations.text'
import { ExplanationPage } from './result/ExplanationPage'
import { NewRoundPage } from './rounds/NewRoundPage'
import { RoundPage } from './rounds/RoundPage'
import { RoundsPage } from './rounds/RoundsPage'
import { NewSchemePage } from './schemes/NewSchemePage'
import { SchemePage } from './schemes/SchemePage'
import { SchemesPage } from './schemes/SchemesPage'

/** The pages of 考核. Who only enters ballots sees the rounds that wait for entry and the bench. */
export function EvaluationsRoutes() {
  const reads = useRight('evaluations.read')
  return (
    <Switch>
      <Route path="/evaluations/rounds/:id/bench/:box/:entry">
        {({ id, box, entry }) => (
          <BenchPage
            round={addressPart(RoundId, id)}
            box={addressNumber(box)}
            entry={addressPart(Entry, addressNumber(entry))}
          />
        )}
      </Route>
      <Route path="/evaluations/rounds/:id/settle/:box">
        {({ id, box }) => <SettlePage round={addressPart(RoundId, id)} box={addressNumber(box)} />}
      </Route>
      {reads ? <Readers /> : <Route path="/evaluations" component={OpenRoundsPage} />}
      <Route>
        <EmptyState>{text.notAllowed}</EmptyState>
      </Route>
    </Switch>
  )
}

function Readers() {
  return (
    <Switch>
      <Route path="/evaluations" component={RoundsPage} />
      <Route path="/evaluations/new" component={NewRoundPage} />
      <Route path="/evaluations/schemes" component={SchemesPage} />
      <Route path="/evaluations/schemes/new" component={NewSchemePage} />
      <Route path="/evaluations/schemes/:id">
        {({ id }) => <SchemePage key={id} id={addressPart(SchemeId, id)} />}
      </Route>
      <Route path="/evaluations/cases" component={CasesPage} />
      <Route path="/evaluations/eligibility" component={EligibilityPage} />
      <Route path="/evaluations/standards" component={StandardsPage} />
      <Route path="/evaluations/rounds/:id/result/:subject">
        {({ id, subject }) => (
          <ExplanationPage round={addressPart(RoundId, id)} subject={addressNumber(subject)} />
        )}
      </Route>
      <Route path="/evaluations/rounds/:id/:tab?">
        {({ id, tab }) => <RoundPage key={id} id={addressPart(RoundId, id)} tab={tab ?? ''} />}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}
