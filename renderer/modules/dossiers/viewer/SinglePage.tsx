import { IconArrowsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { Button, EmptyState, ErrorNotice } from '../../../components'
import { useReadingBeat } from '../custody/use-reading-beat'
import { captionOf } from './caption'
import { Desk } from './Desk'
import { eighthsFor, type ImageKey } from './decode'
import type { LookProps } from './look-props'
import { PageMenu } from './PageMenu'
import { PageSheet } from './PageSheet'
import { useEncoded, useFrames } from './use-frames'
import type { OpenPages } from './use-pages'
import { useView, type ViewInUse } from './use-view'
import { useViewKeys } from './use-view-keys'
import { Tools, ViewerTools } from './ViewerTools'
import classes from './viewer.module.css'
import { text } from './viewer.text'

/** The page that is looked at, alone on its desk. */
export function SinglePage(props: LookProps & { overlay?: ((page: Page) => ReactNode) | undefined }) {
  const { open, material, permitId, editing, onPin, overlay } = props
  const { page, pages, index, goTo, loading, error } = open
  const loaded = useEncoded(page && keyOf(page))
  const encoded = loaded?.encoded ?? null
  // Until the page turned to is here, the one before it lies on the desk.
  const lying = pages.find((it) => it.id === loaded?.key.id) ?? page
  const view = useView(encoded && lying ? { ...encoded, dpi: lying.dpi } : null)
  const { over } = useReadingBeat({ pageId: page?.id ?? null, permitId })
  useViewKeys(view, open)
  useAhead(open, encoded && view.ready ? view : null)
  const compare = () => {
    if (!page) return
    onPin({ page, caption: captionOf(material, page) })
    goTo(index + 1)
  }
  const hidden = over && permitId !== null
  return (
    <div className={classes.side}>
      <Tools into={props.toolsInto}>
        <ViewerTools view={view}>
          <Button
            kind="quiet"
            icon={<IconArrowsHorizontal size={15} stroke={1.5} />}
            onClick={compare}
            disabled={!page}
          >
            {text.compare}
          </Button>
          {editing && <PageMenu editing={editing} />}
        </ViewerTools>
      </Tools>
      <Desk view={view} label={text.desk} onPast={(step) => goTo(index + step)}>
        <ErrorNotice error={error ?? loaded?.error} />
        {!page && !error && <Nothing loading={loading} material={material} />}
        {hidden && <EmptyState>{text.timeIsUp}</EmptyState>}
        {lying && loaded && encoded && view.ready && !hidden && (
          <PageSheet
            image={loaded.key}
            full={encoded}
            shown={view.shown}
            turns={view.view.turns}
            label={text.page(lying.no, pages.length)}
            overlay={overlay?.(lying)}
          />
        )}
      </Desk>
    </div>
  )
}

function Nothing({ loading, material }: { loading: boolean; material: Material | null }) {
  if (loading) return <EmptyState>{text.loading}</EmptyState>
  return <EmptyState>{material ? text.noPages : text.noLoosePages}</EmptyState>
}

function keyOf({ id, version }: Page): ImageKey {
  return { id, version, image: 'best' }
}

/** The pages beside the one that is looked at, decoded as large as this one is shown. */
function useAhead({ pages, index }: OpenPages, view: ViewInUse | null): void {
  const frames = useFrames()
  const wide = view ? view.shown.width * window.devicePixelRatio : 0
  useEffect(() => {
    if (!frames || wide === 0) return
    for (const near of [pages[index + 1], pages[index - 1]])
      if (near) frames.ahead(keyOf(near), eighthsFor(near.width, wide))
  }, [frames, pages, index, wide])
}
