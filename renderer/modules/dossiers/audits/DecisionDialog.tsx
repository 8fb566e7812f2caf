import { useState } from 'react'
import type { Decision, Finding } from '#shared/modules/dossiers/audit'
import { draftOpinion, nameOf } from '#shared/modules/dossiers/rules-audit-words'
import type { DossierId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  DateField,
  Dialog,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  PickerField,
  SendKey,
  TextField,
} from '../../../components'
import { useAuditPerson } from './audit-person'
import { text } from './audits.text'
import { checkDay } from './check-day'

type Props = { dossierId: DossierId; finding: Finding; onClose: () => void }

/** What is decided on one item, on what ground, when and by whom. The record stays as it is. */
export function DecisionDialog({ dossierId, finding, onClose }: Props) {
  const { data: opened } = useApiQuery('people.open', { id: useAuditPerson() })
  const [draft, setDraft] = useState<Decision>(() => finding.decision ?? firstDraft(finding))
  const { run, running } = useCommand('dossiers.saveDecision')
  const [failure, setFailure] = useState<Failure>(null)
  const { item, about } = finding
  const send = async (decision: Decision | null) => {
    const reply = await run({ dossierId, item, about, decision })
    if (!reply.ok) return setFailure(reply)
    tellDone(decision ? text.decisionDone : text.tookBack)
    onClose()
  }
  return (
    <Dialog
      title={text.decisionTitle(opened?.person.name ?? '', nameOf(finding))}
      onClose={onClose}
      width={600}
      actions={
        <>
          {finding.decision && (
            <Button kind="danger" onClick={() => void send(null)} disabled={running}>
              {text.takeBack}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+enter" loading={running} onClick={() => void send(draft)}>
            {text.decisionSend}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+enter" onSend={() => void send(draft)} />
      <DecisionFields
        {...{ finding, draft, failure }}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

/** The facts in words; what is decided is not guessed at, except that the one value all agree on is offered. */
function firstDraft(finding: Finding): Decision {
  const [only, ...more] = finding.values.filter((it) => !it.coarse)
  const value = only && more.length === 0 ? only.value : ''
  return { value, basis: draftOpinion(finding), decidedOn: '', decidedBy: '' }
}

type FieldsProps = {
  finding: Finding
  draft: Decision
  failure: Failure
  onChange: (part: Partial<Decision>) => void
}

function DecisionFields({ finding, draft, failure, onChange }: FieldsProps) {
  return (
    <FieldStack labelWidth={80}>
      <PickerField
        label={text.decisionValue}
        name="decision.value"
        value={draft.value}
        onChange={(value) => onChange({ value })}
        options={finding.values.map(({ value, count, earliest, current }) => ({
          value,
          label: value,
          hint: text.places(count, earliest, current),
        }))}
        free
        error={errorAt(failure, 'decision.value')}
      />
      <AreaField
        label={text.basis}
        name="decision.basis"
        rule={text.basisRule}
        value={draft.basis}
        onChange={(basis) => onChange({ basis })}
        limit={3000}
        minRows={7}
        lines
        error={errorAt(failure, 'decision.basis')}
      />
      <TextField
        label={text.decidedByLabel}
        name="decision.decidedBy"
        value={draft.decidedBy}
        onChange={(decidedBy) => onChange({ decidedBy })}
        limit={60}
        error={errorAt(failure, 'decision.decidedBy')}
      />
      <DateField
        label={text.decidedOn}
        name="decision.decidedOn"
        value={draft.decidedOn}
        onChange={(decidedOn) => onChange({ decidedOn })}
        check={checkDay}
        error={errorAt(failure, 'decision.decidedOn')}
      />
    </FieldStack>
  )
}
