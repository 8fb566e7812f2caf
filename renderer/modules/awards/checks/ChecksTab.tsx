import { useMemo, useState } from 'react'
import type { CheckRow } from '#shared/modules/awards/check'
import type { Cycle } from '#shared/modules/awards/cycle'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  useShortcut,
} from '../../../components'
import { CheckPanel } from './CheckPanel'
import { CheckTools } from './CheckTools'
import { checkColumns } from './check-columns'
import { type RuleColumn, ruleColumns } from './check-rules'
import classes from './checks.module.css'
import { text } from './checks.text'
import { DecideDialog } from './DecideDialog'
import { useCheckSource } from './use-check-source'
import { useCheckWork } from './use-check-work'
import { useChecks } from './use-checks'

/** 资格审查: every nomination against every condition, and what somebody decides where the records do not. */
export function ChecksTab({ cycle }: { cycle: Cycle }) {
  const checks = useChecks(cycle)
  const { rows, filter } = checks
  const rules = useMemo(() => ruleColumns(cycle.content, filter.category), [cycle.content, filter.category])
  const work = useCheckWork(rows, rules)
  const source = useCheckSource(cycle.id)
  const { mayDecide, deciding, decide, stop } = useDeciding(cycle, work.rule)
  useStatus([text.status(rows.length), ...(mayDecide ? [text.keys] : [])])
  useShortcut('f6', () => decide(work.chosen), { label: text.decide, enabled: work.chosen.length > 0 })
  return (
    <>
      <div className={classes.list}>
        <CheckTools cycle={cycle} filter={filter} onFilter={checks.change} />
        <CountTabs
          label={text.tabs}
          tabs={checks.tabs}
          value={filter.tab}
          onChange={(tab) => checks.change({ tab })}
        />
        <ErrorNotice error={checks.error} />
        <CheckTable
          checks={checks}
          rules={rules}
          work={work}
          onOpen={(row) => decide([row])}
          marks={mayDecide}
        />
        {work.chosen.length > 0 && (
          <Chosen count={work.chosen.length} onDecide={() => decide(work.chosen)} onNone={work.none} />
        )}
      </div>
      {work.row && (
        <CheckPanel
          cycleId={cycle.id}
          row={work.row}
          rules={rules}
          current={work.rule?.id ?? ''}
          onSource={source.open}
          onDecide={mayDecide ? (rule) => work.row && decide([work.row], rule) : undefined}
        />
      )}
      {deciding && <DecideDialog cycleId={cycle.id} {...deciding} rules={rules} onClose={stop} />}
      {source.dialog}
    </>
  )
}

/** What is being decided by hand: these rows by the condition in work, unless another is named. */
function useDeciding(cycle: Cycle, current: RuleColumn | undefined) {
  const [deciding, setDeciding] = useState<{ rows: readonly CheckRow[]; rule: RuleColumn } | null>(null)
  const mayDecide = useRight('awards.confirm') && ['preparing', 'running'].includes(cycle.state)
  const decide = (rows: readonly CheckRow[], rule = current) =>
    mayDecide && rule && rows.length > 0 && setDeciding({ rows, rule })
  return { mayDecide, deciding, decide, stop: () => setDeciding(null) }
}

type CheckTableProps = {
  checks: ReturnType<typeof useChecks>
  rules: readonly RuleColumn[]
  work: ReturnType<typeof useCheckWork>
  onOpen: (row: CheckRow) => void
  /** Whether rows can be selected to be decided together. */
  marks: boolean
}

function CheckTable({ checks, rules, work, onOpen, marks }: CheckTableProps) {
  const { tab, category, text: words } = checks.filter
  const filtered = tab !== 'all' || words !== ''
  const columns = useMemo(
    () => checkColumns(rules, { oneCategory: category !== '', current: work.rule?.id ?? '' }),
    [rules, category, work.rule],
  )
  return (
    <DataTable
      label={text.table}
      columns={columns}
      source={checks.source}
      rowKey={(it) => it.nominationId}
      focus={work.focus}
      onFocus={work.setFocus}
      onOpen={onOpen}
      selection={marks ? work.selection : undefined}
      density="dense"
      empty={checks.pending ? null : <EmptyState>{filtered ? text.nothing : text.empty}</EmptyState>}
      autoFocus
    />
  )
}

function Chosen({ count, onDecide, onNone }: { count: number; onDecide: () => void; onNone: () => void }) {
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(count)}</strong>
      <Button small keys="f6" onClick={onDecide}>
        {text.decideMany(count)}
      </Button>
    </BottomBar>
  )
}
