import { useState } from 'react'
import { api } from '../../../api/client'
import { Button, ErrorNotice, type Failure, LinkButton } from '../../../components'
import { PastedLines } from '../../people/list/PastedLines'
import { type PastedLine, pastedLines, sumsOf, withChoice } from '../../people/list/paste-choices'
import classes from './rounds.module.css'
import { knownChoice, NO_CHOICE, type SourceProps } from './subject-choice'
import { text } from './subjects.text'

/** Names or 身份证号 pasted from anywhere: found line by line, namesakes asked. */
export function SubjectPaste({ onChoose }: SourceProps) {
  const [written, setWritten] = useState('')
  const [lines, setLines] = useState<readonly PastedLine[] | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const show = (next: readonly PastedLine[] | null) => {
    setLines(next)
    onChoose(next ? knownChoice(sumsOf(next).ids) : NO_CHOICE)
  }
  const find = async () => {
    const reply = await api.people.findListed({ text: written })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) show(pastedLines(reply.value))
  }
  if (lines)
    return (
      <>
        <PastedLines
          lines={lines}
          onChoose={(place, number) => show(withChoice(lines, place, number))}
          onDone={() => {}}
        />
        <LinkButton onClick={() => show(null)}>{text.pasteAgain}</LinkButton>
      </>
    )
  return (
    <>
      <ErrorNotice error={failure} />
      <p className={classes.quiet}>{text.paste}</p>
      <textarea
        className={classes.paste}
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
      <Button onClick={() => void find()} keys="ctrl+enter" disabled={written.trim() === ''}>
        {text.pasteFind}
      </Button>
    </>
  )
}
