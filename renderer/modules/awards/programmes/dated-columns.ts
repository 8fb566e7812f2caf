import type { NoticeMinimum, TaxRule } from '#shared/modules/awards/standards'
import { fenOf, yuanText } from '#shared/values/money'
import { parsePartialDate } from '#shared/values/partial-date'
import type { EditColumn, TextCheck } from '../../../components'
import { numberCheck, numberOf, shareCheck, shareOf, shareShown } from '../../evaluations/schemes/numbers'
import { keyOfLabel } from '../../evaluations/schemes/part-props'
import { text } from './standards.text'
import { tickColumn } from './ticks'

/** @file Columns of rules that hold from a day on. */

const WHOLE_DAY = 'yyyy.MM.dd'.length

const dayOf = (typed: string) => {
  const date = parsePartialDate(typed)
  return date?.length === WHOLE_DAY ? date : null
}
const checkDay: TextCheck = (typed) => {
  const date = dayOf(typed)
  return date ? { ok: true, text: date } : { ok: false, message: text.wrongDay }
}

type Dated = { from: string; source: string; sourced: boolean }

const fromColumn = <Row extends Dated>(): EditColumn<Row> => ({
  key: 'from',
  title: text.tax.from,
  width: 108,
  value: (row) => row.from,
  set: (row, typed) => ({ ...row, from: dayOf(typed) ?? row.from }),
  check: checkDay,
})

const sourceColumns = <Row extends Dated>(readOnly: boolean): EditColumn<Row>[] => [
  {
    key: 'source',
    title: text.tax.source,
    value: (row) => row.source,
    set: (row, source) => ({ ...row, source }),
    limit: 200,
    toCheck: (row) => !row.sourced,
  },
  tickColumn<Row>({ key: 'sourced', title: text.tax.sourced, label: (row) => row.from, readOnly }),
]

export const taxColumns = (readOnly: boolean): readonly EditColumn<TaxRule>[] => [
  fromColumn(),
  {
    key: 'rate',
    title: text.tax.rate,
    width: 80,
    align: 'right',
    value: (row) => shareShown(row.rate),
    set: (row, typed) => {
      const rate = shareOf(typed)
      return rate === undefined ? row : { ...row, rate }
    },
    check: shareCheck,
    rule: text.taxRule,
    placeholder: text.undecided,
    toCheck: (row) => row.rate === null,
  },
  {
    key: 'free',
    title: text.tax.free,
    width: 112,
    align: 'right',
    value: (row) => yuanText(row.free),
    set: (row, typed) => ({ ...row, free: fenOf(typed) ?? row.free }),
  },
  ...sourceColumns<TaxRule>(readOnly),
]

const DAYS = { min: 1, max: 60, whole: true }

export const noticeColumns = (readOnly: boolean): readonly EditColumn<NoticeMinimum>[] => [
  fromColumn(),
  {
    key: 'days',
    title: text.notice.days,
    width: 72,
    align: 'right',
    value: (row) => String(row.days),
    set: (row, typed) => ({ ...row, days: numberOf(typed, DAYS) ?? row.days }),
    check: numberCheck(DAYS),
  },
  {
    key: 'unit',
    title: text.notice.unit,
    width: 96,
    value: (row) => text.units[row.unit],
    set: (row, label) => ({ ...row, unit: keyOfLabel(text.units, label, row.unit) }),
    options: Object.values(text.units),
  },
  ...sourceColumns<NoticeMinimum>(readOnly),
]
