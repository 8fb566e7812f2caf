import type { Dossier } from '#shared/modules/dossiers/dossier'
import type { Material } from '#shared/modules/dossiers/material'
import { useRight } from '../../../app/session'
import { EmptyState } from '../../../components'
import { AuditSide } from '../audits/AuditSide'
import { SpotLayer } from '../audits/SpotLayer'
import { useSpots } from '../audits/use-spots'
import { ScanDrop } from '../scans/ScanDrop'
import { PageViewer } from '../viewer/PageViewer'
import { usePageActs } from '../viewer/use-page-acts'
import { CatalogueTree } from './CatalogueTree'
import classes from './dossier.module.css'
import { MaterialPanel } from './MaterialPanel'
import { text } from './records.text'
import { TreeFoot } from './TreeFoot'
import tree from './tree.module.css'
import type { useDossierPlace } from './use-dossier-place'

type Props = {
  dossier: Dossier
  materials: readonly Material[]
  reading: ReturnType<typeof useDossierPlace>
  tools: HTMLElement | null
  editing: boolean
}

/** The catalogue at the left, the page in the middle, what is said of it at the right. */
export function ReadTab({ dossier, materials, reading, tools, editing }: Props) {
  const { place, page, setPage, goTo } = reading
  const mayRead = useRight('dossiers.read')
  const spots = useSpots()
  const acts = usePageActs(dossier.id)
  const material = materials.find((it) => it.id === place.materialId) ?? null
  const nothing = materials.length === 0 && dossier.unassigned === 0
  return (
    <div className={classes.body}>
      <div className={tree.side}>
        <CatalogueTree
          materials={materials}
          current={place.materialId}
          onOpen={(materialId) => goTo({ materialId, pageId: null })}
          onDropPages={editing ? (ids, materialId) => void acts.place(ids, materialId, null) : undefined}
        />
        <TreeFoot dossier={dossier} onUnassigned={() => goTo({ materialId: null, pageId: null })} />
      </div>
      <div className={classes.middle}>
        <ScanDrop dossierId={dossier.id} materialId={place.materialId} disabled={!editing}>
          {mayRead && !nothing && (
            <PageViewer
              dossierId={dossier.id}
              material={material}
              openPage={place.pageId}
              onPage={setPage}
              editing={editing}
              toolsInto={tools}
              overlay={(shown) => <SpotLayer dossierId={dossier.id} page={shown} spots={spots} />}
            />
          )}
          {!mayRead && <EmptyState>{text.notForReading}</EmptyState>}
        </ScanDrop>
      </div>
      <aside className={classes.panel} aria-label={text.panel}>
        <MaterialPanel material={material} page={page} />
        <AuditSide dossierId={dossier.id} material={material} page={page} onShow={goTo} spots={spots} />
      </aside>
    </div>
  )
}
