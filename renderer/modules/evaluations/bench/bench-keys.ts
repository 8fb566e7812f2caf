import { VOID_MARK, VOID_REASONS, type VoidReason } from '#shared/modules/evaluations/ballot'
import { cellKey, isMarkOf } from '#shared/modules/evaluations/rules'
import { type BenchState, type Desk, differingCells, type Hint, indexOf, problemsOf } from './bench-state'
import { leafAt, type Marks, markAt, optionsAt, type Sheet } from './sheet'

/** What a key asks of the records. */
export type Act = { do: 'store' } | { do: 'open'; number: number | null } | { do: 'discard' }

export type Pressed = { state: BenchState; act?: Act }

const REASONS = Object.keys(VOID_REASONS) as VoidReason[]

/**
 * One key at the bench. Pure: what has to be stored or opened is answered as an act. Keys are named as the browser names
 * them in lower case, with `ctrl+` before them.
 */
export function press(desk: Desk, before: BenchState, key: string): Pressed {
  const state = { ...before, hint: null }
  if (state.mode === 'void') return { state: pressReason(desk, state, key) }
  if (state.mode === 'number') return pressNumber(state, key)
  if (isMarkKey(key)) return { state: pressMark(desk, state, key) }
  return pressOther(desk, { ...state, halted: false }, key)
}

/** Keys that put something into a cell. */
function isMarkKey(key: string): boolean {
  return /^[0-9=+*.]$/.test(key)
}

function pressMark(desk: Desk, state: BenchState, key: string): BenchState {
  const { sheet, opened } = desk
  const leaf = leafAt(sheet, state.at)
  if (opened.barred) return hinted(state, 'barred')
  if (state.halted) return hinted(state, 'halted')
  if (state.void !== null) return hinted(state, 'isVoid')
  if (state.at >= sheet.cells.length || !leaf) return hinted(state, 'atEnd')
  if (key === '*') return movedOn(sheet, marked(sheet, state, VOID_MARK))
  if (key === '=' || key === '+') return sameAsAbove(sheet, state)
  if (leaf.score.by === 'points') return { ...state, typed: `${state.typed}${key}`.slice(0, 6) }
  if (key === '0') return movedOn(sheet, marked(sheet, state, undefined))
  if (optionsAt(sheet, state.at).every((it) => it.mark !== Number(key))) return hinted(state, 'noOption')
  return movedOn(sheet, marked(sheet, state, Number(key)))
}

function sameAsAbove(sheet: Sheet, state: BenchState): BenchState {
  const leaf = leafAt(sheet, state.at)
  const above = markAt(sheet, state.marks, state.at - sheet.width)
  if (!leaf || above === undefined || !isMarkOf(sheet.content, leaf, above))
    return hinted(state, 'nothingAbove')
  return movedOn(sheet, marked(sheet, { ...state, typed: '' }, above))
}

function pressOther(desk: Desk, before: BenchState, key: string): Pressed {
  if (key === 'backspace') return { state: erase(desk.sheet, before) }
  if (key === 'escape' && before.typed !== '') return { state: { ...before, typed: '' } }
  const state = withTyped(desk.sheet, before)
  if (!state) return { state: hinted(before, 'badPoints') }
  const moved = movedTo(desk.sheet, state.at, key)
  if (moved !== null) return { state: at(state, moved) }
  switch (key) {
    case 'enter':
      return { state: movedOn(desk.sheet, state) }
    case 'delete':
      return { state: desk.opened.barred ? hinted(state, 'barred') : marked(desk.sheet, state, undefined) }
    case 'f4':
      return { state: takeOther(desk, state) }
    case 'f7':
      return { state: toNextCheck(desk, state) }
    case 'f9':
      return { state: toggleVoid(desk, state) }
    case 'ctrl+enter':
      return store(desk, state)
    case 'pageup':
      return desk.opened.previous === null ? { state } : open(state, desk.opened.previous)
    case 'pagedown':
      return desk.opened.next === null ? { state } : open(state, desk.opened.next)
    case 'ctrl+g':
      return { state: { ...state, mode: 'number', asked: '' } }
    case 'ctrl+delete':
      return { state, act: { do: 'discard' } }
    default:
      return { state }
  }
}

/** Where a key moves the cursor, null for one that does not. */
function movedTo({ cells, width }: Sheet, from: number, key: string): number | null {
  const last = cells.length - 1
  const row = from - (from % width)
  const targets: Record<string, number> = {
    arrowleft: from - 1,
    arrowright: from + 1,
    arrowup: from - width,
    arrowdown: from + width,
    home: Math.min(row, last),
    end: row + width - 1,
    'ctrl+home': 0,
    'ctrl+end': last,
  }
  const target = targets[key]
  if (target === undefined) return null
  const vertical = key === 'arrowup' || key === 'arrowdown'
  if (vertical && (target < 0 || target > last)) return Math.min(from, last)
  return Math.max(0, Math.min(last, target))
}

