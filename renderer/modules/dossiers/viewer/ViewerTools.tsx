import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from './IconButton'
import type { ViewInUse } from './use-view'
import classes from './viewer.module.css'
import { text } from './viewer.text'

/** Zoom and turning, as the head of a dossier shows them. */
export function ViewerTools({ view, children }: { view: ViewInUse; children?: ReactNode }) {
  return (
    <span className={classes.tools}>
      <IconButton icon={<IconZoomOut />} label={text.zoomOut} keys="-" onClick={() => view.zoomBy(-1)} />
      <button type="button" className={classes.percent} title={text.fit} onClick={view.fit}>
        {text.percent(view.zoom)}
      </button>
      <IconButton icon={<IconZoomIn />} label={text.zoomIn} keys="+" onClick={() => view.zoomBy(1)} />
      <IconButton icon={<IconRotateClockwise />} label={text.turn} keys="r" onClick={view.turn} />
      {children}
    </span>
  )
}

/** The tools in the head of the page, or in a bar of their own. */
export function Tools({ into, children }: { into: HTMLElement | null; children: ReactNode }) {
  return into ? createPortal(children, into) : <div className={classes.bar}>{children}</div>
}
