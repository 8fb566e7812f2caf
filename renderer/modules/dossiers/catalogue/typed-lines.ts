import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { Material, MaterialContent, MaterialLine, TypedLine } from '#shared/modules/dossiers/material'
import { dateProblem, readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import { text } from './catalogue.text'

/** The fields of a line that are typed. */
export type TypedField = 'title' | 'year' | 'month' | 'day' | 'copies' | 'pages' | 'remark'

/** What of a typed line cannot be kept, and why. */
export type LineProblem = { key: string; field: TypedField; message: string }

const shown = (value: number | null) => (value === null ? '' : String(value))

export function typedOf(material: Material): TypedLine {
  const { id, version } = material
  return { ...typedContent(material), key: id, id, version }
}

/** A line that is not kept yet. */
export function newLine(content: MaterialContent): TypedLine {
  return { ...typedContent(content), key: crypto.randomUUID(), id: null, version: null }
}

export function blankLine(classCode: ClassCode): TypedLine {
  const none = { year: null, month: null, day: null, pages: null }
  return newLine({ classCode, title: '', ...none, copies: 1, remark: '' })
}

function typedContent(content: MaterialContent) {
  const { classCode, title, remark, copies } = content
  return {
    classCode,
    title,
    year: shown(content.year),
    month: shown(content.month),
    day: shown(content.day),
    copies: copies === 1 ? '' : String(copies),
    pages: shown(content.pages),
    remark,
  }
}

/** Nothing was typed into it. */
export function isBlank(line: TypedLine): boolean {
  return [line.title, line.year, line.month, line.day, line.pages, line.remark].every(
    (it) => it.trim() === '',
  )
}

/** A whole date typed into the year's cell (20050610, 2005.6) put into its three parts. */
export function withSplitDate(line: TypedLine): TypedLine {
  if (!isWholeDate(line.year)) return line
  const date = readMaterialDate(line.year)
  if (!date) return line
  return { ...line, year: shown(date.year), month: shown(date.month), day: shown(date.day) }
}

export function isWholeDate(year: string): boolean {
  return year.trim().length > 4
}

/** The line as it is kept, or the first thing that is wrong with it. */
export function lineOf(typed: TypedLine): MaterialLine | LineProblem {
  const line = withSplitDate(typed)
  const wrong = (field: TypedField, message: string): LineProblem => ({ key: line.key, field, message })
  const title = line.title.trim()
  if (title === '') return wrong('title', text.noTitle)
  for (const [field, { most, least, message }] of Object.entries(RANGES)) {
    const value = numberIn(line[field as TypedField])
    if (value === undefined || (value !== null && (value < least || value > most)))
      return wrong(field as TypedField, message)
  }
  const date = {
    year: numberIn(line.year) ?? null,
    month: numberIn(line.month) ?? null,
    day: numberIn(line.day) ?? null,
  }
  const problem = dateProblem(date)
  if (problem !== '') return wrong(date.year === null ? 'year' : 'day', text.wrongDate(problem))
  const { id, version, classCode } = line
  const counts = { copies: numberIn(line.copies) ?? 1, pages: numberIn(line.pages) ?? null }
  return { id, version, classCode, title, ...date, ...counts, remark: line.remark.trim() }
}

export function isProblem(line: MaterialLine | LineProblem): line is LineProblem {
  return 'message' in line
}

const RANGES = {
  year: { least: 1800, most: 2200, message: text.wrongYear },
  month: { least: 1, most: 12, message: text.wrongMonth },
  day: { least: 1, most: 31, message: text.wrongDay },
  copies: { least: 1, most: 999, message: text.wrongCopies },
  pages: { least: 0, most: 9999, message: text.wrongPages },
} as const

/** Null for nothing, undefined for what is no whole number. */
function numberIn(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined
}

/** Why a cell cannot stand, while it is typed; undefined where it can. */
export function cellProblem(
  field: Exclude<TypedField, 'title' | 'remark'>,
  typed: string,
): string | undefined {
  if (field === 'year' && isWholeDate(typed)) return readMaterialDate(typed) ? undefined : text.wrongYear
  const value = numberIn(typed)
  const { least, most, message } = RANGES[field]
  return value === null || (value !== undefined && value >= least && value <= most) ? undefined : message
}
