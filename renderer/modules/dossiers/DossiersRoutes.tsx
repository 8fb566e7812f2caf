import { Route, Switch } from 'wouter'
import { DossierId, PermitId, TransferId } from '#shared/values/id'
import { addressPart } from '../../app/address'
import { NoPage } from '../../app/NoPage'
import { useRight } from '../../app/session'
import { EmptyState } from '../../components'
import { AuditsPage } from './audits/AuditsPage'
import { MyPermitsPage } from './custody/MyPermitsPage'
import { PermitPage } from './custody/PermitPage'
import { PermitsPage } from './custody/PermitsPage'
import { ReadingRoomPage } from './custody/ReadingRoomPage'
import { TransferPage } from './custody/TransferPage'
import { TransfersPage } from './custody/TransfersPage'
import { DossierDeskPage } from './desk/DossierDeskPage'
import { DossierStandardsPage } from './desk/DossierStandardsPage'
import { LoosePage } from './desk/LoosePage'
import { MissingPage } from './desk/MissingPage'
import { StorePage } from './desk/StorePage'
import { text } from './dossiers.text'
import { ExportPage } from './exchange/ExportPage'
import { ExportsPage } from './exchange/ExportsPage'
import { ImportDossiersPage } from './exchange/ImportDossiersPage'
import { DossierPage } from './records/DossierPage'
import { DossiersPage } from './records/DossiersPage'
import { ScansPage } from './scans/ScansPage'

/** The pages of 档案. Who only consults sees what a permit names and nothing else. */
export function DossiersRoutes() {
  const sees = useRight('dossiers.see')
  const consults = useRight('dossiers.consult')
  return (
    <Switch>
      {consults && <Route path="/dossiers/mine" component={MyPermitsPage} />}
      {consults && (
        <Route path="/dossiers/mine/:permit/:dossier">
          {({ permit, dossier }) => (
            <ReadingRoomPage
              permit={addressPart(PermitId, permit)}
              dossier={addressPart(DossierId, dossier)}
            />
          )}
        </Route>
      )}
      {sees ? <Keepers /> : consults && <Route path="/dossiers" component={MyPermitsPage} />}
      <Route>
        <EmptyState>{text.notAllowed}</EmptyState>
      </Route>
    </Switch>
  )
}

function Keepers() {
  return (
    <Switch>
      <Route path="/dossiers" component={DossiersPage} />
      <Route path="/dossiers/desk" component={DossierDeskPage} />
      <Route path="/dossiers/scans/:dossier?">
        {({ dossier }) => <ScansPage dossier={dossier ? addressPart(DossierId, dossier) : null} />}
      </Route>
      <Route path="/dossiers/audits" component={AuditsPage} />
      <Route path="/dossiers/permits" component={PermitsPage} />
      <Route path="/dossiers/permits/:id">
        {({ id }) => <PermitPage key={id} id={id === 'new' ? null : addressPart(PermitId, id)} />}
      </Route>
      <Route path="/dossiers/transfers" component={TransfersPage} />
      <Route path="/dossiers/transfers/:id">
        {({ id }) => <TransferPage key={id} id={id === 'new' ? null : addressPart(TransferId, id)} />}
      </Route>
      <Route path="/dossiers/exports" component={ExportsPage} />
      <Route path="/dossiers/export" component={ExportPage} />
      <Route path="/dossiers/import" component={ImportDossiersPage} />
      <Route path="/dossiers/loose" component={LoosePage} />
      <Route path="/dossiers/missing" component={MissingPage} />
      <Route path="/dossiers/standards" component={DossierStandardsPage} />
      <Route path="/dossiers/store" component={StorePage} />
      <Route path="/dossiers/files/:id/:tab?">
        {({ id, tab }) => <DossierPage key={id} id={addressPart(DossierId, id)} tab={tab ?? ''} />}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  )
}
