import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Honour } from '#shared/modules/awards/honour'
import { certificateNo } from '#shared/modules/awards/rules'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  DateField,
  Dialog,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  SendKey,
  TextField,
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

type Decision = { awardedOn: string; document: string; certificatePattern: string }

/** Day, document and certificate numbers of those chosen; what is left empty stays as it is. */
export function DecisionDialog({ cycle, chosen, list, onClose }: DecisionDialogProps) {
  const [draft, setDraft] = useState<Decision>(() => ({
    awardedOn: common(chosen, 'awardedOn'),
    document: common(chosen, 'document'),
    certificatePattern: '',
  }))
  const { run, running } = useCommand('awards.saveHonours')
  const [failure, setFailure] = useState<Failure>(null)
  const send = async () => {
    const ids = chosen.length === list.length ? [] : chosen.map((it) => it.id)
    const certificatePattern = draft.certificatePattern.trim()
    const reply = await run({ ...draft, cycleId: cycle.id, ids, certificatePattern })
    if (!reply.ok) return setFailure(reply)
    tellDone(reply.value.changed === 0 ? text.unchanged : text.decided(reply.value.changed))
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
      <SendKey keys="ctrl+s" onSend={() => void send()} />
      <DecisionFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        failure={failure}
      />
      <p className={classes.note}>{numbersOf(draft.certificatePattern, chosen, list)}</p>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

type DecisionFieldsProps = { draft: Decision; onChange: (part: Partial<Decision>) => void; failure: Failure }

function DecisionFields({ draft, onChange, failure }: DecisionFieldsProps) {
  return (
    <FieldStack>
      <DateField
        label={text.awardedOn}
        name="awardedOn"
        rule={text.awardedOnRule}
        value={draft.awardedOn}
        onChange={(awardedOn) => onChange({ awardedOn })}
        check={checkDay}
        error={errorAt(failure, 'awardedOn')}
        autoFocus
      />
      <TextField
        label={text.document}
        name="document"
        rule={text.documentRule}
        value={draft.document}
        onChange={(document) => onChange({ document })}
        limit={200}
        error={errorAt(failure, 'document')}
      />
      <TextField
        label={text.pattern}
        name="certificatePattern"
        rule={text.patternRule}
        value={draft.certificatePattern}
        onChange={(certificatePattern) => onChange({ certificatePattern })}
        limit={60}
        placeholder={text.patternPlaceholder}
        error={errorAt(failure, 'certificatePattern')}
      />
    </FieldStack>
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
