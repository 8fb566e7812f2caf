import { useMemo, useState } from 'react'
import type { Prize } from '#shared/modules/awards/honour'
import type { CycleId } from '#shared/values/id'
import { EditableRows } from '../../../components'
import { ConsentDialog } from './ConsentDialog'
import classes from './honours.module.css'
import { prizeColumns } from './prize-columns'
import { text } from './prizes.text'
import { type PrizeDraft, usePrizeDrafts } from './use-prize-drafts'
import type { PrizeWork } from './use-prizes'

type PrizeTableProps = { cycleId: CycleId; work: PrizeWork; readOnly: boolean }

/** Payments typed in place: a row is saved when the focus leaves it. Ctrl+↑↓ goes to the row above or below. */
export function PrizeTable({ cycleId, work, readOnly }: PrizeTableProps) {
  const { drafts, change, leave, asking, answer } = usePrizeDrafts(cycleId, work.sums?.consent ?? '')
  const [row, setRow] = useState(-1)
  const shown = work.rows.map((it) => drafts.get(it.id) ?? draftOf(it))
  const { keys, toggle } = work
  const columns = useMemo(() => prizeColumns({ keys, toggle }), [keys, toggle])
  const goTo = (next: number) => {
    const left = shown[row]
    if (left && next !== row) void leave(left)
    setRow(next)
  }
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

function draftOf(prize: Prize): PrizeDraft {
  return { prize, typed: {} }
}
