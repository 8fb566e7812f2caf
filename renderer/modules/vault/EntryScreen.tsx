import type { ReactNode } from 'react'
import classes from './vault.module.css'
import { text } from './vault.text'

type EntryScreenProps = { title: string; facts?: string; children: ReactNode; foot?: ReactNode }

/** A screen before the frame: the word mark, one block of paper, what else can be done below it. */
export function EntryScreen({ title, facts, children, foot }: EntryScreenProps) {
  return (
    <div className={classes.screen}>
      <header className={classes.mark}>
        <span className={classes.wordMark}>{text.wordMark}</span>
        <span className={classes.tagline}>{text.tagline}</span>
      </header>
      <main className={classes.block}>
        <div className={classes.blockHead}>
          <h1>{title}</h1>
          {facts && <span>{facts}</span>}
        </div>
        {children}
      </main>
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </div>
  )
}
