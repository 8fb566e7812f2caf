import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { freshGrade, type GradedLine, gradedLines, rulesOf } from './graded-lines'
import { numberCheck, numberOf, numberText, shareOf, shareShown } from './numbers'
import { keyOfLabel, type PartProps } from './part-props'
import { text } from './schemes.text'

/** Grades from best to worst: where each begins and how many may have it. */
export function GradesPart({ content, onChange, readOnly }: PartProps) {
  const rows = gradedLines(content.rules)
  const set = (next: readonly GradedLine[]) => {
    const rules = rulesOf(content.rules, next)
    const renamed = (grade: string) =>
      next.find((it) => content.rules.grades[it.at]?.grade === grade)?.line.grade ?? grade
    const consequences = content.consequences.map((it) => ({ ...it, grade: renamed(it.grade) }))
    onChange({ ...content, rules, consequences })
  }
  const fresh = () => freshGrade(content.rules.grades.length)
  return (
    <Section
      title={text.parts.grades}
      action={!readOnly && <LinkButton onClick={() => set([...rows, fresh()])}>{text.addGrade}</LinkButton>}
      framed
    >
      <EditableRows
        label={text.parts.grades}
        name="grades"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => String(row.at)}
        onChange={set}
        newRow={fresh}
        readOnly={readOnly}
        empty={text.noGrades}
      />
    </Section>
  )
}

const titles = text.grades
type Column = EditColumn<GradedLine>

/** 30%, 1／3; 不限 takes the ceiling away, an empty cell leaves it undecided. */
function withShare(row: GradedLine, typed: string): GradedLine {
  if (typed.trim() === text.unlimited) return { ...row, ceiling: null }
  const share = shareOf(typed)
  if (share === undefined) return row
  const blank = { grade: row.line.grade, consentShare: null, rounding: 'floor' as const }
  return { ...row, ceiling: { ...(row.ceiling ?? blank), share } }
}

const SHARE: Column = {
  key: 'share',
  title: titles.share,
  width: 104,
  align: 'right',
  value: ({ ceiling }) => (ceiling ? shareShown(ceiling.share) : text.unlimited),
  set: withShare,
  check: (typed) =>
    typed.trim() === text.unlimited || shareOf(typed) !== undefined
      ? { ok: true, text: typed.trim() }
      : { ok: false, message: text.wrongShare },
  rule: text.rules.ceiling,
  placeholder: text.undecided,
  toCheck: ({ ceiling }) => ceiling !== null && ceiling.share === null,
}

const COLUMNS: readonly Column[] = [
  {
    key: 'grade',
    title: titles.grade,
    value: ({ line }) => line.grade,
    set: (row, grade) => ({ ...row, line: { ...row.line, grade } }),
    limit: 40,
    rule: text.rules.grade,
  },
  {
    key: 'from',
    title: titles.from,
    width: 88,
    align: 'right',
    value: ({ line }) => numberText(line.from),
    set: (row, typed) => {
      const from = numberOf(typed)
      return from === undefined ? row : { ...row, line: { ...row.line, from } }
    },
    check: numberCheck(),
    rule: text.rules.fromScore,
    placeholder: text.undecided,
    toCheck: ({ line }) => line.from === null,
  },
  SHARE,
  {
    key: 'consentShare',
    title: titles.consentShare,
    width: 96,
    align: 'right',
    value: ({ ceiling }) => shareShown(ceiling?.consentShare ?? null),
    set: (row, typed) => {
      const consentShare = shareOf(typed)
      if (!row.ceiling || consentShare === undefined) return row
      return { ...row, ceiling: { ...row.ceiling, consentShare } }
    },
    check: SHARE.check,
    rule: text.rules.consent,
  },
  {
    key: 'rounding',
    title: titles.rounding,
    width: 112,
    value: ({ ceiling }) => (ceiling ? text.roundings[ceiling.rounding] : ''),
    set: (row, label) =>
      row.ceiling
        ? {
            ...row,
            ceiling: { ...row.ceiling, rounding: keyOfLabel(text.roundings, label, row.ceiling.rounding) },
          }
        : row,
    options: Object.values(text.roundings),
  },
]
