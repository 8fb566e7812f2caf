import { navigate } from 'wouter/use-hash-location'
import { DOSSIER_STATES } from '#shared/modules/dossiers/dossier'
import type { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, LinkButton, PanelBlock } from '../../../components'
import classes from './dossier.module.css'
import { text } from './records.text'

/** The dossier of a person beside the record: where it is, how much it holds. */
export function PersonDossier({ id }: { id: PersonId }) {
  const sees = useRight('dossiers.see')
  if (!sees) return null
  return (
    <PanelBlock title={text.block}>
      <Facts personId={id} />
    </PanelBlock>
  )
}

function Facts({ personId }: { personId: PersonId }) {
  const { data, error } = useApiQuery('dossiers.dossierOfPerson', { personId })
  if (error) return <ErrorNotice error={error} />
  if (data === undefined) return null
  if (data === null) return <p className={classes.panelEmpty}>{text.blockEmpty}</p>
  const { id, number, cabinet, shelf, state, whereabouts, materials, scanned } = data
  const place = [text.place(cabinet, shelf), DOSSIER_STATES[state], state === 'held' ? '' : whereabouts]
  return (
    <div className={classes.panelLines}>
      <span>
        <LinkButton onClick={() => navigate(`/dossiers/files/${id}`)}>{text.fileNo(number)}</LinkButton>
        {place.filter(Boolean).join('　')}
      </span>
      <span>{text.blockCounts(materials, scanned)}</span>
    </div>
  )
}
