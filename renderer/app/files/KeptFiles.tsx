import { useState } from 'react'
import { ErrorNotice, type Failure, LinkButton, Section } from '../../components'
import { whenWords } from '../when'
import { FileDropArea } from './FileDropArea'
import { FilePreview } from './FilePreview'
import classes from './kept-files.module.css'
import { fileWords, text } from './kept-files.text'
import { NoteDialog } from './NoteDialog'
import { RefusedFiles } from './RefusedFiles'
import { type FileDesk, type NotedFile, useFileActs } from './use-file-acts'
import type { Look } from './use-file-content'

/** What a list of files is called, and what it says where there are none. */
export type FileWords = { title: string; none: string; toAdd: string; drop: string }

type Props = {
  words: FileWords
  files: readonly NotedFile[]
  /** Whether files can be added and removed now. */
  open: boolean
  error: Failure
  desk: FileDesk
  look: Look
}

/** Files that stand to a record: chosen or dropped, listed, looked at in the window, removed. */
export function KeptFiles({ words, files, open, error, desk, look }: Props) {
  const acts = useFileActs(desk)
  return (
    <Section
      title={words.title}
      facts={open ? text.rule : undefined}
      action={
        open && (
          <LinkButton disabled={desk.adding} onClick={() => void acts.choose()}>
            {text.add}
          </LinkButton>
        )
      }
      framed
    >
      <ErrorNotice error={error} />
      <FileDropArea
        className={classes.area}
        disabled={!open || desk.adding}
        onDropped={(grants) => void acts.add(grants)}
      >
        {(over) => (
          <>
            <FileRows
              words={words}
              files={files}
              open={open}
              describe={desk.describe}
              onRemove={acts.askRemove}
              look={look}
            />
            {over && open && <div className={classes.veil}>{words.drop}</div>}
          </>
        )}
      </FileDropArea>
      {acts.dialog}
      {acts.refused.length > 0 && <RefusedFiles refused={acts.refused} onClose={acts.forgetRefused} />}
    </Section>
  )
}

type RowsProps = Pick<Props, 'words' | 'files' | 'open' | 'look'> & {
  describe: FileDesk['describe']
  onRemove: (file: NotedFile) => void
}

function FileRows({ words, files, open, describe, onRemove, look }: RowsProps) {
  const [shown, setShown] = useState<NotedFile | null>(null)
  const [noted, setNoted] = useState<NotedFile | null>(null)
  if (files.length === 0) return <p className={classes.note}>{open ? words.toAdd : words.none}</p>
  return (
    <>
      <ul className={classes.files} aria-label={words.title}>
        {files.map((it) => (
          <li key={it.id} className={classes.file}>
            <button type="button" className={classes.name} title={it.name} onClick={() => setShown(it)}>
              {it.name}
            </button>
            <span className={classes.facts}>{fileWords(it)}</span>
            {it.note && (
              <span className={classes.said} title={it.note}>
                {it.note}
              </span>
            )}
            <span className={classes.acts}>
              {text.by(it.addedBy, whenWords(it.addedAt))}
              {open && describe && <LinkButton onClick={() => setNoted(it)}>{text.describe}</LinkButton>}
              {open && it.removable && <LinkButton onClick={() => onRemove(it)}>{text.remove}</LinkButton>}
            </span>
          </li>
        ))}
      </ul>
      {shown && <FilePreview file={shown} look={look} onClose={() => setShown(null)} />}
      {noted && describe && <NoteDialog file={noted} describe={describe} onClose={() => setNoted(null)} />}
    </>
  )
}
