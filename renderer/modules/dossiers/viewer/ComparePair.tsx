import { useShortcut } from '../../../components'
import { captionOf } from './caption'
import type { LookProps, Pinned } from './look-props'
import { PageCompare } from './PageCompare'
import classes from './viewer.module.css'
import { text } from './viewer.text'

/** The page that was pinned beside the one that is looked at now, which the catalogue and the strip choose. */
export function ComparePair({
  pinned,
  open,
  material,
  permitId,
  toolsInto,
  onPin,
}: LookProps & { pinned: Pinned }) {
  const { page, index, goTo, pages } = open
  const close = () => onPin(null)
  useShortcut('escape', close, { label: text.compareEnd, own: true })
  useShortcut('pagedown', () => goTo(index + 1), { label: text.nextPage })
  useShortcut('pageup', () => goTo(index - 1), { label: text.previousPage })
  useShortcut('home', () => goTo(0), { label: text.firstPage })
  useShortcut('end', () => goTo(pages.length - 1), { label: text.lastPage })
  return (
    <div className={classes.side}>
      <PageCompare
        left={{ pageId: pinned.page.id, caption: pinned.caption }}
        right={
          page && {
            pageId: page.id,
            caption: captionOf(material, page),
            onStep: (step) => goTo(index + step),
          }
        }
        permitId={permitId}
        toolsInto={toolsInto}
        onClose={close}
      />
    </div>
  )
}
