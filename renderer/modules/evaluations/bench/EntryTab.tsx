import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { EntryCheck } from '#shared/modules/evaluations/ballot'
import { type Box, ROUND_STATES, type Round } from '#shared/modules/evaluations/round'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { DataTable, EmptyState, ErrorNotice, Panel, useArraySource, useShortcut } from '../../../components'
import { BallotFileActions } from './BallotFileActions'
import { BoxActions } from './BoxActions'
import { BoxCounts } from './BoxCounts'
import { text } from './bench.text'
import { benchPath, settlePath } from './bench-place'
import { type BoxRow, boxColumns } from './box-columns'
import classes from './entry.module.css'
import { waitingEntry } from './waiting-entry'

/** Boxes with how far entry has come, and the way to the bench. A tab of the round's page. */
export function EntryTab({ round }: { round: Round }) {
  const [focus, setFocus] = useState(0)
  const mayEnter = useRight('evaluations.enter')
  const checks = useApiQuery('evaluations.entryChecks', { roundId: round.id }, { enabled: mayEnter })
  const rows = rowsOf(round, checks.data ?? [])
  const source = useArraySource(rows)
  const row = rows[Math.min(focus, rows.length - 1)]
  const open = round.state === 'open' && mayEnter
  const toBench = (box: Box, entry: 1 | 2) => navigate(benchPath(round.id, box.no, entry))
  const enters = open && row !== undefined && row.box.counting === 'ballots' && row.box.subjects > 0
  useShortcut('1', () => row && toBench(row.box, 1), {
    label: text.boxes.enter(text.entries[1]),
    enabled: enters,
  })
  useShortcut('2', () => row && toBench(row.box, 2), {
    label: text.boxes.enter(text.entries[2]),
    enabled: enters && round.entry === 'double',
  })
  useShortcut('f7', () => row && navigate(settlePath(round.id, row.box.no)), {
    label: text.boxes.compare,
    enabled: enters && round.entry === 'double',
  })
  return (
    <div className={classes.entry}>
      <div className={classes.boxes}>
        <ErrorNotice error={checks.error} />
        {round.state !== 'open' && (
          <p className={classes.state}>{text.boxes.closed(ROUND_STATES[round.state])}</p>
        )}
        <DataTable
          label={text.boxes.label}
          columns={boxColumns(round)}
          source={source}
          rowKey={(it) => String(it.box.no)}
          focus={Math.min(focus, rows.length - 1)}
          onFocus={setFocus}
          onOpen={(it) => open && it.box.subjects > 0 && toBench(it.box, waitingEntry(round, it.box))}
          isQuiet={(it) => it.box.subjects === 0}
          density="list"
          empty={<EmptyState>{text.boxes.empty}</EmptyState>}
          autoFocus
        />
      </div>
      {row && (
        <Panel label={row.box.name}>
          {open && <BoxActions round={round} row={row} />}
          <BoxCounts key={`${row.box.no} ${row.box.version}`} round={round} box={row.box} />
          {open && row.box.subjects > 0 && <BallotFileActions round={round} box={row.box} />}
        </Panel>
      )}
    </div>
  )
}

function rowsOf(round: Round, checks: readonly EntryCheck[]): BoxRow[] {
  return round.boxes.map((box) => ({ box, check: checks.find((it) => it.box === box.no) }))
}
