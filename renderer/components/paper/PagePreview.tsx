import { useState } from 'react'
import type { BareSheet } from '#shared/platform/print/page'
import { Button } from '../Button'
import { text } from '../components.text'
import { BarePage } from './BarePage'
import classes from './preview.module.css'

type Props = {
  /** null while they are being laid out. */
  pages: readonly BareSheet[] | null
  fonts: { title: readonly string[]; body: readonly string[] }
  /** How many pages there are, and of what. */
  caption: string
  /** What is wrong with the pages, in red. */
  problem?: string | undefined
}

/** Pages as they will be printed, one at a time, on a desk. */
export function PagePreview({ pages, fonts, caption, problem }: Props) {
  const [at, setAt] = useState(0)
  if (!pages) return <div className={classes.desk}>{text.preview.reading}</div>
  const page = Math.min(at, pages.length - 1)
  const shown = pages[page]
  return (
    <section className={classes.preview} aria-label={text.preview.label}>
      <div className={classes.pager}>
        <span>{caption}</span>
        {problem && <span className={classes.problem}>{problem}</span>}
        <span className={classes.turn}>
          <Button small disabled={page === 0} onClick={() => setAt(page - 1)}>
            {text.preview.before}
          </Button>
          {text.preview.pageOf(page + 1, pages.length)}
          <Button small disabled={page >= pages.length - 1} onClick={() => setAt(page + 1)}>
            {text.preview.after}
          </Button>
        </span>
      </div>
      <div className={classes.desk}>
        {shown && <BarePage page={shown} label={text.preview.page(page + 1)} fonts={fonts} />}
      </div>
    </section>
  )
}
