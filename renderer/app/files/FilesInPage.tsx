import type { ReactNode } from 'react'
import type { Progress } from '#shared/ipc/method'
import type { Grant } from '#shared/values/id'
import { ErrorNotice, type Failure, Page, ProgressLine } from '../../components'
import { FileDropArea } from './FileDropArea'
import classes from './files-in.module.css'

type PageProps = {
  head: ReactNode
  /** What is read at present; null while nothing is. */
  reading: { title: string; progress: Progress | null; onCancel: (() => void) | undefined } | null
  failure: Failure
  onDropped: (grants: readonly Grant[]) => void
  children: (over: boolean) => ReactNode
}

/** The page on which files are chosen, or dropped anywhere on it; while they are read it shows how far that is. */
export function FilesInPage({ head, reading, failure, onDropped, children }: PageProps) {
  return (
    <FileDropArea className={classes.page} disabled={reading !== null} onDropped={onDropped}>
      {(over) => (
        <Page head={head}>
          <div className={classes.middle}>
            <div className={classes.box} data-over={over}>
              {reading ? (
                <>
                  <h2 className={classes.title}>{reading.title}</h2>
                  <ProgressLine progress={reading.progress} onCancel={reading.onCancel} />
                </>
              ) : (
                children(over)
              )}
            </div>
            <ErrorNotice error={failure} />
          </div>
        </Page>
      )}
    </FileDropArea>
  )
}

type ChoiceProps = {
  title: string
  words: string
  /** What is good to know before choosing, a line each. */
  about: readonly string[]
  acts: ReactNode
  /** Ways elsewhere, at the right end of the acts. */
  links?: ReactNode
  /** What is to be said before the files are chosen. */
  asked?: ReactNode
}

/** Which files may be chosen here, how, and what is good to know about them. */
export function FileChoice({ title, words, about, acts, links, asked }: ChoiceProps) {
  return (
    <>
      <h2 className={classes.title}>{title}</h2>
      <p>{words}</p>
      {asked}
      <div className={classes.acts}>
        {acts}
        <span className={classes.spring} />
        {links}
      </div>
      <ul className={classes.about}>
        {about.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  )
}
