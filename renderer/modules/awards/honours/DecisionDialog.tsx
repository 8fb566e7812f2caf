import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Honour } from '#shared/modules/awards/honour'
import { certificateNo } from '#shared/modules/awards/rules'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  Button,
  DateField,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  refusalOf,
  showToast,
  TextField,
  useShortcut,
} from '../../../components'
import { checkDay } from './check-day'
import classes from './honours.module.css'
import { text } from './honours.text'

type DecisionDialogProps = {
  cycle: Cycle
  chosen: readonly Honour[]
  /** The whole list: a certificate's number is the place on it. */
  list: readonly Honour[]
  onClose: () => void
}

/** Day, document and certificate numbers of those chosen; what is left empty stays as it is. */
export function DecisionDialog({ cycle, chosen, list, onClose }: DecisionDialogProps) {
  const [awardedOn, setAwardedOn] = useState(() => common(chosen, 'awardedOn'))
  const [document, setDocument] = useState(() => common(chosen, 'document'))
  const [pattern, setPattern] = useState('')
  const { run, running } = useCommand('awards.saveHonours')
  const [failure, setFailure] = useState<Failure>(null)
  const refused = refusalOf(failure)
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined)
  const send = async () => {
    const ids = chosen.length === list.length ? [] : chosen.map((it) => it.id)
    const asked = { cycleId: cycle.id, ids, awardedOn, document, certificatePattern: pattern.trim() }
    const reply = await run(asked)
    if (!reply.ok) return setFailure(reply)
    const words = reply.value.changed === 0 ? text.unchanged : text.decided(reply.value.changed)
    tellOperation(words)
    showToast(words)
    onClose()
  }
  return (
    <Dialog
      title={text.decideTitle(chosen.length)}
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+s" onClick={() => void send()} loading={running}>
            {text.send}
          </Button>
        </>
      }
    >
      <SendKey onSend={() => void send()} />
      <FieldStack>
        <DateField
          label={text.awardedOn}
          name="awardedOn"
          rule={text.awardedOnRule}
          value={awardedOn}
          onChange={setAwardedOn}
          check={checkDay}
          error={errorOf('awardedOn')}
          autoFocus
        />
        <TextField
          label={text.document}
          name="document"
          rule={text.documentRule}
          value={document}
          onChange={setDocument}
          limit={200}
          error={errorOf('document')}
        />
        <TextField
          label={text.pattern}
          name="certificatePattern"
          rule={text.patternRule}
          value={pattern}
          onChange={setPattern}
          limit={60}
          placeholder={text.patternPlaceholder}
          error={errorOf('certificatePattern')}
        />
      </FieldStack>
      <p className={classes.note}>{numbersOf(pattern, chosen, list)}</p>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

/** What all of them say already, '' where they differ. */
function common(chosen: readonly Honour[], field: 'awardedOn' | 'document'): string {
  const [first] = chosen
  return first && chosen.every((it) => it[field] === first[field]) ? first[field] : ''
}

function numbersOf(pattern: string, chosen: readonly Honour[], list: readonly Honour[]): string {
  if (pattern.trim() === '') return text.emptyKeeps
  const places = chosen.map((it) => list.findIndex((other) => other.id === it.id) + 1)
  const number = (place: number) => certificateNo(pattern.trim(), place)
  return text.patternPreview(number(Math.min(...places)), number(Math.max(...places)))
}

/** Ctrl+S of the dialog: keys of the page below rest while it is open. */
function SendKey({ onSend }: { onSend: () => void }) {
  useShortcut('ctrl+s', onSend)
  return null
}
