import { useMemo, useRef } from 'react'
import type { Prize } from '#shared/modules/awards/honour'
import type { CycleId } from '#shared/values/id'
import { EditableRows } from '../../../components'
import { ConsentDialog } from './ConsentDialog'
import classes from './honours.module.css'
import { prizeColumns } from './prize-columns'
import { text } from './prizes.text'
import { isTyped, type PrizeDraft, usePrizeDrafts } from './use-prize-drafts'
import type { PrizeWork } from './use-prizes'

type PrizeTableProps = { cycleId: CycleId; work: PrizeWork; readOnly: boolean }

/** Payments typed in place: a row is saved when the focus leaves it. Ctrl+↑↓ goes to the row above or below. */
export function PrizeTable({ cycleId, work, readOnly }: PrizeTableProps) {
  const { drafts, change, leave, asking, answer } = usePrizeDrafts(cycleId, work.sums?.consent ?? '')
  const shown = work.rows.map((it) => shownOf(it, drafts.get(it.id)))
  const goTo = useLeavingRow(shown, leave)
  const { keys, toggle } = work
  const columns = useMemo(() => prizeColumns({ keys, toggle }), [keys, toggle])
  return (
    <div className={classes.ledger}>
      <EditableRows<PrizeDraft>
        label={text.table}
        name="prizes"
        columns={columns}
        rows={shown}
        rowKey={(it) => it.prize.id}
        onChange={(rows) => change(rows.find((it, at) => it !== shown[at]))}
        onRow={goTo}
        readOnly={readOnly}
        fixedOrder
      />
      {asking && (
        <ConsentDialog refusal={asking.refusal} consent={work.sums?.consent ?? ''} onAnswer={answer} />
      )}
    </div>
  )
}

/** What was typed, or saved a moment ago and not read back yet, before what was read. */
function shownOf(prize: Prize, draft: PrizeDraft | undefined): PrizeDraft {
  if (draft && (isTyped(draft) || draft.prize.version >= prize.version)) return draft
  return { prize, typed: {} }
}

/** Tells of a row once the focus is truly out of it: going from cell to cell leaves it for a moment only. */
function useLeavingRow(rows: readonly PrizeDraft[], onLeave: (draft: PrizeDraft) => unknown) {
  const at = useRef(-1)
  return (next: number) => {
    const left = at.current
    at.current = next
    const draft = rows[left]
    if (next >= 0 || !draft) return
    requestAnimationFrame(() => at.current !== left && void onLeave(draft))
  }
}
