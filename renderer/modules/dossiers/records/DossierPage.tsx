import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { classLabel } from '#shared/modules/dossiers/classes'
import { type Dossier, isReadOnly } from '#shared/modules/dossiers/dossier'
import type { Material } from '#shared/modules/dossiers/material'
import type { DossierId } from '#shared/values/id'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { EmptyState, useShortcut } from '../../../components'
import { AuditTab } from '../audits/AuditTab'
import { CatalogueTab } from '../catalogue/CatalogueTab'
import { DossierUse } from '../custody/DossierUse'
import { DossierHead, type DossierTab, tabOf } from './DossierHead'
import classes from './dossier.module.css'
import { MissingTab } from './MissingTab'
import { ReadTab } from './ReadTab'
import { text } from './records.text'
import { useDossierPlace } from './use-dossier-place'

/** One dossier: its catalogue as a tree, the pages, what is said of them, and the parts of its work. */
export function DossierPage({ id, tab }: { id: DossierId; tab: string }) {
  const { data: dossier, error } = useApiQuery('dossiers.dossier', { id })
  const { data: materials, error: noLines } = useApiQuery('dossiers.materials', { dossierId: id })
  if (error || noLines) return <PageFailure error={error ?? noLines} />
  if (!dossier || !materials) return <EmptyState>{text.loading}</EmptyState>
  return <OpenDossier dossier={dossier} materials={materials} tab={tabOf(tab)} />
}

type Props = { dossier: Dossier; materials: readonly Material[]; tab: DossierTab }

function OpenDossier({ dossier, materials, tab }: Props) {
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const reading = useDossierPlace(materials)
  const editing = useRight('dossiers.edit') && !isReadOnly(dossier.state)
  const path = `/dossiers/files/${dossier.id}${tab === 'read' ? '' : `/${tab}`}`
  useRecordTab({ id: `dossier/${dossier.id}`, path, title: text.tab(dossier.name), unsaved })
  useShortcut('escape', () => navigate('/dossiers'))
  const material = materials.find((it) => it.id === reading.place.materialId) ?? null
  const at = material ? [text.statusOpen(`${classLabel(material.classCode)}-${material.no}`)] : []
  useStatus([text.statusMaterials(dossier.materials, dossier.pages), ...(tab === 'read' ? at : [])])
  const show = (place: Parameters<typeof reading.goTo>[0]) => {
    reading.goTo(place)
    navigate(`/dossiers/files/${dossier.id}`)
  }
  return (
    <section className={classes.page}>
      <DossierHead dossier={dossier} tab={tab} tools={setTools} />
      {tab === 'read' && (
        <ReadTab dossier={dossier} materials={materials} reading={reading} tools={tools} editing={editing} />
      )}
      {tab === 'catalogue' && (
        <CatalogueTab dossier={dossier} materials={materials} editing={editing} onUnsaved={setUnsaved} />
      )}
      {tab === 'audit' && <AuditTab dossierId={dossier.id} onShow={show} />}
      {tab === 'missing' && <MissingTab dossierId={dossier.id} />}
      {tab === 'use' && <DossierUse dossierId={dossier.id} name={dossier.name} />}
    </section>
  )
}
