import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { AreaField, FieldGrid, Section, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { RowsPart, rowColumn } from '../../evaluations/schemes/RowsPart'
import { MoneyField } from './MoneyField'
import type { PartProps } from './part-props'
import { text } from './rules.text'
import { TOGETHER_COLUMNS } from './together-columns'

/** What is said of the programme as a whole. */
export function BasicsFields({ content, onChange, readOnly }: PartProps) {
  const set = (part: Partial<ProgrammeContent>) => onChange({ ...content, ...part })
  return (
    <>
      <Section title={text.basics} framed>
        <FieldGrid columns={2} labelWidth={84}>
          <TextField
            label={text.fields.title}
            name="title"
            value={content.title}
            onChange={(title) => set({ title })}
            rule={text.rules.title}
            limit={80}
            span={2}
            readOnly={readOnly}
          />
          <AreaField
            label={text.fields.source}
            name="source"
            value={content.source}
            onChange={(source) => set({ source })}
            rule={text.rules.source}
            limit={300}
            span={2}
            readOnly={readOnly}
          />
          <Figures content={content} onChange={onChange} readOnly={readOnly} />
        </FieldGrid>
      </Section>
      <RowsPart
        title={text.together.title}
        name="together"
        add={text.together.add}
        empty={text.together.empty}
        rows={content.together}
        columns={TOGETHER_COLUMNS.map(rowColumn)}
        fresh={() => ({ division: content.categories[0]?.division ?? '', quota: 1 })}
        onChange={(together) => set({ together })}
        readOnly={readOnly}
      />
    </>
  )
}

/** Numbers of the programme as a whole: how often, for how much, how many at least. */
function Figures({ content, onChange, readOnly }: PartProps) {
  const set = (part: Partial<ProgrammeContent>) => onChange({ ...content, ...part })
  return (
    <>
      <NumberField
        label={text.fields.everyYears}
        name="everyYears"
        value={content.everyYears}
        onChange={(everyYears) => set({ everyYears })}
        range={{ min: 1, max: 10, whole: true }}
        rule={text.rules.everyYears}
        placeholder={text.nothing}
        aside={text.units.years}
        readOnly={readOnly}
      />
      <MoneyField
        label={text.fields.budget}
        name="budget"
        value={content.budget}
        onChange={(budget) => set({ budget })}
        rule={text.rules.budget}
        placeholder={text.undecided}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.atLeast}
        name="atLeast"
        value={content.atLeast}
        onChange={(atLeast) => set({ atLeast })}
        range={{ min: 1, max: 100_000, whole: true }}
        rule={text.rules.atLeast}
        placeholder={text.nothing}
        aside={text.units.people}
        readOnly={readOnly}
      />
    </>
  )
}
