import { useState } from 'react'
import type { TermRow } from '#shared/modules/organizations/term'
import { WorkPaperActions } from '../../../../app/papers/WorkPaperActions'
import { useRight } from '../../../../app/session'
import { BottomBar, Button, LinkButton } from '../../../../components'
import { LettersDialog } from './LettersDialog'
import { dueIds, takesLetter } from './takes-letter'
import { text } from './terms.text'

type Props = { system: string; rows: readonly TermRow[]; onNone: () => void }

/** The marked terms: reminded of by letter in one go, their letters printed. */
export function LetterBar({ system, rows, onNone }: Props) {
  const [writing, setWriting] = useState(false)
  const mayEdit = useRight('organizations.edit')
  const due = rows.filter(takesLetter)
  const written = rows.filter((it) => it.letterNo !== '' && it.termId !== null)
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(rows.length)}</strong>
      {mayEdit && (
        <Button small disabled={due.length === 0} onClick={() => setWriting(true)}>
          {text.write}
        </Button>
      )}
      <WorkPaperActions
        paper={{
          paper: 'term-letter',
          ask: { system, termIds: [...written.map((it) => it.termId), ...dueIds(rows)] },
        }}
        label={text.printLetters}
        name={text.letterName}
        disabled={written.length + due.length === 0}
        beside
        small
      />
      {writing && (
        <LettersDialog
          system={system}
          rows={due}
          left={rows.length - due.length}
          onClose={() => setWriting(false)}
          onDone={onNone}
        />
      )}
    </BottomBar>
  )
}
