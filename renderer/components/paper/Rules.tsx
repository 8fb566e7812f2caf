import type { Rule } from '#shared/platform/print/grid'
import { POINT } from '#shared/platform/print/units'
import styles from './paper.module.css'

/** Rules as strokes whose centre lies on the given points; heavy ones close their corners. */
export function Rules({ rules }: { rules: readonly Rule[] }) {
  return (
    <g className={styles.rules} strokeLinecap="square">
      {rules.map((it) => (
        <line
          key={`${it.x1} ${it.y1} ${it.x2} ${it.y2}`}
          x1={it.x1}
          y1={it.y1}
          x2={it.x2}
          y2={it.y2}
          strokeWidth={it.weight * POINT}
        />
      ))}
    </g>
  )
}
