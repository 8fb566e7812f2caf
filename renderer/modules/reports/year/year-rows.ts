import type { YearEntry } from '#shared/modules/reports/work-year'
import type { EditColumn, TextCheck } from '../../../components'
import { workText as text } from '../reports.text'

/** A line of the year as it is typed. */
export type YearRow = {
  key: string
  month: string
  title: string
  every: string
  first: string
  source: string
}

export function rowsOf(entries: readonly YearEntry[]): YearRow[] {
  return entries.map((it, at) => ({
    key: `${at}`,
    month: String(it.month),
    title: it.title,
    every: String(it.every),
    first: String(it.first),
    source: it.source,
  }))
}

export function contentOf({ month, title, every, first, source }: YearRow): YearEntry {
  return { month: Number(month), title, every: Number(every), first: Number(first), source }
}

let fresh = 0

export function NEW_ROW(): YearRow {
  fresh += 1
  const first = String(new Date().getFullYear())
  return { key: `new ${fresh}`, month: '1', title: '', every: '1', first, source: '' }
}

const titles = text.yearColumns

export const YEAR_COLUMNS: readonly EditColumn<YearRow>[] = [
  column('month', 64, between(1, 12)),
  { ...column('title', 200), limit: 12 },
  column('every', 72, between(1, 10)),
  column('first', 84, between(1949, 2100)),
  { ...column('source'), limit: 100 },
]

function column(key: keyof typeof titles, width?: number, check?: TextCheck): EditColumn<YearRow> {
  return {
    key,
    title: titles[key],
    ...(width === undefined ? {} : { width }),
    ...(check === undefined ? {} : { check, align: 'right' as const }),
    value: (row) => row[key],
    set: (row, typed) => ({ ...row, [key]: typed }),
  }
}

function between(least: number, most: number): TextCheck {
  return (typed) => {
    const number = Number(typed)
    if (Number.isInteger(number) && number >= least && number <= most)
      return { ok: true, text: String(number) }
    return { ok: false, message: text.wrongNumber(least, most) }
  }
}
