import type { CSSProperties, ReactNode } from 'react'
import type { PageOffset } from '#shared/platform/print/schema'
import type { Paper } from '#shared/platform/print/units'
import styles from './paper.module.css'

type Props = {
  label: string
  paper: Paper
  offset: PageOffset
  /** Somebody points at the page, or goes to one of its cells. */
  onVisit?: (() => void) | undefined
  children: ReactNode
}

/** One page drawn in millimetres. It is white on any desk; `--sheet-width` sets an A4 sheet's width on screen. */
export function Sheet({ label, paper, offset, onVisit, children }: Props) {
  const { width, height } = paper
  return (
    <section
      className={`${styles.sheet} sheet`}
      aria-label={label}
      onFocus={onVisit}
      onPointerDown={onVisit}
      style={{ '--width': width, '--height': height } as CSSProperties}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section names it; a title would hover over every cell */}
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`}>
        <g transform={`translate(${offset.x} ${offset.y})`}>{children}</g>
      </svg>
    </section>
  )
}
