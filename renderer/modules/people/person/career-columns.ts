import { parseCareer, periodText } from '#shared/modules/people/rules-career'
import type { CareerEntry } from '#shared/modules/people/schema'
import type { EditColumn, TextCheck } from '../../../components'
import { entryText, withEntryText } from './checked-content'
import { dateCheck, endCheck } from './checks'
import type { Editing } from './editor-context'
import { text } from './person.text'
import { ruleOf } from './rules.text'

/** The form's period, typed as one text; the refusal is that of a date. */
export const periodCheck: TextCheck = (typed) => {
  const entry = parseCareer(`${typed}${/^[\d.\s]+$/.test(typed) ? '--' : ''} x`, () => '')[0]
  return entry?.startedOn ? { ok: true, text: periodText(entry) } : dateCheck(text.career.period)(typed)
}

export function withPeriod(entry: CareerEntry, typed: string): CareerEntry {
  if (typed.trim() === '') return { ...entry, startedOn: '', endedOn: '' }
  const read = parseCareer(`${typed} x`, () => '')[0]
  return read?.startedOn ? { ...entry, startedOn: read.startedOn, endedOn: read.endedOn } : entry
}

const REVERSED = 'career.reversed'

/**
 * Which dates of an entry are to be checked. A place between two entries is the end of one and the start of the next;
 * a reversed entry is both its own.
 */
export function careerMarks(flagged: Editing['flagged']) {
  const codesAt = (index: number) => flagged.get(`career.${index}`) ?? []
  const start = (index: number) => codesAt(index).length > 0
  const end = (index: number) =>
    codesAt(index + 1).some((it) => it !== REVERSED) || codesAt(index).includes(REVERSED)
  return { start, end, either: (index: number) => start(index) || end(index) }
}

/** Left: what is stored. Right of the line: the same as the form has it. Amber: months that do not meet. */
export function careerColumns(flagged: Editing['flagged']): readonly EditColumn<CareerEntry>[] {
  const marks = careerMarks(flagged)
  const rule = ruleOf('JianLi')
  return [
    {
      key: 'startedOn',
      title: text.career.startedOn,
      width: 72,
      value: (it) => it.startedOn,
      set: (it, typed) => ({ ...it, startedOn: typed }),
      check: dateCheck(text.career.startedOn),
      toCheck: (_, index) => marks.start(index),
      rule,
    },
    {
      key: 'endedOn',
      title: text.career.endedOn,
      width: 72,
      value: (it) => it.endedOn,
      set: (it, typed) => ({ ...it, endedOn: typed }),
      check: endCheck,
      toCheck: (_, index) => marks.end(index),
      placeholder: text.career.now,
      rule,
    },
    { key: 'text', title: text.career.text, value: entryText, set: withEntryText, rule },
    {
      key: 'period',
      title: text.career.period,
      width: 132,
      value: periodText,
      set: withPeriod,
      check: periodCheck,
      toCheck: (_, index) => marks.either(index),
      serif: true,
      divided: true,
      rule,
    },
    { key: 'formText', title: text.career.formText, value: entryText, set: withEntryText, serif: true, rule },
  ]
}
