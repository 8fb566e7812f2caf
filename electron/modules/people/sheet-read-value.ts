import { type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { type DateCell, readSheetDate } from '#shared/modules/people/sheet-dates'
import { readSheetIdentity } from '#shared/modules/people/sheet-identity'
import type { TargetKind } from '#shared/modules/people/sheet-target'
import type { PartialDate } from '#shared/values/partial-date'

/** What a cell says for its target. `problem` with `error` keeps the row out, `notice` is only told. */
export type ReadValue = {
  text: string
  problem?: { severity: 'error' | 'notice'; message: string; remedy: string }
}

const OPEN_END = /^(至?今|现在|目前|迄今)$/
const YEAR = /^((?:19|20)\d\d)(?:年度?|\.0+)?(?:[.年/-].*)?$/

export function asDateCell(cell: SheetCell): DateCell {
  return typeof cell === 'string' ? { text: cell } : cell
}

/** Reads one cell as its target wants it. Errors of formulas are no values. */
export function readValue(cell: SheetCell, kind: TargetKind, today: PartialDate): ReadValue {
  const text = textOfCell(cell).trim()
  if (text === '') return { text: '' }
  if (typeof cell !== 'string' && (cell.kind === 'error' || cell.kind === 'formula'))
    return brokenCell(text, cell.kind)
  if (kind === 'date') return dateValue(cell, today)
  if (kind === 'openDate') return OPEN_END.test(text) ? { text: '' } : dateValue(cell, today)
  if (kind === 'identity') return identityValue(cell)
  if (kind === 'year') return yearValue(text)
  return { text }
}

function brokenCell(text: string, kind: 'error' | 'formula'): ReadValue {
  const message = kind === 'error' ? `公式出错：${text}` : `公式 ${text.slice(0, 30)} 没有存下结果`
  return { text: '', problem: { severity: 'error', message, remedy: '在表中改为实际的值' } }
}

function dateValue(cell: SheetCell, today: PartialDate): ReadValue {
  const read = readSheetDate(asDateCell(cell), today)
  if (!read.ok)
    return { text: '', problem: { severity: 'error', message: read.message, remedy: read.remedy } }
  if (!read.assumed) return { text: read.date }
  return { text: read.date, problem: { severity: 'notice', message: read.assumed, remedy: '不对时在此改正' } }
}

function identityValue(cell: SheetCell): ReadValue {
  const read = readSheetIdentity(asDateCell(cell))
  if (read.ok) return { text: read.number }
  const { message, remedy } = read
  if (read.spoiled) return { text: '', problem: { severity: 'error', message, remedy } }
  return { text: read.number, problem: { severity: 'notice', message, remedy } }
}

function yearValue(text: string): ReadValue {
  const year = YEAR.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1]
  if (year) return { text: year }
  return {
    text: '',
    problem: {
      severity: 'error',
      message: `“${text.slice(0, 20)}”不是年度`,
      remedy: '改为四位年份，如 2025',
    },
  }
}
