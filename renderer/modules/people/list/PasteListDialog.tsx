import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { Button, Dialog, ErrorNotice, type Failure } from '../../../components'
import { text } from '../people.text'
import { rememberRows } from './list-state'
import { PastedLines } from './PastedLines'
import { type PastedLine, pastedLines, sumsOf, withChoice } from './paste-choices'
import classes from './people.module.css'

/** What can be done with the people found; `label` says how many. */
export type PasteAct = { label: (count: number) => string; run: (ids: readonly PersonId[]) => void }

type PasteListDialogProps = {
  onClose: () => void
  /** The usual one first: its button is the filled one. */
  acts: readonly [PasteAct, ...PasteAct[]]
}

/** Names or ID numbers pasted from anywhere: who is found line by line, namesakes asked, the others named. */
export function PasteListDialog({ onClose, acts }: PasteListDialogProps) {
  const [usual, ...others] = acts
  const [written, setWritten] = useState('')
  const [lines, setLines] = useState<readonly PastedLine[] | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const find = async () => {
    const reply = await api.people.findListed({ text: written })
    if (!reply.ok) return setFailure(reply)
    setFailure(null)
    for (const line of reply.value) rememberRows(line.people)
    setLines(pastedLines(reply.value))
  }
  const ids = lines ? sumsOf(lines).ids : []
  return (
    <Dialog
      title={text.pasteTitle}
      onClose={onClose}
      width={720}
      actions={
        lines ? (
          <>
            <Button onClick={() => setLines(null)}>{text.pasteAgain}</Button>
            {others.map(({ label, run }) => (
              <Button key={label(0)} onClick={() => run(ids)} disabled={ids.length === 0}>
                {label(ids.length)}
              </Button>
            ))}
            <Button
              kind="primary"
              keys="ctrl+enter"
              onClick={() => usual.run(ids)}
              disabled={ids.length === 0}
            >
              {usual.label(ids.length)}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose} keys="escape">
              {text.cancel}
            </Button>
            <Button
              kind="primary"
              keys="ctrl+enter"
              onClick={() => void find()}
              disabled={written.trim() === ''}
            >
              {text.pasteFind}
            </Button>
          </>
        )
      }
    >
      <ErrorNotice error={failure} />
      {lines ? (
        <PastedLines
          lines={lines}
          onChoose={(place, number) => setLines(withChoice(lines, place, number))}
          onDone={() => ids.length > 0 && usual.run(ids)}
        />
      ) : (
        <>
          <p className={classes.quiet}>{text.pasteWords}</p>
          <textarea
            className={classes.pasteText}
            data-autofocus
            aria-label={text.pasteLabel}
            rows={12}
            value={written}
            spellCheck={false}
            onChange={(event) => setWritten(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey && written.trim() !== '') void find()
            }}
          />
        </>
      )}
    </Dialog>
  )
}
