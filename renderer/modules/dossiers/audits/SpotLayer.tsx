import { type PointerEvent, useState } from 'react'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useShortcut } from '../../../components'
import classes from './audits.module.css'
import { text } from './audits.text'
import type { Spot, Spots } from './use-spots'

type Point = { x: number; y: number }
type Props = { dossierId: DossierId; page: Page; spots: Spots }

/** What statements frame on this page; while one is being drawn, the pointer draws it. */
export function SpotLayer({ dossierId, page, spots }: Props) {
  const { drawing, drawn, current, end } = spots
  const { data: audit } = useApiQuery('dossiers.dossierAudit', { dossierId })
  const pull = usePull((spot) => end(page, spot))
  useShortcut('escape', () => end(page, null), { enabled: drawing, own: true })
  const framed = (audit?.findings ?? [])
    .flatMap((it) => it.statements)
    .flatMap((it) => (it.pageId === page.id && it.spot ? [{ id: it.id, spot: it.spot }] : []))
  const looked = framed.some((it) => it.id === current) ? current : framed[0]?.id
  const own = pull.spot ?? (drawn?.pageId === page.id ? drawn.spot : null)
  return (
    <div
      className={classes.spotLayer}
      data-drawing={drawing}
      title={drawing ? text.spotHint : undefined}
      {...(drawing ? pull.handlers : {})}
    >
      {framed.map(({ id, spot }) => (
        <Frame key={id} spot={spot} kind={id === looked ? 'current' : 'other'} />
      ))}
      {own && <Frame spot={own} kind="current" />}
    </div>
  )
}

/** One framed place, in fractions of the page. */
export function Frame({ spot, kind = 'current' }: { spot: Spot; kind?: 'current' | 'other' }) {
  const percent = (part: number) => `${part * 100}%`
  return (
    <div
      className={classes.spot}
      data-kind={kind}
      style={{
        left: percent(spot.x),
        top: percent(spot.y),
        width: percent(spot.width),
        height: percent(spot.height),
      }}
    />
  )
}

/** A frame pulled open with the pointer; one too small to hold a word is none. */
function usePull(onEnd: (spot: Spot | null) => void) {
  const [from, setFrom] = useState<Point | null>(null)
  const [to, setTo] = useState<Point | null>(null)
  const spot = from && to ? spotBetween(from, to) : null
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setFrom(pointOf(event))
      setTo(pointOf(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => from && setTo(pointOf(event)),
    onPointerUp: () => {
      setFrom(null)
      setTo(null)
      onEnd(spot && spot.width > LEAST && spot.height > LEAST ? spot : null)
    },
  }
  return { spot, handlers }
}

const LEAST = 0.005

/** In fractions of the layer; it turns with the page, and so do offsets. */
function pointOf({ nativeEvent, currentTarget }: PointerEvent<HTMLElement>): Point {
  const part = (at: number, all: number) => Math.min(1, Math.max(0, at / all))
  return {
    x: part(nativeEvent.offsetX, currentTarget.offsetWidth),
    y: part(nativeEvent.offsetY, currentTarget.offsetHeight),
  }
}

function spotBetween(a: Point, b: Point): Spot {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}
