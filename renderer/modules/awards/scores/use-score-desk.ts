import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal, Reply } from '#shared/ipc/reply'
import type { ScoreItem } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { readRow, type TypedScores } from './score-values'

/** How long typing rests before a line is stored by itself. */
const REST = 1500

type Typed = { version: number; values: ScoreSheet['values']; comment: string }
type StoreScore = (sheet: ScoreSheet, typed: Typed) => Promise<Reply<ScoreSheet>>

export type ScoreDeskState = {
  sheets: readonly ScoreSheet[]
  typed: TypedScores
  type: (key: string, words: string) => void
  /** Stores one line now, if it was changed and can stand. */
  store: (nominationId: string) => void
  storeAll: () => void
  /** Takes a sheet as another call answered it. */
  take: (sheet: ScoreSheet) => void
  refusal: Refusal | null
}

/** Sheets being scored: what is typed is stored line by line, when the line is left or typing rests, in part as well. */
export function useScoreDesk(
  given: readonly ScoreSheet[],
  itemsOf: (sheet: ScoreSheet) => readonly ScoreItem[],
  write: StoreScore,
): ScoreDeskState {
  const [kept, setKept] = useState<ReadonlyMap<string, ScoreSheet>>(new Map())
  const [typed, setTyped] = useState<TypedScores>(new Map())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const busy = useRef(new Set<string>())
  const sheets = given.map((it) => newer(kept.get(it.nominationId), it))
  const take = useCallback(
    (sheet: ScoreSheet) => setKept((before) => new Map(before).set(sheet.nominationId, sheet)),
    [],
  )
  const store = async (nominationId: string) => {
    const sheet = sheets.find((it) => it.nominationId === nominationId)
    if (!sheet || busy.current.has(nominationId)) return
    const { values, comment, problem, changed } = readRow(typed, sheet, itemsOf(sheet))
    if (!changed || problem !== '') return
    busy.current.add(nominationId)
    const reply = await write(sheet, { version: sheet.version, values, comment })
    busy.current.delete(nominationId)
    setRefusal(reply.ok ? null : reply)
    if (!reply.ok) return
    take(reply.value)
    setTyped((now) => without(now, typed, nominationId))
  }
  const storeAll = () => {
    for (const id of new Set([...typed.keys()].map((key) => key.split(' ')[0] ?? ''))) void store(id)
  }
  useResting(typed, storeAll)
  return {
    sheets,
    typed,
    type: useCallback((key, words) => setTyped((before) => new Map(before).set(key, words)), []),
    store: (nominationId) => void store(nominationId),
    storeAll,
    take,
    refusal,
  }
}

/** Stores what is typed when typing rests, and when the page is left. */
function useResting(typed: TypedScores, storeAll: () => void): void {
  const latest = useRef(storeAll)
  latest.current = storeAll
  useEffect(() => {
    if (typed.size === 0) return
    const timer = setTimeout(() => latest.current(), REST)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => latest.current(), [])
}

function newer(kept: ScoreSheet | undefined, given: ScoreSheet): ScoreSheet {
  return kept && kept.version > given.version ? kept : given
}

/** What was stored is no longer typed, but for what was typed anew meanwhile. */
function without(now: TypedScores, stored: TypedScores, nominationId: string): TypedScores {
  return new Map(
    [...now].filter(([key, words]) => !key.startsWith(nominationId) || stored.get(key) !== words),
  )
}
