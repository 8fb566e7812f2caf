import { type ReactNode, useRef } from 'react'
import type { PageId, PermitId } from '#shared/values/id'
import { Button, ErrorNotice } from '../../../components'
import { useReadingBeat } from '../custody/use-reading-beat'
import { Desk } from './Desk'
import { PageSheet } from './PageSheet'
import { FramesContext, useEncoded, useOwnFrames } from './use-frames'
import { useView, type ViewInUse } from './use-view'
import { useLookKeys } from './use-view-keys'
import { Tools, ViewerTools } from './ViewerTools'
import classes from './viewer.module.css'
import { text } from './viewer.text'

/** One of two pages beside each other. */
export type ComparedPage = {
  pageId: PageId
  /** What it is: title, class and number of the material, page. */
  caption: string
  /** What is framed on it, placed in per cent of the page. */
  overlay?: ReactNode
  /** Turns to the page before or behind, where there is one. */
  onStep?: (direction: 1 | -1) => void
}

type CompareProps = {
  left: ComparedPage
  /** Null while nothing is chosen for that side. */
  right: ComparedPage | null
  permitId?: PermitId | null
  /** The element of the page head that takes the tools; without it they stand above the pages. */
  toolsInto?: HTMLElement | null
  /** Back to one page; without it there is no such tool. */
  onClose?: () => void
}

/** Two pages side by side: zoom, turning and place move in step. */
export function PageCompare(props: CompareProps) {
  const frames = useOwnFrames()
  return (
    <FramesContext value={frames}>
      <Both {...props} />
    </FramesContext>
  )
}

function Both({ left, right, permitId = null, toolsInto = null, onClose }: CompareProps) {
  const first = useSide(left, permitId)
  const second = useSide(right, permitId)
  const desks = useRef<(HTMLElement | null)[]>([])
  desks.current = [first.view.desk, second.view.desk]
  const view = inStep(first.view, second.view)
  useLookKeys(view)
  const follow = (from: HTMLElement) => {
    for (const desk of desks.current) if (desk && desk !== from) sameFraction(from, desk)
  }
  return (
    <div className={classes.compare}>
      <Tools into={toolsInto}>
        <ViewerTools view={view}>
          {onClose && (
            <Button kind="quiet" keys="escape" onClick={onClose}>
              {text.compareEnd}
            </Button>
          )}
        </ViewerTools>
      </Tools>
      <div className={classes.pair}>
        <Side side={left} of={first} label={text.left} onScroll={follow} />
        <Side side={right} of={second} label={text.right} onScroll={follow} />
      </div>
    </div>
  )
}

function useSide(side: ComparedPage | null, permitId: PermitId | null) {
  const image = side && ({ id: side.pageId, version: 0, image: 'best' } as const)
  useReadingBeat({ pageId: side?.pageId ?? null, permitId })
  const loaded = useEncoded(image)
  const encoded = loaded?.encoded ?? null
  const view = useView(encoded ? { ...encoded, dpi: null } : null)
  return { loaded, encoded, view }
}

type SideProps = {
  side: ComparedPage | null
  of: ReturnType<typeof useSide>
  label: string
  onScroll: (element: HTMLElement) => void
}

function Side({ side, of: { loaded, encoded, view }, label, onScroll }: SideProps) {
  return (
    <section className={classes.half} aria-label={label}>
      <header className={classes.caption}>{side?.caption ?? text.chooseRight}</header>
      <Desk view={view} label={label} onPast={side?.onStep} onScroll={onScroll}>
        <ErrorNotice error={loaded?.error} />
        {side && loaded && encoded && view.ready && (
          <PageSheet
            image={loaded.key}
            full={encoded}
            shown={view.shown}
            turns={view.view.turns}
            label={side.caption}
            overlay={side.overlay}
          />
        )}
      </Desk>
    </section>
  )
}

/** Every change of the view reaches both sides. */
function inStep(first: ViewInUse, second: ViewInUse): ViewInUse {
  const both =
    <A extends unknown[]>(pick: (view: ViewInUse) => (...args: A) => void) =>
    (...args: A) => {
      pick(first)(...args)
      pick(second)(...args)
    }
  return {
    ...first,
    zoomTo: both((it) => it.zoomTo),
    zoomBy: both((it) => it.zoomBy),
    fit: both((it) => it.fit),
    whole: both((it) => it.whole),
    turn: both((it) => it.turn),
  }
}

/** The same part of the page in sight on the other side. */
function sameFraction(from: HTMLElement, to: HTMLElement): void {
  const part = (at: number, all: number, room: number) => (all > room ? at / (all - room) : 0)
  to.scrollTop =
    part(from.scrollTop, from.scrollHeight, from.clientHeight) * (to.scrollHeight - to.clientHeight)
  to.scrollLeft =
    part(from.scrollLeft, from.scrollWidth, from.clientWidth) * (to.scrollWidth - to.clientWidth)
}
