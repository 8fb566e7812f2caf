import { type CaseKind, TREATED_IN } from '#shared/modules/evaluations/cases'
import { treatmentWords } from '#shared/modules/evaluations/rules'
import { uncheckedIn } from '#shared/modules/evaluations/standards'
import type { Column } from '../../../components'
import classes from './cases.module.css'
import { text } from './standards.text'

/** The rule table: what each kind of case means, and what of it nobody has checked. */
export const KIND_COLUMNS: readonly Column<CaseKind>[] = [
  { key: 'label', title: text.columns.label, width: 220, strong: true, render: (it) => clipped(it.label) },
  { key: 'subject', title: text.columns.subject, width: 48, render: (it) => text.subjects[it.subject] },
  { key: 'treatment', title: text.columns.treatment, render: (it) => clipped(inYear(it)) },
  {
    key: 'in',
    title: text.columns.in,
    width: 104,
    from: 980,
    quiet: true,
    render: (it) => (inYear(it) === text.none ? text.none : TREATED_IN[it.treatedIn]),
  },
  { key: 'bars', title: text.columns.bars, width: 92, render: (it) => bars(it) },
  { key: 'months', title: text.columns.months, width: 92, render: months },
  { key: 'check', title: text.columns.check, width: 196, from: 760, render: check },
]

function inYear(kind: CaseKind): string {
  return kind.subject === 'organization' ? text.none : treatmentWords(kind)
}

function bars({ bars: barred }: CaseKind): string {
  return barred.map((it) => text.barsShort[it]).join(text.comma) || text.none
}

function months({ months: set, bars: barred, family }: CaseKind) {
  if (set !== null) return text.months(set)
  if (barred.length === 0) return text.none
  return family === 'sanction' ? <span className={classes.toCheck}>{text.monthsOpen}</span> : text.toEnd
}

function check(kind: CaseKind) {
  const open = uncheckedIn(kind)
  if (open.length === 0) return <span className={classes.quiet}>{text.checked}</span>
  return clipped(open.join(text.comma), classes.toCheck)
}

function clipped(value: string, tone = '') {
  return (
    <span className={`${classes.clipped} ${tone}`} title={value}>
      {value}
    </span>
  )
}
