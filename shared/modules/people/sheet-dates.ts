import { type PartialDate, parsePartialDate } from '../../values/partial-date'

/** What a cell says beside its text; a number's text has the decimals that its format shows, so a last 0 counts. */
export type DateCell = {
  text: string
  kind?: 'number' | 'date' | 'boolean' | 'error' | 'formula'
  number?: number
}

/** `date` '' is no date at all (blank, 无, —). `assumed` says what was taken for granted. */
export type SheetDate =
  | { ok: true; date: PartialDate | ''; assumed?: string }
  | { ok: false; message: string; remedy: string }

const NOTHING = /^(?:无|[-—–~/\\.．、〇○×xX]+|不详|未知|空|待定)?$/
const RIGHT_FORM = '改为 1978.03 这样的年月'

/**
 * Reads a date as departments write it in a cell: whatever the record's own reader takes, and beyond it `78.03`,
 * `1978.3`, a time of day behind it, an age in brackets behind it, Chinese numerals and the serial number of a date
 * that lost its format. `today` decides which century two digits belong to.
 */
export function readSheetDate(cell: DateCell, today: PartialDate): SheetDate {
  const text = tidy(cell.text)
  if (NOTHING.test(text)) return { ok: true, date: '' }
  if (cell.kind === 'number') return readNumber(cell, text, today)
  return readText(text, today)
}

/** Without blanks, ages in brackets, times of day and 生, 起 and their like behind it. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[AP]M)?$/i, '')
    .replace(/\s/gu, '')
    .replace(/\((?:现?年?\d{1,3}周?岁|\d{1,3})\)$/u, '')
    .replace(/(?:生|出生|入党|参加工作|起|毕业|入学)$/u, '')
    .replace(/^['’‘`]/u, '')
    .replace(/[.。,，;；、]$/u, '')
}

function readText(text: string, today: PartialDate): SheetDate {
  const plain = parsePartialDate(text)
  if (plain) return { ok: true, date: plain }
  if (/^\d{4}[.,。．]1$/.test(text)) return ambiguousMonth(text)
  const spelled = withDigits(text)
  const found =
    /^(\d{4}|\d{2})[年./,，、。．\-—–](\d{1,2})(?:[月./,，、。．\-—–](\d{1,2})?[日号]?)?$/.exec(spelled) ??
    /^(\d{4})年?(\d{2})月?(\d{2})?日?$/.exec(spelled)
  if (found) return readParts(found[1] ?? '', found[2] ?? '', found[3] ?? '', text, today)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(spelled)
  if (american) return readAmerican(american, text)
  const year = /^(\d{4})年?$/.exec(spelled)?.[1]
  if (year) return asDate(year, text)
  return { ok: false, message: `“${short(text)}”认不出年月`, remedy: RIGHT_FORM }
}

function readParts(year: string, month: string, day: string, text: string, today: PartialDate): SheetDate {
  const full = year.length === 4 ? year : centuryOf(year, today)
  const parts = [
    full,
    month.padStart(2, '0'),
    ...(day === '' || Number(day) === 0 ? [] : [day.padStart(2, '0')]),
  ]
  const read = asDate(parts.join('.'), text)
  if (!read.ok || year.length === 4) return read
  return { ...read, assumed: `“${short(text)}”按 ${read.date} 读` }
}

function asDate(written: string, text: string): SheetDate {
  const date = parsePartialDate(written)
  if (date) return { ok: true, date }
  const month = Number(written.slice(5, 7))
  if (written.length > 4 && (month < 1 || month > 12))
    return { ok: false, message: `“${short(text)}”的月份应为 1 至 12`, remedy: RIGHT_FORM }
  return { ok: false, message: `“${short(text)}”不是有效的日期`, remedy: RIGHT_FORM }
}

/** 3/15/1978 where the second part can be no month. */
function readAmerican([, first = '', second = '', year = '']: RegExpExecArray, text: string): SheetDate {
  if (Number(second) <= 12)
    return { ok: false, message: `“${text}”分不清月和日`, remedy: '改为 1978.03.15 这样的日期' }
  return asDate(`${year}.${first.padStart(2, '0')}.${second.padStart(2, '0')}`, text)
}

/** Two digits of a year: the latest year that is not to come. */
function centuryOf(year: string, today: PartialDate): string {
  return Number(year) <= Number(today.slice(2, 4)) ? `20${year}` : `19${year}`
}

const NUMERALS: Record<string, string> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** 一九七八年三月 and 1978年十二月 with digits. */
function withDigits(text: string): string {
  if (!/[〇零一二三四五六七八九十]/.test(text)) return text
  return text
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens: string, ones: string) =>
      String(Number(NUMERALS[tens] ?? '1') * 10 + Number(NUMERALS[ones] ?? '0')),
    )
    .replace(/[〇零一二三四五六七八九]/g, (numeral) => NUMERALS[numeral] ?? '')
}

function readNumber(cell: DateCell, text: string, today: PartialDate): SheetDate {
  if (/^\d{4}\.1$/.test(text)) return ambiguousMonth(text)
  const found = /^(\d{4})\.(\d{2})0*$/.exec(text)
  if (found) return asDate(`${found[1]}.${found[2]}`, text)
  const oneDigit = /^(\d{4})\.([2-9])$/.exec(text)
  if (oneDigit) return asDate(`${oneDigit[1]}.0${oneDigit[2]}`, text)
  // 1978.0315 is a year with month and day.
  const long = /^(\d{4})\.(\d{2})(\d{2})$/.exec(text)
  if (long) return asDate(`${long[1]}.${long[2]}.${long[3]}`, text)
  const value = cell.number ?? Number.NaN
  if (Number.isInteger(value) && value >= 6000 && value < 80_000 && String(value).length === 5) {
    const date = serialDate(value)
    return { ok: true, date, assumed: `“${text}”是日期的序号，按 ${date} 读` }
  }
  const written = parsePartialDate(text)
  if (written) return { ok: true, date: written }
  const few = /^(\d{2})\.(\d{1,2})$/.exec(text)
  if (few && few[2] !== '1') return readParts(few[1] ?? '', few[2] ?? '', '', text, today)
  return { ok: false, message: `“${short(text)}”认不出年月`, remedy: RIGHT_FORM }
}

/** The day of a spreadsheet's serial number (1900 system). */
function serialDate(value: number): PartialDate {
  const day = new Date((value - 25_569) * 86_400_000)
  return day.toISOString().slice(0, 10).replaceAll('-', '.') as PartialDate
}

/** Spreadsheets drop the 0 of October: 1978.1 may be either. */
function ambiguousMonth(text: string): SheetDate {
  const year = text.slice(0, 4)
  return {
    ok: false,
    message: `“${text}”分不清是 1 月还是 10 月`,
    remedy: `一月写 ${year}.01，十月写 ${year}.10，单元格设为文本`,
  }
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
