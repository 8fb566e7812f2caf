import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, PageId, PermitId } from '#shared/values/id'
import { EmptyState, ErrorNotice } from '../../../components'
import { Desk } from './Desk'
import type { ImageKey } from './decode'
import { PageSheet } from './PageSheet'
import { Thumbs } from './Thumbs'
import { FramesContext, useEncoded, useFrames, useOwnFrames } from './use-frames'
import { type OpenPages, usePages } from './use-pages'
import { useView } from './use-view'
import { useViewKeys } from './use-view-keys'
import { ViewerTools } from './ViewerTools'
import classes from './viewer.module.css'
import { text } from './viewer.text'

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
  const { material, toolsInto, overlay } = props
  const open = usePages(props)
  const { page, pages, index, goTo, loading, error } = open
  const { encoded, error: refused } = useEncoded(page && keyOf(page))
  const view = useView(encoded && page ? { ...encoded, dpi: page.dpi } : null)
  useViewKeys(view, open)
  useAhead(open)
  const tools = <ViewerTools view={view} />
  return (
    <div className={classes.viewer}>
      <Thumbs open={open} material={material} />
      <div className={classes.side}>
        {toolsInto ? createPortal(tools, toolsInto) : <div className={classes.bar}>{tools}</div>}
        <Desk view={view} label={text.desk} onPast={(step) => goTo(index + step)}>
          <ErrorNotice error={error ?? refused} />
          {!page && !error && (
            <EmptyState>{loading ? text.loading : material ? text.noPages : text.noLoosePages}</EmptyState>
          )}
          {page && encoded && view.ready && (
            <PageSheet
              image={keyOf(page)}
              full={encoded}
              shown={view.shown}
              turns={view.view.turns}
              label={text.page(page.no, pages.length)}
              overlay={overlay?.(page)}
            />
          )}
        </Desk>
      </div>
    </div>
  )
}

function keyOf({ id, version }: Page): ImageKey {
  return { id, version, image: 'best' }
}

/** The bytes of the pages beside the one that is looked at. */
function useAhead({ pages, index }: OpenPages): void {
  const frames = useFrames()
  useEffect(() => {
    for (const near of [pages[index + 1], pages[index - 1]]) if (near) frames?.ahead(keyOf(near), 2)
  }, [frames, pages, index])
}
