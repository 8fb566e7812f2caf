import { useState } from 'react'
import type { CheckRow } from '#shared/modules/awards/check'
import type { CycleId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  AreaField,
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  PickerField,
  Segmented,
  SendKey,
  showToast,
} from '../../../components'
import { checkIn, type RuleColumn } from './check-rules'
import classes from './checks.module.css'
import { text } from './checks.text'

type DecideDialogProps = {
  cycleId: CycleId
  rows: readonly CheckRow[]
  rules: readonly RuleColumn[]
  rule: RuleColumn
  onClose: () => void
}

/** What somebody decides: the condition, how, and on what ground. */
type DecisionDraft = { rule: string; verdict: 'pass' | 'fail'; reason: string }

/** One condition decided by hand, for one nomination or for those selected; or the decision taken back. */
export function DecideDialog({ cycleId, rows, rules, rule: first, onClose }: DecideDialogProps) {
  const [draft, setDraft] = useState<DecisionDraft>({ rule: first.id, verdict: 'pass', reason: '' })
  const rule = rules.find((it) => it.id === draft.rule) ?? first
  const { send, busy, failure } = useDecision(cycleId, rows, rule, onClose)
  const reason = draft.reason.trim()
  const ready = reason !== '' && !busy
  const decided = rows.some((row) => checkIn(row, rule)?.override)
  const submit = () => ready && void send(draft.verdict, reason)
  return (
    <Dialog
      title={rows.length === 1 ? text.decideTitle(rows[0]?.name ?? '') : text.decideManyTitle(rows.length)}
      onClose={onClose}
      width={520}
      actions={
        <>
          {decided && (
            <Button kind="danger" onClick={() => void send(null, reason)} disabled={busy}>
              {text.takeBack}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+s" onClick={submit} disabled={!ready} loading={busy}>
            {text.send}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+s" onSend={submit} />
      <DecideFields
        draft={draft}
        rules={rules.filter((it) => rows.some((row) => checkIn(row, it)))}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <p className={classes.about}>{foundWords(rows, rule)}</p>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

type DecideFieldsProps = {
  draft: DecisionDraft
  /** Those that can be chosen: somebody in the dialog has to meet them. */
  rules: readonly RuleColumn[]
  onChange: (part: Partial<DecisionDraft>) => void
}

function DecideFields({ draft, rules, onChange }: DecideFieldsProps) {
  return (
    <FieldStack labelWidth={64}>
      <PickerField
        label={text.rule}
        name="rule"
        value={draft.rule}
        onChange={(rule) => rule !== '' && onChange({ rule })}
        options={rules.map((it) => ({ value: it.id, label: it.label }))}
      />
      <div className={classes.choice}>
        <span>{text.result}</span>
        <Segmented
          label={text.result}
          value={draft.verdict}
          onChange={(verdict) => onChange({ verdict })}
          options={(['pass', 'fail'] as const).map((value) => ({ value, label: text.verdicts[value] }))}
        />
      </div>
      <AreaField
        label={text.reason}
        name="reason"
        rule={text.reasonRule}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        limit={300}
        minRows={2}
        autoFocus
      />
    </FieldStack>
  )
}

/** What the records say: in words of one, in counts of several. */
function foundWords(rows: readonly CheckRow[], rule: RuleColumn): string {
  const checks = rows.flatMap((row) => checkIn(row, rule) ?? [])
  const [only, ...more] = checks
  if (only && more.length === 0) return text.foundOf(text.verdicts[only.found], only.text)
  const count = (found: string) => checks.filter((it) => it.found === found).length
  return text.countsOf(count('pass'), count('fail'), count('open'))
}

/** Rows of several categories have the condition under keys of their own: one call for each key. */
function useDecision(cycleId: CycleId, rows: readonly CheckRow[], rule: RuleColumn, onDone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const decide = useCommand('awards.overrideCheck')
  const send = async (verdict: 'pass' | 'fail' | null, reason: string) => {
    let changed = 0
    for (const key of new Set(rule.keys.values())) {
      const nominationIds = rows
        .filter((row) => rule.keys.get(row.category) === key)
        .map((row) => row.nominationId)
      if (nominationIds.length === 0) continue
      const reply = await decide.run({ cycleId, nominationIds, rule: key, verdict, reason })
      if (!reply.ok) return setFailure(reply)
      changed += reply.value.changed
    }
    const words = verdict === null ? text.tookBack(changed) : text.decided(changed)
    tellOperation(words)
    showToast(words)
    onDone()
  }
  return { send, busy: decide.running, failure }
}
