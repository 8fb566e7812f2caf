import { leavesOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { capColumns, limitColumns, type RateRow, rateColumns, vetoColumns } from './limit-columns'
import { newKey } from './new-parts'
import { type PartProps, withRules } from './part-props'
import { RowsPart, rowColumn } from './RowsPart'
import classes from './schemes.module.css'
import { text } from './schemes.text'

/** What limits a grade or a ballot beside the score itself. */
export function LimitsPart({ content, onChange, readOnly }: PartProps) {
  const { rules } = content
  const set = (part: Partial<typeof rules>) => onChange(withRules(content, part))
  const lowest = rules.grades.at(-1)?.grade ?? ''
  const line = leavesOf(content).find((it) => it.score.by === 'grade')?.key ?? ''
  return (
    <div className={classes.limits}>
      <RowsPart
        title={text.vetoesTitle}
        name="vetoes"
        add={text.addVeto}
        empty={text.noVetoes}
        rows={rules.vetoes}
        columns={vetoColumns(content).map(rowColumn)}
        fresh={() => ({ key: newKey(), label: '', gradeAtMost: lowest })}
        onChange={(vetoes) => set({ vetoes })}
        readOnly={readOnly}
      />
      <RowsPart
        title={text.capsTitle}
        name="caps"
        add={text.addCap}
        empty={text.noCaps}
        rows={rules.caps}
        columns={capColumns(content).map(rowColumn)}
        fresh={() => ({ indicator: leavesOf(content)[0]?.key ?? 'none', below: 60, gradeAtMost: lowest })}
        onChange={(caps) => set({ caps })}
        readOnly={readOnly}
      />
      <RowsPart
        title={text.limitsTitle}
        name="ballotLimits"
        add={text.addLimit}
        empty={text.noLimits}
        rows={rules.ballotLimits}
        columns={limitColumns(content).map(rowColumn)}
        fresh={() => ({ indicator: line || 'none', mark: 1, share: 0.3, rounding: 'floor' as const })}
        onChange={(ballotLimits) => set({ ballotLimits })}
        readOnly={readOnly}
      />
      <RowsPart
        title={text.parts.rates}
        name="rates"
        add={rules.grades.some((it) => it.rate === null) ? text.addRate : undefined}
        empty={text.noRates}
        rows={ratesOf(content)}
        columns={rateColumns(content).map(rowColumn)}
        fresh={() => freshRate(content, line)}
        onChange={(rates) => onChange(withRates(content, rates))}
        readOnly={readOnly}
      />
    </div>
  )
}

/** Conditions on rates stand with their grade; here they are a table of their own. */
function ratesOf({ rules }: SchemeContent): RateRow[] {
  return rules.grades.flatMap(({ grade, rate }) => (rate ? [{ grade, ...rate }] : []))
}

function withRates(content: SchemeContent, rates: readonly RateRow[]): SchemeContent {
  const grades = content.rules.grades.map((line) => {
    const found = rates.findLast((it) => it.grade === line.grade)
    if (!found) return { ...line, rate: null }
    const { grade: _, ...rate } = found
    return { ...line, rate }
  })
  return withRules(content, { grades })
}

/** The first grade without a condition, asked for most of the votes. */
function freshRate({ rules }: SchemeContent, indicator: string): RateRow {
  const grade = rules.grades.find((it) => it.rate === null)?.grade ?? ''
  return { grade, indicator: indicator || 'none', marks: 1, atLeast: 0.5 }
}
