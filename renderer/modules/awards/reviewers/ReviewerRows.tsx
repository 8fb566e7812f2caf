import type { Relative, Stay } from '#shared/modules/awards/review'
import { parsePartialDate } from '#shared/values/partial-date'
import { EditableRows, type EditColumn, LinkButton, Section, type TextCheck } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { type Keyed, newRelative, newStay } from './reviewer-content'
import classes from './reviewers.module.css'
import { text } from './reviewers.text'
import type { ReviewerEditing } from './use-reviewer'

const checkDate: TextCheck = (written) => {
  if (written.trim() === '') return { ok: true, text: '' }
  const date = parsePartialDate(written)
  return date === null ? { ok: false, message: text.wrongDate } : { ok: true, text: date }
}

type Props = { editing: ReviewerEditing }

/** What conflicts are found by beside the file: where the reviewer worked and studied, and who is close. */
export function ReviewerRows({ editing }: Props) {
  const { typed, change, readOnly } = editing
  const { units } = useUnits()
  const names = units.map((it) => it.name)
  return (
    <>
      <Rows<Keyed<Stay>>
        name="units"
        facts={text.unitsFacts}
        columns={stayColumns(text.rows.unit, text.rows.unitDetail, names)}
        rows={typed.units}
        onChange={(rows) => change({ units: rows })}
        newRow={newStay}
        readOnly={readOnly}
      />
      <Rows<Keyed<Stay>>
        name="schools"
        facts={text.schoolsFacts}
        columns={stayColumns(text.rows.school, text.rows.schoolDetail, [])}
        rows={typed.schools}
        onChange={(rows) => change({ schools: rows })}
        newRow={newStay}
        readOnly={readOnly}
      />
      <Rows<Keyed<Relative>>
        name="relatives"
        facts={text.relativesFacts}
        columns={RELATIVE_COLUMNS}
        rows={typed.relatives}
        onChange={(rows) => change({ relatives: rows })}
        newRow={newRelative}
        readOnly={readOnly}
      />
    </>
  )
}

type RowsProps<Row> = {
  name: 'units' | 'schools' | 'relatives'
  facts: string
  columns: EditColumn<Row>[]
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  newRow: () => Row
  readOnly: boolean
}

/** One section of rows, with the link that adds one. */
function Rows<Row extends { key: string }>({ name, facts, rows, onChange, ...table }: RowsProps<Row>) {
  const title = text.sections[name]
  const add = () => onChange([...rows, table.newRow()])
  return (
    <Section
      title={title}
      facts={<span className={classes.sectionFacts}>{facts}</span>}
      action={!table.readOnly && <LinkButton onClick={add}>{text.addRow}</LinkButton>}
      framed
    >
      <EditableRows<Row>
        {...table}
        label={title}
        name={name}
        rows={rows}
        onChange={onChange}
        rowKey={(it) => it.key}
        empty={text.noRows}
      />
    </Section>
  )
}

function stayColumns(name: string, detail: string, names: readonly string[]): EditColumn<Keyed<Stay>>[] {
  return [
    {
      key: 'from',
      title: text.rows.from,
      width: 104,
      check: checkDate,
      value: (it) => it.from,
      set: (it, from) => ({ ...it, from }),
    },
    {
      key: 'to',
      title: text.rows.to,
      width: 104,
      check: checkDate,
      value: (it) => it.to,
      set: (it, to) => ({ ...it, to }),
    },
    {
      key: 'name',
      title: name,
      limit: 100,
      value: (it) => it.name,
      set: (it, value) => ({ ...it, name: value }),
      ...(names.length > 0 ? { options: names.map((it) => ({ value: it, label: it })) } : {}),
    },
    {
      key: 'detail',
      title: detail,
      width: 240,
      limit: 100,
      value: (it) => it.detail,
      set: (it, value) => ({ ...it, detail: value }),
    },
  ]
}

const RELATIVE_COLUMNS: EditColumn<Keyed<Relative>>[] = [
  {
    key: 'relation',
    title: text.rows.relation,
    width: 104,
    limit: 20,
    value: (it) => it.relation,
    set: (it, relation) => ({ ...it, relation }),
  },
  {
    key: 'name',
    title: text.rows.name,
    width: 128,
    limit: 40,
    value: (it) => it.name,
    set: (it, name) => ({ ...it, name }),
  },
  {
    key: 'workplace',
    title: text.rows.workplace,
    limit: 200,
    value: (it) => it.workplace,
    set: (it, workplace) => ({ ...it, workplace }),
  },
]
