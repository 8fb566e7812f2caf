import { Checkbox } from '@mantine/core'
import type { Consequence, SchemeContent } from '#shared/modules/evaluations/scheme'
import { AreaField, type EditColumn, FieldGrid, Section } from '../../../components'
import { gradeColumn } from './limit-columns'
import { numberOf } from './numbers'
import type { PartProps } from './part-props'
import { RowsPart, rowColumn } from './RowsPart'
import classes from './schemes.module.css'
import { text } from './schemes.text'

/** What a confirmed grade brings about. */
export function AfterPart({ content, onChange, readOnly }: PartProps) {
  return (
    <RowsPart
      title={text.parts.after}
      name="consequences"
      add={text.addConsequence}
      empty={text.noConsequences}
      rows={content.consequences}
      columns={columnsFor(content, readOnly).map(rowColumn)}
      fresh={() => freshConsequence(content)}
      onChange={(consequences) => onChange({ ...content, consequences })}
      readOnly={readOnly}
    />
  )
}

/** How a ballot is filled in, printed on every one. */
export function InstructionsPart({ content, onChange, readOnly }: PartProps) {
  return (
    <Section title={text.parts.instructions} framed>
      <FieldGrid columns={1} labelWidth={72}>
        <AreaField
          label={text.fields.instructions}
          name="instructions"
          value={content.instructions}
          onChange={(instructions) => onChange({ ...content, instructions })}
          rule={text.rules.instructions}
          limit={600}
          minRows={2}
          lines
          readOnly={readOnly}
        />
      </FieldGrid>
    </Section>
  )
}

function freshConsequence({ rules }: SchemeContent): Consequence {
  return { grade: rules.grades.at(-1)?.grade ?? '', bars: [], lasts: 'year', text: '' }
}

const titles = text.consequences

function columnsFor(content: SchemeContent, readOnly: boolean): readonly EditColumn<Consequence>[] {
  return [
    gradeColumn(content, {
      key: 'grade',
      title: titles.grade,
      value: (row) => row.grade,
      set: (row, grade) => ({ ...row, grade }),
    }),
    {
      key: 'text',
      title: titles.text,
      value: (row) => row.text,
      set: (row, words) => ({ ...row, text: words }),
      limit: 200,
    },
    barColumn('award', readOnly),
    barColumn('promotion', readOnly),
    {
      key: 'lasts',
      title: titles.lasts,
      width: 88,
      value: ({ lasts }) => (lasts === 'year' ? text.yearEnd : String(lasts)),
      set: (row, typed) => {
        if (typed.trim() === text.yearEnd) return { ...row, lasts: 'year' }
        const months = numberOf(typed.replace(/\D/g, ''), { min: 1, max: 120, whole: true })
        return months ? { ...row, lasts: months } : row
      },
      options: [text.yearEnd, ...[6, 12, 24].map(text.months)],
      rule: text.rules.lasts,
    },
  ]
}

function barColumn(bar: 'award' | 'promotion', readOnly: boolean): EditColumn<Consequence> {
  return {
    key: bar,
    title: titles[bar],
    width: 76,
    value: (row) => String(row.bars.includes(bar)),
    set: (row) => row,
    render: (row, change) => (
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={`${row.grade}${titles[bar]}`}
        checked={row.bars.includes(bar)}
        disabled={readOnly}
        onChange={(event) =>
          change({
            ...row,
            bars: event.currentTarget.checked ? [...row.bars, bar] : row.bars.filter((it) => it !== bar),
          })
        }
      />
    ),
  }
}
