import type { ReactNode } from 'react'
import classes from './small-parts.module.css'

/** The side panel: blocks in the order fact, problem, remedy, history. */
export function Panel({ children, label }: { children: ReactNode; label: string }) {
  return (
    <aside className={classes.panel} aria-label={label}>
      {children}
    </aside>
  )
}

type BlockProps = { title?: string; facts?: ReactNode; action?: ReactNode; children: ReactNode }

/** A block of the panel, divided from the next by a hairline. */
export function PanelBlock({ title, facts, action, children }: BlockProps) {
  return (
    <section className={classes.block}>
      {title && (
        <div className={classes.blockHead}>
          <h2>{title}</h2>
          {facts && <span className={classes.blockFacts}>{facts}</span>}
          {action && <span className={classes.blockAction}>{action}</span>}
        </div>
      )}
      {children}
    </section>
  )
}

type SectionProps = BlockProps & { id?: string; framed?: boolean }

/** A part of a page with its small heading; `framed` puts its content on paper. */
export function Section({ title, facts, action, children, id, framed }: SectionProps) {
  return (
    <section className={classes.section} {...(id ? { id } : {})}>
      {title && (
        <div className={classes.sectionHead}>
          <h2>{title}</h2>
          {facts && <span className={classes.blockFacts}>{facts}</span>}
          {action && <span className={classes.blockAction}>{action}</span>}
        </div>
      )}
      {framed ? <div className={classes.frame}>{children}</div> : children}
    </section>
  )
}
