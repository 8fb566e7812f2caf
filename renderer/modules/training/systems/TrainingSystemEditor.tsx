import type { TrainingContent } from '#shared/modules/training/system'
import { wholeNumber } from '../../../app/papers/whole-number'
import type { SystemEditorProps } from '../../../app/system-editor'
import { AreaField, EditableRows, type EditColumn, FieldStack, Section, TextField } from '../../../components'
import { text } from '../training.text'
import { words } from './editor.text'
import {
  GRADE_COLUMNS,
  HOURS_COLUMNS,
  KIND_COLUMNS,
  newGrade,
  newHours,
  newKind,
  newSite,
  SITE_COLUMNS,
} from './editor-columns'

/** What a system of training says: kinds of classes, length of a plan, grades and what they bar, hours, sites. */
export function TrainingSystemEditor({ content, onChange, readOnly }: SystemEditorProps<TrainingContent>) {
  const change = (part: Partial<TrainingContent>) => onChange({ ...content, ...part })
  return (
    <>
      <FieldStack labelWidth={72}>
        <TextField
          label={words.planYears}
          rule={words.planRule}
          value={content.planYears === null ? '' : String(content.planYears)}
          onChange={(typed) => change({ planYears: wholeNumber(typed, 10) || null })}
          aside={words.years}
          readOnly={readOnly}
        />
        <AreaField
          label={words.basis}
          value={content.basis}
          onChange={(basis) => change({ basis })}
          limit={500}
          readOnly={readOnly}
        />
      </FieldStack>
      <Rows
        title={words.kinds}
        name="kinds"
        columns={KIND_COLUMNS}
        rows={content.kinds}
        onChange={(kinds) => change({ kinds })}
        newRow={() => newKind(content.kinds)}
        readOnly={readOnly}
      />
      <Rows
        title={words.grades}
        name="grades"
        columns={GRADE_COLUMNS}
        rows={content.grades}
        onChange={(grades) => change({ grades })}
        newRow={newGrade}
        readOnly={readOnly}
      />
      <Rows
        title={words.hours}
        name="hours"
        columns={HOURS_COLUMNS}
        rows={content.hours}
        onChange={(hours) => change({ hours })}
        newRow={() => newHours(content.hours)}
        readOnly={readOnly}
      />
      <Rows
        title={words.sites}
        name="siteKinds"
        columns={SITE_COLUMNS}
        rows={content.siteKinds}
        onChange={(siteKinds) => change({ siteKinds })}
        newRow={() => newSite(content.siteKinds)}
        readOnly={readOnly}
      />
    </>
  )
}

type RowsProps<Row> = {
  title: string
  name: string
  columns: readonly EditColumn<Row>[]
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  newRow: () => Row
  readOnly: boolean
}

function Rows<Row>({ title, rows, ...props }: RowsProps<Row>) {
  return (
    <Section title={title} facts={rows.length}>
      <EditableRows<Row>
        {...props}
        label={title}
        rows={rows}
        rowKey={(it) => `${rows.indexOf(it)}`}
        empty={text.none}
      />
    </Section>
  )
}
