import { useState } from 'react'
import type { PartyTerm } from '#shared/modules/organizations/term'
import { DayField } from '../../../../app/DayField'
import { useAct } from '../../../../app/use-act'
import { Button, ErrorNotice, errorAt, FieldStack, FormDialog, TextField } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './terms.text'
import { useTermSystems } from './use-term-systems'

/** The request, its approval, an extension; and the election as a procedure. */
export function ProgressDialog({ term, onClose }: { term: PartyTerm; onClose: () => void }) {
  const [draft, setDraft] = useState({
    requestedOn: term.requestedOn,
    approvedOn: term.approvedOn,
    approvalNo: term.approvalNo,
    extendedTo: term.extendedTo,
  })
  const { act, busy, failure } = useAct('organizations.noteTerm')
  const day = (field: 'requestedOn' | 'approvedOn' | 'extendedTo', rule?: string) => (
    <DayField
      label={text.progressFields[field]}
      name={field}
      value={draft[field]}
      onChange={(it) => setDraft({ ...draft, [field]: it })}
      error={errorAt(failure, field)}
      rule={rule}
    />
  )
  return (
    <FormDialog
      title={text.progressTitle(term.number)}
      send={text.save}
      onSend={() => void act({ id: term.id, ...draft }, text.noted).then((done) => done && onClose())}
      onClose={onClose}
      busy={busy}
      failure={failure}
    >
      <FieldStack>
        {day('requestedOn')}
        {day('approvedOn')}
        <TextField
          label={text.progressFields.approvalNo}
          name="approvalNo"
          value={draft.approvalNo}
          onChange={(approvalNo) => setDraft({ ...draft, approvalNo })}
          limit={60}
        />
        {day('extendedTo', text.extendedRule)}
      </FieldStack>
      {term.caseId === null && <Election term={term} onDone={onClose} />}
    </FormDialog>
  )
}

/** Begins the election as a case of the procedure that the system of terms names. */
function Election({ term, onDone }: { term: PartyTerm; onDone: () => void }) {
  const { act, busy, failure } = useAct('organizations.openElection')
  const [system] = useTermSystems().systems
  if (!system) return null
  const begin = () =>
    void act({ id: term.id, system: system.key }, text.electionStarted).then((done) => done && onDone())
  return (
    <>
      <ErrorNotice error={failure} />
      <div className={classes.acts}>
        <Button loading={busy} onClick={begin}>
          {text.election}
        </Button>
      </div>
    </>
  )
}
