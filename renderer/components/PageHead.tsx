import type { ReactNode } from 'react'
import classes from './page.module.css'

type PageHeadProps = {
  title: string
  /** Facts beside the title, in secondary: 96 人. */
  facts?: ReactNode
  /** Something unsaved or to be checked, in amber. */
  note?: ReactNode
  actions?: ReactNode
  /** 44 high, where a row of tools or paper follows. */
  low?: boolean
}

/** Title, facts, and at the right what can be done here. */
export function PageHead({ title, facts, note, actions, low }: PageHeadProps) {
  return (
    <header className={classes.head} data-low={low}>
      <h1 className={classes.title}>{title}</h1>
      {facts && <span className={classes.facts}>{facts}</span>}
      {note && <span className={classes.note}>{note}</span>}
      <div className={classes.actions}>{actions}</div>
    </header>
  )
}

type PageProps = { children: ReactNode; head?: ReactNode; bottom?: ReactNode }

/** A page: its head stands, its middle takes the rest of the height, its bar keeps to the bottom. */
export function Page({ head, children, bottom }: PageProps) {
  return (
    <section className={classes.page}>
      {head}
      <div className={classes.middle}>{children}</div>
      {bottom}
    </section>
  )
}

/** A middle that scrolls as one, with the page's gutter: settings, help. */
export function PageScroll({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={classes.scroll} data-narrow={narrow}>
      {children}
    </div>
  )
}

type BottomBarProps = {
  children: ReactNode
  right?: ReactNode
  /** `batch` 40 · `print` 44 · `commit` 48 high. */
  kind?: 'batch' | 'print' | 'commit'
}

/** What can be done with the selection, or the one act that ends this page. */
export function BottomBar({ children, right, kind = 'batch' }: BottomBarProps) {
  return (
    <footer className={classes.bottom} data-kind={kind}>
      {children}
      <div className={classes.bottomRight}>{right}</div>
    </footer>
  )
}
