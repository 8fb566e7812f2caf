import type { ReactNode } from 'react'
import { Section } from '../../../components'
import classes from '../indicators.module.css'

type PartProps = { title: string; action?: ReactNode; children: ReactNode }

/** A part of an editor: a heading, and below it fields and rows on paper, as wide as one reads. */
export function Part({ title, action, children }: PartProps) {
  return (
    <Section title={title} action={action} framed>
      <div className={classes.part}>{children}</div>
    </Section>
  )
}

/** Rows or fields within a part, under what they are called. */
export function Rows({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className={classes.partHead}>{title}</h3>
      <div className={classes.partRows}>{children}</div>
    </div>
  )
}