/** Takes back one step: what is being typed, the mark in the cell, or the cell before with its mark. */
function erase(sheet: Sheet, state: BenchState): BenchState {
  if (state.typed !== '') return { ...state, typed: state.typed.slice(0, -1) }
  if (state.void !== null) return hinted(state, 'isVoid')
  if (markAt(sheet, state.marks, state.at) !== undefined) return marked(sheet, state, undefined)
  const back = Math.max(0, state.at - 1)
  return { ...marked(sheet, { ...state, at: back }, undefined), reached: Math.min(state.reached, back) }
}

/** Points that were typed become the cell's mark; null when they are none. */
function withTyped(sheet: Sheet, state: BenchState): BenchState | null {
  if (state.typed === '') return state
  const leaf = leafAt(sheet, state.at)
  const value = Number(state.typed)
  if (!leaf || Number.isNaN(value) || !isMarkOf(sheet.content, leaf, value)) return null
  return { ...marked(sheet, state, value), typed: '' }
}

/** The other entry's value for the cell in work if it has been read, else for the one marked last. */
function takeOther(desk: Desk, state: BenchState): BenchState {
  const differing = differingCells(desk, state)
  const found = differing.find((it) => it.at === state.at) ?? differing.find((it) => it.at === state.last)
  if (!found || desk.opened.barred) return hinted(state, 'nothingToTake')
  return { ...marked(desk.sheet, { ...state, at: found.at }, found.other), at: state.at }
}

/** The next cell that differs or that a broken rule is about, round and round. */
function toNextCheck(desk: Desk, state: BenchState): BenchState {
  const broken = problemsOf(desk.sheet, state).flatMap((it) =>
    it.cells.map((cell) => indexOf(desk.sheet, cell)),
  )
  const places = [...broken, ...differingCells(desk, state).map((it) => it.at)].sort((a, b) => a - b)
  const next = places.find((it) => it > state.at) ?? places[0]
  return next === undefined ? state : at(state, next)
}

function toggleVoid({ opened }: Desk, state: BenchState): BenchState {
  if (opened.barred) return hinted(state, 'barred')
  if (state.void === null) return { ...state, mode: 'void' }
  return { ...state, void: null, voidNote: '', changed: true }
}

function pressReason(desk: Desk, state: BenchState, key: string): BenchState {
  if (key === 'escape' || key === 'f9') return { ...state, mode: 'mark' }
  const suggested = key === 'enter' ? suggestedReason(desk.sheet, state) : null
  const reason = suggested ?? REASONS[Number(key) - 1]
  if (!reason) return state
  const chosen: BenchState = { ...state, void: reason, voidNote: '', changed: true, halted: false }
  return { ...chosen, mode: reason === 'other' ? 'note' : 'mark' }
}

/** The reason that the first broken rule gives. */
export function suggestedReason(sheet: Sheet, state: BenchState): VoidReason | null {
  return problemsOf(sheet, state).find((it) => it.voids !== null)?.voids ?? null
}

function pressNumber(state: BenchState, key: string): Pressed {
  if (/^[0-9]$/.test(key)) return { state: { ...state, asked: `${state.asked}${key}`.slice(0, 5) } }
  if (key === 'backspace') return { state: { ...state, asked: state.asked.slice(0, -1) } }
  if (key === 'escape') return { state: { ...state, mode: 'mark', asked: '' } }
  if (key !== 'enter') return { state }
  const number = Number(state.asked)
  return open({ ...state, mode: 'mark', asked: '' }, number === 0 ? null : number)
}

/** Nothing wrong goes to the records: the cursor goes to what the rule is about, and marks rest until it is seen. */
function store(desk: Desk, state: BenchState): Pressed {
  if (desk.opened.barred) return { state: hinted(state, 'barred') }
  const [problem] = problemsOf(desk.sheet, state)
  if (!problem) return { state, act: { do: 'store' } }
  const first = problem.cells[0]
  const place = first ? indexOf(desk.sheet, first) : -1
  return { state: { ...state, halted: true, at: place < 0 ? state.at : place } }
}

function open(state: BenchState, number: number | null): Pressed {
  return { state, act: { do: 'open', number } }
}

/** The cell in work with this mark, undefined empties it. */
function marked({ cells }: Sheet, state: BenchState, value: number | undefined): BenchState {
  const cell = cells[state.at]
  if (!cell) return state
  const marks = new Map(state.marks) as Map<string, number> & Marks
  if (value === undefined) marks.delete(cellKey(cell))
  else marks.set(cellKey(cell), value)
  return { ...state, marks, last: state.at, changed: true }
}

function movedOn({ cells }: Sheet, state: BenchState): BenchState {
  return at({ ...state, typed: '' }, Math.min(cells.length, state.at + 1))
}

function at(state: BenchState, place: number): BenchState {
  return { ...state, at: place, reached: Math.max(state.reached, place) }
}

function hinted(state: BenchState, hint: Hint): BenchState {
  return { ...state, hint }
}
