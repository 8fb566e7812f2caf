import { type ReactNode, useState } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, PageId, PermitId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import { ComparePair } from './ComparePair'
import { CorrectAllDialog } from './correct/CorrectAllDialog'
import { PageCorrection } from './correct/PageCorrection'
import type { Pinned } from './look-props'
import { PageDialog } from './PageDialogs'
import { SinglePage } from './SinglePage'
import { Thumbs } from './Thumbs'
import { FramesContext, useOwnFrames } from './use-frames'
import { type PageEditing, usePageEditing } from './use-page-editing'
import { usePages } from './use-pages'
import { useSelection } from './use-selection'
import classes from './viewer.module.css'

export type PageViewerProps = {
  dossierId: DossierId
  /** Null: the pages that belong to no material yet (待归位). */
  material: Material | null
  /** The permit under which it is read; null for whoever keeps the dossiers. */
  permitId?: PermitId | null
  /** The page to look at; null or one of another material: the first, which `onPage` then tells. */
  openPage: PageId | null
  onPage: (page: Page | null) => void
  /** Pages can be changed here by whoever may. */
  editing: boolean
  /** The element of the page head that takes the tools; without it they stand above the desk. */
  toolsInto?: HTMLElement | null
  /** What is framed on the page, placed in per cent of it. */
  overlay?: (page: Page) => ReactNode
}

/** The scanned pages of one material: thumbnails, the page on its desk, and the keys to look at it. */
export function PageViewer(props: PageViewerProps) {
  const frames = useOwnFrames()
  return (
    <FramesContext value={frames}>
      <Viewer {...props} />
    </FramesContext>
  )
}

function Viewer(props: PageViewerProps) {
  const { dossierId, material, permitId = null, overlay, toolsInto = null } = props
  const enabled = useRight('dossiers.edit') && props.editing
  const open = usePages(props)
  const selection = useSelection(open)
  const editing = usePageEditing({ dossierId, material, open, selection, enabled })
  const [pinned, setPinned] = useState<Pinned | null>(null)
  const { page } = open
  const shared = { open, material, permitId, toolsInto, editing: enabled ? editing : null, onPin: setPinned }
  return (
    <div className={classes.viewer}>
      <Thumbs
        open={open}
        material={material}
        selection={selection}
        editing={enabled}
        onPlace={editing.place}
      />
      {editing.doing === 'correct' && page ? (
        <PageCorrection key={page.id} page={page} onEnd={editing.end} />
      ) : pinned ? (
        <ComparePair {...shared} pinned={pinned} />
      ) : (
        <SinglePage {...shared} overlay={overlay} />
      )}
      <Decisions editing={editing} pages={open.pages} />
    </div>
  )
}

/** What an act on pages asks for before it is done. */
function Decisions({ editing, pages }: { editing: PageEditing; pages: readonly Page[] }) {
  const { doing, chosen, behind, dossierId, material, end } = editing
  if (doing === null || doing === 'correct') return null
  if (doing === 'correct-all')
    return <CorrectAllDialog pages={chosen.length > 1 ? chosen : pages} onClose={end} />
  return <PageDialog name={doing} {...{ dossierId, material, chosen, behind }} onClose={end} />
}
