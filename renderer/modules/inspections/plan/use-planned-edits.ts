import { useRef, useState } from 'react'
import type { PlannedVisit } from '#shared/modules/inspections/coverage'
import { useAct } from '../../../app/use-act'
import { text } from '../inspections.text'

const words = text.plan

/**
 * Planned visits as they are typed: each is saved when its cell is left, so that what the rules lack follows at once
 * and Ctrl+Z takes one cell back. Rows keep their places meanwhile, whatever their new time.
 */
export function usePlannedEdits(stored: readonly PlannedVisit[]) {
  const [typed, setTyped] = useState<ReadonlyMap<string, PlannedVisit>>(new Map())
  const { act, failure } = useAct('inspections.changePlanned')
  const places = useRef(new Map<string, number>())
  for (const { id } of stored) if (!places.current.has(id)) places.current.set(id, places.current.size)
  const placeOf = ({ id }: PlannedVisit) => places.current.get(id) ?? 0
  const rows = stored.map((it) => standing(typed.get(it.id), it)).sort((a, b) => placeOf(a) - placeOf(b))

  const put = (row: PlannedVisit) => setTyped((before) => new Map(before).set(row.id, row))
  const save = async ({ id, version, when, inspectors }: PlannedVisit) => {
    const row = rows.find((it) => it.id === id)
    const done = await act({ id, version, when, inspectors }, words.changed)
    if (done && row) put({ ...row, version: done.version })
  }
  return {
    rows,
    failure,
    onChange: (next: readonly PlannedVisit[]) => {
      for (const [at, row] of next.entries()) if (row !== rows[at]) put(row)
    },
    /** Saves what was typed; called when a cell is left. */
    leave: () => {
      for (const row of typed.values()) {
        const before = stored.find((it) => it.id === row.id)
        if (before && isChanged(row, before) && isWhen(row.when)) void save(row)
      }
    },
  }
}

/** What was typed stands until the record has moved on from it. */
function standing(typed: PlannedVisit | undefined, stored: PlannedVisit): PlannedVisit {
  if (!typed || typed.version < stored.version) return stored
  return { ...stored, version: typed.version, when: typed.when, inspectors: typed.inspectors }
}

function isChanged(typed: PlannedVisit, stored: PlannedVisit): boolean {
  return (
    typed.version === stored.version && (typed.when !== stored.when || typed.inspectors !== stored.inspectors)
  )
}

const isWhen = (when: string) => /^\d{4}-\d{2}(-\d{2})?$/.test(when)
