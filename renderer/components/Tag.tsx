import type { ReactNode } from 'react'
import classes from './small-parts.module.css'

export type Tone = 'normal' | 'accent' | 'amber' | 'red'

/** A state inside a table: hairline and text colour only. */
export function Tag({ children, tone = 'normal' }: { children: ReactNode; tone?: Tone | undefined }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  )
}

/** One sentence at the place of the first row, and at most one link. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>
}
