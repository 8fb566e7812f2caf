import type { ReactNode } from 'react'
import { A4 } from '#shared/platform/print/units'
import styles from './paper.module.css'

type Props = {
  label: string
  /** Millimetres everything moves right, for aligning both sides on one printer. */
  offset?: number
  children: ReactNode
}

/** One A4 page drawn in millimetres. It is white on any desk; `--sheet-width` sets its width on screen. */
export function Sheet({ label, offset = 0, children }: Props) {
  return (
    <section className={`${styles.sheet} sheet`} aria-label={label}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section names it; a title would hover over every cell */}
      <svg className={styles.drawing} viewBox={`0 0 ${A4.width} ${A4.height}`}>
        <g transform={`translate(${offset} 0)`}>{children}</g>
      </svg>
    </section>
  )
}
