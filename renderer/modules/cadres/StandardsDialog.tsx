import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type Standards, TENURE_WHAT, TENURE_WHO, type TenureRule } from '#shared/modules/cadres/standards'
import { WHAT_LABELS, WHO_LABELS } from '#shared/modules/cadres/standards-changes'
import { useCommand } from '../../app/queries'
import {
  Button,
  Dialog,
  EditableRows,
  type EditColumn,
  ErrorNotice,
  FieldGrid,
  showToast,
  TextField,
} from '../../components'
import { newRowId } from '../people/row-id'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import { bandsOf, bandsText, wholeNumber } from './standards-form'

type StandardsDialogProps = { standards: Standards; onClose: () => void }

/** Bands, months ahead and the rules of 任期, as the department sets them. */
export function StandardsDialog({ standards, onClose }: StandardsDialogProps) {
  const [draft, setDraft] = useState(standards)
  const [error, setError] = useState<Error | null>(null)
  const save = useCommand('cadres.saveStandards')
  const submit = async () => {
    const reply = await save.run(draft)
    if (!reply.ok) return setError(new Error([reply.message, reply.remedy].filter(Boolean).join('')))
    showToast(text.savedStandards)
    onClose()
  }
  return (
    <Dialog
      title={text.standardsTitle}
      onClose={onClose}
      width={920}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={() => void submit()} loading={save.running}>
            {text.save}
          </Button>
        </>
      }
    >
      <Numbers draft={draft} onChange={setDraft} />
      <div className={classes.rules}>
        <EditableRows
          label={text.rules}
          name="tenureRules"
          columns={RULE_COLUMNS}
          rows={draft.tenureRules}
          rowKey={(rule) => rule.id}
          onChange={(tenureRules) => setDraft({ ...draft, tenureRules })}
          newRow={freshRule}
        />
      </div>
      <p className={classes.hint}>{text.rulesHint}</p>
      <ErrorNotice error={error} />
    </Dialog>
  )
}

type NumbersProps = { draft: Standards; onChange: (draft: Standards) => void }

function Numbers({ draft, onChange }: NumbersProps) {
  const months = (
    key: 'probationMonths' | 'retirementAhead' | 'probationAhead' | 'tenureAhead',
    label: string,
  ) => (
    <TextField
      label={label}
      value={String(draft[key])}
      onChange={(typed) => onChange({ ...draft, [key]: wholeNumber(typed) })}
    />
  )
  return (
    <FieldGrid columns={4} labelWidth={120}>
      <BandsField
        label={text.ageBands}
        bands={draft.ageBands}
        onChange={(ageBands) => onChange({ ...draft, ageBands })}
      />
      <BandsField
        label={text.tenureBands}
        bands={draft.tenureBands}
        onChange={(tenureBands) => onChange({ ...draft, tenureBands })}
      />
      {months('retirementAhead', text.aheadOf.retirement)}
      {months('probationAhead', text.aheadOf.probation)}
      {months('tenureAhead', text.aheadOf.tenure)}
      {months('probationMonths', text.probationMonths)}
    </FieldGrid>
  )
}

type Bands = Standards['ageBands']
type BandsFieldProps = { label: string; bands: Bands; onChange: (bands: Bands) => void }

/** Where bands begin, as one text; it stands as it is typed and is read as it grows. */
function BandsField({ label, bands, onChange }: BandsFieldProps) {
  const [typed, setTyped] = useState(bandsText(bands))
  return (
    <TextField
      label={label}
      rule={text.bandsRule}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        onChange(bandsOf(next))
      }}
      span={2}
    />
  )
}

function freshRule(): TenureRule {
  const blank = { who: 'leader', what: 'post', years: 5, source: '', enabled: true } as const
  return { id: newRowId(), name: text.newRule, ...blank }
}

function keyOfLabel<K extends string>(
  keys: readonly K[],
  labels: Record<K, string>,
  label: string,
  now: K,
): K {
  return keys.find((key) => labels[key] === label) ?? now
}

const RULE_COLUMNS: readonly EditColumn<TenureRule>[] = [
  {
    key: 'enabled',
    title: text.ruleColumns.enabled,
    width: 52,
    value: (rule) => String(rule.enabled),
    set: (rule) => rule,
    render: (rule, change) => (
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={text.ruleColumns.enabled}
        checked={rule.enabled}
        onChange={(event) => change({ ...rule, enabled: event.currentTarget.checked })}
      />
    ),
  },
  {
    key: 'name',
    title: text.ruleColumns.name,
    value: (rule) => rule.name,
    set: (rule, name) => ({ ...rule, name }),
    limit: 40,
  },
  {
    key: 'who',
    title: text.ruleColumns.who,
    width: 116,
    value: (rule) => WHO_LABELS[rule.who],
    set: (rule, label) => ({ ...rule, who: keyOfLabel(TENURE_WHO, WHO_LABELS, label, rule.who) }),
    options: TENURE_WHO.map((key) => WHO_LABELS[key]),
  },
  {
    key: 'what',
    title: text.ruleColumns.what,
    width: 96,
    value: (rule) => WHAT_LABELS[rule.what],
    set: (rule, label) => ({ ...rule, what: keyOfLabel(TENURE_WHAT, WHAT_LABELS, label, rule.what) }),
    options: TENURE_WHAT.map((key) => WHAT_LABELS[key]),
  },
  {
    key: 'years',
    title: text.ruleColumns.years,
    width: 72,
    value: (rule) => String(rule.years),
    set: (rule, typed) => ({ ...rule, years: wholeNumber(typed) }),
  },
  {
    key: 'source',
    title: text.ruleColumns.source,
    value: (rule) => rule.source,
    set: (rule, source) => ({ ...rule, source }),
    limit: 120,
  },
]
