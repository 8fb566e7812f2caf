import type { Trx } from '#electron/platform/database/schema'
import type { DutyBoard, DutyKind } from '#shared/modules/duties/content'
import type { Cell, CellLine, CellState } from '#shared/modules/duties/matrix'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'
import { readMark } from '#shared/modules/duties/rules-marks'
import { periodName, shortDay } from '#shared/modules/duties/rules-periods'
import type { DutyEventId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import { type CoverageAsk, isWide } from './coverage.repository'
import { type EventRecord, eventsOf } from './event.repository'
import { type JudgedLine, judgedOf } from './matrix.repository'

type Year = CoverageAsk & { periods: readonly JudgedPeriod[] }
type Judged = JudgedPeriod & { line: JudgedLine; events: EventRecord[] }

/** One month of one subject in words, a line for each kind. */
export async function cellOf(
  trx: Trx,
  year: Year,
  { subject, month }: { subject: Subject; month: number },
): Promise<Cell> {
  const lines = await judgedOf(trx, { ...year, subjectId: subject.id })
  const events = await eventsOf(trx, subject, span(year.periods))
  const mine = events.filter((it) => it.system_key === year.system)
  const judged = lines.flatMap((line): Judged[] => {
    const period = year.periods[line.no]
    return period ? [{ ...period, line, events: mine.filter((it) => isIn(it, period)) }] : []
  })
  const kinds = year.board.kinds.map((kind) =>
    lineOf(
      kind,
      judged.filter((it) => it.kind.key === kind.key),
      month,
    ),
  )
  return { subject, lines: kinds, notes: runsOf(year.board, judged, month) }
}

function span(periods: readonly JudgedPeriod[]): { from: string; to: string } {
  const from = periods.reduce((first, it) => (it.from < first ? it.from : first), '9999')
  return { from, to: periods.reduce((last, it) => (it.to > last ? it.to : last), '') }
}

function isIn({ kind_key, counts_on }: EventRecord, { kind, from, to }: JudgedPeriod): boolean {
  return kind_key === kind.key && counts_on >= from && counts_on <= to
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** The periods of a kind that a month shows: those that end in it, and the longer one that it lies in. */
function lineOf(kind: DutyKind, judged: readonly Judged[], month: number): CellLine {
  const shown = judged.filter(({ from, to }) =>
    isWide(from, to) ? within(month, from, to) : monthOf(to) === month,
  )
  const told = shown.map((it) => tellPeriod(it, month))
  const loudest = LOUD.find((state) => told.some((it) => it.state === state)) ?? '-'
  const first = told.find((it) => it.state === loudest)
  return {
    kind: kind.key,
    label: kind.label,
    state: loudest,
    on: first?.on ?? '',
    words: [...new Set(told.filter((it) => it.state === loudest).map((it) => it.words))].join('；'),
    eventIds: told.flatMap((it) => it.ids),
    countsFor: first?.countsFor ?? '',
  }
}

const LOUD: readonly CellState[] = ['n', 'u', 'm', 'd', 'p', 'o', '-']

function within(month: number, from: string, to: string): boolean {
  const first = from.slice(0, 4) === to.slice(0, 4) ? monthOf(from) : 1
  return first <= month && month <= monthOf(to)
}

type Told = { state: CellState; on: string; words: string; ids: DutyEventId[]; countsFor: string }

function tellPeriod(judged: Judged, month: number): Told {
  const { line, events, from, to } = judged
  const state = line.state as CellState
  const wide = isWide(from, to)
  const here = wide ? events.filter((it) => monthOf(it.counts_on) === month) : events
  const held = here.filter((it) => it.held_on !== '')
  const ids = here.map((it) => it.id as DutyEventId)
  if (held.length > 0 && (state !== 'n' || wide))
    return {
      state: state === 'm' || state === 'u' ? state : 'd',
      on: held[0]?.held_on ?? '',
      words: heldWords(judged, held, state),
      ids,
      countsFor: '',
    }
  if (wide && state === 'n' && monthOf(to) !== month)
    return { state: '-', on: '', words: '', ids, countsFor: '' }
  const countsFor = state === 'n' ? to : ''
  return {
    state: wide && SETTLED.has(state) ? '-' : state,
    on: '',
    words: otherWords(judged, state),
    ids,
    countsFor,
  }
}

const SETTLED = new Set<CellState>(['d', 'u', 'm'])

function heldWords({ kind, from, to }: JudgedPeriod, held: readonly EventRecord[], state: CellState): string {
  if (state === 'm') {
    const last = held.at(-1)
    return `${periodName(kind.frequency, { from, to })}未开，${last ? monthOf(last.held_on) : ''} 月补`
  }
  const words = [
    held.length > 1 ? `${held.length} 次` : '',
    presenceWords(held),
    state === 'u' ? '无计划' : '',
  ]
  return words.filter(Boolean).join('，') || (held[0] ? topicOf(held[0]) : '')
}

function presenceWords(held: readonly EventRecord[]): string {
  const counted = held.filter((it) => it.due !== null)
  if (counted.length === 0) return ''
  const sum = (of: (it: EventRecord) => number | null) =>
    counted.reduce((total, it) => total + (of(it) ?? 0), 0)
  return `到会 ${sum((it) => it.present)}／${sum((it) => it.due)}`
}

function topicOf({ content }: EventRecord): string {
  return String(JSON.parse(content).topic ?? '')
}

function otherWords({ kind, line, events, from, to }: Judged, state: CellState): string {
  const name = periodName(kind.frequency, { from, to })
  const plan = events.find((it) => it.held_on === '')
  switch (state) {
    case 'n':
      if (plan) return `有计划（${shortDay(plan.planned_on)}），无记录`
      return isWide(from, to) ? `${name}应有 ${kind.times} ${kind.unit}，未办` : '无计划，无记录'
    case 'p':
      return plan ? `计划 ${shortDay(plan.planned_on)}` : '已计划'
    case 'o':
      return `${shortDay(to)} 前`
    case '-':
      return '不要求'
    default: {
      const { held } = readMark(`${state}${line.held_months}/`)
      return held.length > 0 ? `${name}已于 ${held.join('、')} 月办` : ''
    }
  }
}

/** 连续两月缺支委会: what goes on until this month. */
function runsOf({ kinds }: DutyBoard, judged: readonly Judged[], month: number): string[] {
  return kinds.flatMap(({ key, label }) => {
    const ended = judged.filter((it) => it.kind.key === key && monthOf(it.to) <= month)
    const back = ended.toReversed().findIndex((it) => it.line.missing === 0)
    const run = back === -1 ? ended.length : back
    return run >= 2 ? [`连续 ${run} 期缺${label}`] : []
  })
}
