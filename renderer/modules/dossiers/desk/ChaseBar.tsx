import { useState } from 'react'
import type { MissingId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  BottomBar,
  Button,
  DateField,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  LinkButton,
  showToast,
  TextField,
} from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import { dayCheck } from './check-day'
import { missingText as text } from './missing.text'

/** The marked ones are chased by letter, their letters and list printed. */
export function ChaseBar({ ids, onNone }: { ids: MissingId[]; onNone: () => void }) {
  const [chasing, setChasing] = useState(false)
  const mayEdit = useRight('dossiers.edit')
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      {mayEdit && (
        <Button small onClick={() => setChasing(true)}>
          {text.chase}
        </Button>
      )}
      <DossierPaperActions
        paper={{ paper: 'missing-letter', missingIds: ids }}
        name={text.letterName}
        label={text.printLetters}
        beside
        small
      />
      <DossierPaperActions
        paper={{ paper: 'missing-list', missingIds: ids }}
        name={text.listName}
        beside
        small
      />
      {chasing && <ChaseDialog ids={ids} onClose={() => setChasing(false)} />}
    </BottomBar>
  )
}

const checkDay = dayCheck(text.wrongDay)

function ChaseDialog({ ids, onClose }: { ids: MissingId[]; onClose: () => void }) {
  const [letter, setLetter] = useState<Letter>({
    letterNo: '',
    letterOn: todayPartial(new Date()),
    dueOn: '',
  })
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('dossiers.chaseMissing')
  const send = async () => {
    const reply = await run({ ids, ...letter })
    if (!reply.ok) return setFailure(reply)
    showToast(text.chased(reply.value.letters))
    onClose()
  }
  return (
    <FormDialog
      title={text.chaseTitle(ids.length)}
      send={text.chaseSend}
      onSend={() => void send()}
      onClose={onClose}
      ready={letter.letterOn !== '' && letter.dueOn !== ''}
      busy={running}
      failure={failure}
    >
      <LetterFields
        letter={letter}
        onChange={(part) => setLetter({ ...letter, ...part })}
        failure={failure}
      />
    </FormDialog>
  )
}

type Letter = { letterNo: string; letterOn: string; dueOn: string }
type LetterProps = { letter: Letter; onChange: (part: Partial<Letter>) => void; failure: Failure }

function LetterFields({ letter, onChange, failure }: LetterProps) {
  const day = (field: 'letterOn' | 'dueOn') => (
    <DateField
      label={text[field]}
      name={field}
      value={letter[field]}
      onChange={(it) => onChange({ [field]: it })}
      check={checkDay}
      error={errorAt(failure, field)}
    />
  )
  return (
    <FieldStack>
      <TextField
        label={text.letterNo}
        name="letterNo"
        value={letter.letterNo}
        onChange={(letterNo) => onChange({ letterNo })}
        rule={text.letterNoRule}
        limit={60}
      />
      {day('letterOn')}
      {day('dueOn')}
    </FieldStack>
  )
}
