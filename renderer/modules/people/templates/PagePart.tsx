import { Checkbox } from '@mantine/core'
import type { FormTemplate, TemplatePage } from '#shared/modules/people/form-template'
import { cellName } from '#shared/modules/people/form-template-rules'
import { sum } from '#shared/platform/print/grid'
import { PAPERS } from '#shared/platform/print/units'
import { EditableRows, FieldGrid, Section } from '../../../components'
import { CellTable } from './CellTable'
import { NumberField } from './NumberField'
import { measure } from './table-checks'
import { numberIn, withFamily } from './template-edits'
import classes from './templates.module.css'
import { text } from './templates.text'

type PagePartProps = {
  template: FormTemplate
  page: TemplatePage
  onChange: (part: Partial<TemplatePage>) => void
}

/** One side of the form: margins, columns, rows, and what stands in the cells. */
export function PagePart({ template, page, onChange }: PagePartProps) {
  const paper = PAPERS[template.paper]
  const wide = sum(page.columns)
  const high = sum(page.rows.map((it) => it.height))
  const facts = (total: number, before: number, room: number) =>
    text.total(total.toFixed(1), room, (room - before - total).toFixed(1))
  return (
    <>
      <Margins page={page} onChange={onChange} />
      <Section title={text.columns} facts={facts(wide, page.left, paper.width)} framed>
        <ColumnTable page={page} onChange={onChange} />
      </Section>
      <Section title={text.rows} facts={facts(high, page.top, paper.height)} framed>
        <RowTable page={page} onChange={onChange} />
      </Section>
      <Section title={text.cells} facts={text.cellsFacts} framed>
        <CellTable page={page} onChange={onChange} />
      </Section>
    </>
  )
}

type TableProps = Omit<PagePartProps, 'template'>

function Margins({ page, onChange }: TableProps) {
  const { left, top, signed, family } = page
  return (
    <FieldGrid columns={2} labelWidth={92}>
      <NumberField
        label={text.left}
        value={left}
        unit={text.millimetres}
        range={[0, 100]}
        onChange={(next) => onChange({ left: next })}
      />
      <NumberField
        label={text.top}
        value={top}
        unit={text.millimetres}
        range={[0, 100]}
        onChange={(next) => onChange({ top: next })}
      />
      {signed !== null && (
        <NumberField
          label={text.signed}
          value={signed}
          unit={text.points}
          range={[6, 20]}
          onChange={(next) => onChange({ signed: next })}
        />
      )}
      {family && (
        <NumberField
          label={text.familyMost}
          value={family.most}
          unit={text.rowsUnit}
          range={[family.rows, 20]}
          onChange={(most) => onChange(withFamily(page, { most: Math.round(most) }))}
        />
      )}
    </FieldGrid>
  )
}

/** No row or column is thinner, none longer than the paper. */
const LENGTHS = [3, 297] as const

function ColumnTable({ page, onChange }: TableProps) {
  const rows = page.columns.map((width, number) => ({ number, width }))
  return (
    <EditableRows
      label={text.columns}
      name="columns"
      fixedOrder
      rows={rows}
      rowKey={(row) => String(row.number)}
      columns={[
        {
          key: 'number',
          title: text.number,
          width: 64,
          readOnly: true,
          value: (row) => String(row.number + 1),
          set: (row) => row,
        },
        {
          key: 'width',
          title: text.width,
          value: (row) => String(row.width),
          set: (row, typed) => ({ ...row, width: numberIn(typed, LENGTHS) ?? row.width }),
          check: measure(LENGTHS),
        },
      ]}
      onChange={(next) => onChange({ columns: next.map((it) => it.width) })}
    />
  )
}

function RowTable({ page, onChange }: TableProps) {
  const rows = page.rows.map((row, number) => ({ ...row, number }))
  return (
    <EditableRows
      label={text.rows}
      name="rows"
      fixedOrder
      rows={rows}
      rowKey={(row) => String(row.number)}
      columns={[
        {
          key: 'number',
          title: text.number,
          width: 64,
          readOnly: true,
          value: (row) => String(row.number + 1),
          set: (row) => row,
        },
        {
          key: 'holds',
          title: text.holds,
          readOnly: true,
          value: (row) => contentOf(page, row.number),
          set: (row) => row,
        },
        {
          key: 'height',
          title: text.height,
          width: 96,
          value: (row) => String(row.height),
          set: (row, typed) => ({ ...row, height: numberIn(typed, LENGTHS) ?? row.height }),
          check: measure(LENGTHS),
        },
        {
          key: 'shown',
          title: text.shown,
          width: 64,
          value: () => '',
          set: (row) => row,
          render: (row, change) => (
            <Checkbox
              size="xs"
              className={classes.tick ?? ''}
              aria-label={`${text.shown} ${row.number + 1}`}
              checked={!row.hidden}
              onChange={(event) => change({ ...row, hidden: !event.target.checked })}
            />
          ),
        },
      ]}
      onChange={(next) => onChange({ rows: next.map(({ height, hidden }) => ({ height, hidden })) })}
    />
  )
}

/** The labels that begin in a row, so that one knows which row it is. */
function contentOf({ cells, family }: TemplatePage, row: number): string {
  const labels = cells.filter((it) => it.row === row && it.kind === 'label').map(cellName)
  const relatives = family && row >= family.row && row < family.row + family.rows
  return relatives ? text.relative(row - family.row + 1) : labels.join('　')
}
