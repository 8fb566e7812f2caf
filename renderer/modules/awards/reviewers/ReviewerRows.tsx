import type { ReactNode } from 'react'
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
  const common = { readOnly, empty: text.noRows, rowKey: (row: { key: string }) => row.key }
  const addTo = <Row,>(rows: readonly Row[], row: Row, put: (next: Row[]) => void) =>
    readOnly ? undefined : () => put([...rows, row])
  return (
    <>
      <Rows
        title={text.sections.units}
        facts={text.unitsFacts}
        onAdd={addTo(typed.units, newStay(), (next) => change({ units: next }))}
      >
        <EditableRows<Keyed<Stay>>
          {...common}
          label={text.sections.units}
          name="units"
          columns={stayColumns(
            text.rows.unit,
            text.rows.unitDetail,
            units.map((it) => it.name),
          )}
          rows={typed.units}
          onChange={(next) => change({ units: next })}
          newRow={newStay}
        />
      </Rows>
      <Rows
        title={text.sections.schools}
        facts={text.schoolsFacts}
        onAdd={addTo(typed.schools, newStay(), (next) => change({ schools: next }))}
      >
        <EditableRows<Keyed<Stay>>
          {...common}
          label={text.sections.schools}
          name="schools"
          columns={stayColumns(text.rows.school, text.rows.schoolDetail, [])}
          rows={typed.schools}
          onChange={(next) => change({ schools: next })}
          newRow={newStay}
        />
      </Rows>
      <Rows
        title={text.sections.relatives}
        facts={text.relativesFacts}
        onAdd={addTo(typed.relatives, newRelative(), (next) => change({ relatives: next }))}
      >
        <EditableRows<Keyed<Relative>>
          {...common}
          label={text.sections.relatives}
          name="relatives"
          columns={RELATIVE_COLUMNS}
          rows={typed.relatives}
          onChange={(next) => change({ relatives: next })}
          newRow={newRelative}
        />
      </Rows>
    </>
  )
}

type RowsProps = { title: string; facts: string; onAdd: (() => void) | undefined; children: ReactNode }

function Rows({ title, facts, onAdd, children }: RowsProps) {
  return (
    <Section
      title={title}
      facts={<span className={classes.sectionFacts}>{facts}</span>}
      action={onAdd && <LinkButton onClick={onAdd}>{text.addRow}</LinkButton>}
      framed
    >
      {children}
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
