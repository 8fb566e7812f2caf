import { Link } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { Permit } from '#shared/modules/dossiers/custody'
import type { PermitId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { Button, EmptyState, useShortcut } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './custody.module.css'
import { PermitForm } from './PermitForm'
import { PermitSide } from './PermitSide'
import { PermitStateTag } from './permit-columns'
import { text } from './permits.text'
import { type PermitEditing, usePermit } from './use-permit'

/** One application: who wants to read what and why, what stands in the way, the decision and what came of it. */
export function PermitPage({ id }: { id: PermitId | null }) {
  return id === null ? <OpenPermit permit={null} /> : <StoredPermit id={id} />
}

function StoredPermit({ id }: { id: PermitId }) {
  const { data, error } = useApiQuery('dossiers.permit', { id })
  if (error) return <PageFailure error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  return <OpenPermit permit={data} />
}

function OpenPermit({ permit }: { permit: Permit | null }) {
  const editing = usePermit(permit)
  const place = permit?.id ?? 'new'
  const { changed, mayStore, save } = editing
  useRecordTab({
    id: `permit/${place}`,
    path: `/dossiers/permits/${place}`,
    title: text.tab(permit?.number ?? ''),
    unsaved: changed,
  })
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: mayStore })
  useShortcut('escape', () => navigate('/dossiers/permits'))
  return (
    <section className={classes.page}>
      <Head editing={editing} />
      <div className={classes.body}>
        <PermitForm editing={editing} />
        <PermitSide editing={editing} />
      </div>
    </section>
  )
}

function Head({ editing }: { editing: PermitEditing }) {
  const { permit, changed, mayStore, readOnly, saving, save } = editing
  return (
    <header className={classes.head}>
      <Link className={classes.back} href="/dossiers/permits">
        {text.back}
      </Link>
      <h1>{permit ? permit.number : text.newTitle}</h1>
      {permit && <PermitStateTag permit={permit} />}
      {permit && changed && <span className={classes.amber}>{text.unsaved}</span>}
      <div className={classes.acts}>
        {permit && (
          <DossierPaperActions
            paper={{ paper: 'permit', permitId: permit.id }}
            name={text.paper(permit.number)}
            disabled={changed}
          />
        )}
        {!readOnly && (
          <Button
            kind="primary"
            keys="ctrl+s"
            disabled={!mayStore}
            loading={saving}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
        )}
      </div>
    </header>
  )
}
