import { useCallback, useRef, useState } from 'react'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import type { Failure } from '../../../components'
import { type BoxRow, boxOf, isChanged, rowOf } from './box-edits'
import { text } from './boxes.text'

/** Rows of the boxes as they are typed; a row is kept when the cursor leaves it. */
export function useBoxEdits({ id: roundId, boxes }: Round) {
  const [typed, setTyped] = useState<ReadonlyMap<number, BoxRow>>(new Map())
  const [failure, setFailure] = useState<Failure>(null)
  const { run } = useCommand('evaluations.saveBox')
  const latest = useRef(typed)
  latest.current = typed
  const rows = boxes.map((box) => ({ ...(typed.get(box.no) ?? rowOf(box)), box }))

  const change = (next: readonly BoxRow[]) => {
    const changed = next.filter((it, index) => it !== rows[index])
    setTyped(new Map([...typed, ...changed.map((it) => [it.box.no, it] as const)]))
  }
  const keep = async (row: BoxRow | undefined) => {
    const box = row && isChanged(row) ? boxOf(row) : null
    if (!box) return
    const reply = await run({ roundId, ...counted(box) })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    setTyped(without(latest.current, box.no))
    tellOperation(text.saved(box.name))
  }
  const onRow = useLeaving((index) => void keep(rows[index]))
  return { rows, change, onRow, failure }
}

function counted({ no, version, expected, present, issued, returned, counting, voidTotals }: Box) {
  return { no, version, expected, present, issued, returned, counting, voidTotals }
}

function without(typed: ReadonlyMap<number, BoxRow>, no: number): ReadonlyMap<number, BoxRow> {
  const rest = new Map(typed)
  rest.delete(no)
  return rest
}

/** Calls `leave` with a row once the focus has gone to another one, or nowhere; the rows tell -1 between two cells. */
function useLeaving(leave: (index: number) => void): (index: number) => void {
  const at = useRef(-1)
  const now = useRef(-1)
  const act = useRef(leave)
  act.current = leave
  return useCallback((index: number) => {
    now.current = index
    if (index >= 0 && at.current < 0) at.current = index
    requestAnimationFrame(() => {
      if (at.current < 0 || now.current === at.current) return
      act.current(at.current)
      at.current = now.current
    })
  }, [])
}
