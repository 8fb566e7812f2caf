import { useState } from 'react'
import type { ReviewTask } from '#shared/modules/awards/review'
import { NominationId, ReviewerId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import {
  AreaField,
  Button,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  Segmented,
  showToast,
} from '../../../components'
import type { ConflictLine } from './conflict-columns'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import { type ReviewStage, seated } from './use-review-stage'

/** `line`: the one that was opened; null for a new one, of the reviewer looked at where there is one. */
export type ConflictAsk = { line: ConflictLine | null; reviewerId: ReviewerId | null }
type Verdict = keyof typeof text.verdicts
type Props = { review: ReviewStage; tasks: readonly ReviewTask[]; ask: ConflictAsk; onClose: () => void }

/** A conflict put on record, or one that was likely looked into. */
export function ConflictDialog({ review, tasks, ask: { line, reviewerId: first }, onClose }: Props) {
  const [pair, setPair] = useState<Pair>({
    reviewerId: line?.reviewerId ?? first ?? '',
    nominationId: line?.nominationId ?? '',
  })
  const checks = line?.standing === 'toCheck' || line?.standing === 'cleared'
  const [verdict, setVerdict] = useState<Verdict>(checks ? 'clear' : 'conflict')
  const [reason, setReason] = useState(line?.declared ? line.reason : '')
  const { send, busy, failure } = useDeclaration(review.place, onClose)
  return (
    <FormDialog
      title={line ? text.checkTitle(line.reviewerName, line.number) : text.declareTitle}
      send={text.record}
      onSend={() => void send(pair, verdict, reason.trim())}
      onClose={onClose}
      ready={pair.reviewerId !== '' && pair.nominationId !== '' && reason.trim() !== ''}
      busy={busy}
      failure={failure}
      width={560}
    >
      {line && !line.declared && <p className={classes.about}>{text.facts(line.reason)}</p>}
      <FieldStack labelWidth={64}>
        {!line && <PairFields review={review} tasks={tasks} pair={pair} onChange={setPair} />}
        {checks && <VerdictChoice value={verdict} onChange={setVerdict} />}
        <AreaField
          label={text.reason}
          name="reason"
          rule={text.reasonRule}
          value={reason}
          onChange={setReason}
          limit={300}
          minRows={2}
          autoFocus={line !== null}
        />
      </FieldStack>
      {line?.declared && (
        <Button kind="danger" onClick={() => void send(pair, verdict, '')} disabled={busy}>
          {text.takeBack}
        </Button>
      )}
    </FormDialog>
  )
}

/** Who must keep away from what; '' while it is not chosen. */
type Pair = { reviewerId: string; nominationId: string }
type PairFieldsProps = Pick<Props, 'review' | 'tasks'> & { pair: Pair; onChange: (pair: Pair) => void }

function PairFields({ review, tasks, pair, onChange }: PairFieldsProps) {
  return (
    <>
      <PickerField
        label={text.reviewer}
        name="reviewerId"
        value={pair.reviewerId}
        onChange={(reviewerId) => onChange({ ...pair, reviewerId })}
        options={seated(review.panels).map((it) => ({
          value: it.reviewerId,
          label: it.name,
          hint: it.unitName,
        }))}
      />
      <PickerField
        label={text.nomination}
        name="nominationId"
        value={pair.nominationId}
        onChange={(nominationId) => onChange({ ...pair, nominationId })}
        options={tasks.map((it) => ({
          value: it.nominationId,
          label: text.nominationOption(it.number, it.name),
          hint: it.unitName,
        }))}
      />
    </>
  )
}

function VerdictChoice({ value, onChange }: { value: Verdict; onChange: (verdict: Verdict) => void }) {
  return (
    <div className={classes.choice}>
      <span>{text.verdict}</span>
      <Segmented
        label={text.verdict}
        value={value}
        onChange={onChange}
        options={(['clear', 'conflict'] as const).map((it) => ({ value: it, label: text.verdicts[it] }))}
      />
    </div>
  )
}

function useDeclaration(place: ReviewStage['place'], onDone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('awards.declareConflict')
  /** Without a reason, what was declared of the pair is taken back. */
  const send = async (pair: Pair, verdict: Verdict, reason: string) => {
    const reply = await run({
      ...place,
      reviewerId: ReviewerId.parse(pair.reviewerId),
      nominationId: NominationId.parse(pair.nominationId),
      verdict,
      reason,
    })
    if (!reply.ok) return setFailure(reply)
    showToast(reason === '' ? text.tookBack : text.declared[verdict])
    onDone()
  }
  return { send, busy: running, failure }
}
