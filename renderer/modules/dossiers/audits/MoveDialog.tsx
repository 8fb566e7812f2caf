import { useState } from 'react'
import {
  AUDIT_RESULTS,
  AUDIT_STATES,
  AuditResult,
  type AuditState,
  type DossierAudit,
} from '#shared/modules/dossiers/audit'
import { isStepBack } from '#shared/modules/dossiers/rules-audit-steps'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  DateField,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
} from '../../../components'
import classes from './audits.module.css'
import { text } from './audits.text'
import { checkDay } from './check-day'

type Props = { audit: DossierAudit; first: AuditState; onClose: () => void }

/** One step on with its day and, at the end, the result; or back to a step before with the reason. */
export function MoveDialog({ audit, first, onClose }: Props) {
  const { dossierId, version, state } = audit
  const [to, setTo] = useState(first)
  const [draft, setDraft] = useState<MoveDraft>({ on: todayPartial(new Date()), opinion: '', result: '' })
  const { run, running } = useCommand('dossiers.moveAudit')
  const [failure, setFailure] = useState<Failure>(null)
  const back = isStepBack(state, first)
  const send = async () => {
    const result = AuditResult.safeParse(draft.result).data ?? null
    const reply = await run({ dossierId, version, to, on: draft.on, opinion: draft.opinion, result })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.moved(AUDIT_STATES[to]))
    onClose()
  }
  const edit = (part: Partial<MoveDraft>) => setDraft((before) => ({ ...before, ...part }))
  const before = audit.moves.filter((it) => isStepBack(state, it.to)).map((it) => it.to)
  return (
    <FormDialog
      title={text.moveTitle(AUDIT_STATES[to], back)}
      send={back ? text.backTo(AUDIT_STATES[to]) : text.moveTo(AUDIT_STATES[to])}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
    >
      <MoveFields {...{ draft, back, before, to, failure }} onTo={setTo} onChange={edit} />
      {to === 'filed' && <p className={classes.note}>{text.filesForm}</p>}
    </FormDialog>
  )
}

type MoveDraft = { on: string; opinion: string; result: string }
type FieldsProps = {
  draft: MoveDraft
  back: boolean
  /** Steps it can go back to. */
  before: readonly AuditState[]
  to: AuditState
  failure: Failure
  onTo: (to: AuditState) => void
  onChange: (part: Partial<MoveDraft>) => void
}

function MoveFields({ draft, back, before, to, failure, onTo, onChange }: FieldsProps) {
  return (
    <FieldStack labelWidth={72}>
      {back && before.length > 1 && (
        <PickerField
          label={text.back}
          value={to}
          onChange={(next) => next !== '' && onTo(next as AuditState)}
          options={before.map((value) => ({ value, label: AUDIT_STATES[value] }))}
        />
      )}
      {to === 'filed' && (
        <PickerField
          label={text.result}
          name="result"
          value={draft.result}
          onChange={(result) => onChange({ result })}
          options={Object.entries(AUDIT_RESULTS).map(([value, label]) => ({ value, label }))}
          placeholder={text.noResult}
          error={errorAt(failure, 'result')}
        />
      )}
      <DateField
        label={text.on}
        name="on"
        value={draft.on}
        onChange={(on) => onChange({ on })}
        check={checkDay}
        error={errorAt(failure, 'on')}
      />
      <AreaField
        label={back ? text.reason : text.opinion}
        name="opinion"
        value={draft.opinion}
        onChange={(opinion) => onChange({ opinion })}
        limit={1000}
        minRows={2}
        error={errorAt(failure, 'opinion')}
      />
    </FieldStack>
  )
}
