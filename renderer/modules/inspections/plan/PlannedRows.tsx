import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { PLANNED_STATES, type PlannedVisit } from '#shared/modules/inspections/coverage'
import type { Groups } from '#shared/modules/inspections/group'
import { readPlanned, shownPlanned } from '#shared/modules/inspections/rules-planned'
import { shownDay } from '#shared/values/iso-day'
import { useAct } from '../../../app/use-act'
import { EditableRows, type EditColumn, ErrorNotice, LinkButton } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { optionsByGroup } from './people-options'
import { usePlannedEdits } from './use-planned-edits'

const words = text.plan
const titles = words.scheduleColumns

type Props = {
  year: number
  rows: readonly PlannedVisit[]
  groups: Groups | undefined
  /** Every row is of one place, which is named already. */
  ofOne?: boolean
  readOnly: boolean
  onVisit: (row: PlannedVisit) => void
}

/** Planned visits with their time and people, edited in place: each cell is saved when it is left. */
export function PlannedRows({ year, rows: stored, groups, ofOne, readOnly, onVisit }: Props) {
  const { rows, failure, onChange, leave } = usePlannedEdits(stored)
  const dropping = useAct('inspections.dropPlanned')
  const drop = ({ id, version }: PlannedVisit) => void dropping.act({ id, version }, words.dropped)
  const optionsOf = useMemo(() => optionsByGroup(groups ?? NO_GROUPS), [groups])
  const place = ofOne ? [] : PLACE
  return (
    <>
      <ErrorNotice error={failure ?? dropping.failure} />
      <EditableRows<PlannedVisit>
        label={words.schedule}
        name="planned"
        columns={[
          whenColumn(year),
          ...place,
          peopleColumn(groups, optionsOf),
          STATE,
          ...(readOnly ? [] : [actsColumn(onVisit, drop)]),
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        onChange={onChange}
        onRow={(index) => index < 0 && leave()}
        readOnly={readOnly}
        fixedOrder
      />
    </>
  )
}

const NO_GROUPS: Groups = { groups: [], gaps: [], overlaps: [], units: 0, untrained: [], unknown: 0 }
const same = (row: PlannedVisit) => row

function whenColumn(year: number): EditColumn<PlannedVisit> {
  return {
    key: 'when',
    title: titles.when,
    width: 112,
    value: (row) => shownPlanned(row.when),
    set: (row, typed) => ({ ...row, when: readPlanned(typed, year) ?? typed }),
    check: (typed) => {
      const when = readPlanned(typed, year)
      return when === null ? { ok: false, message: words.wrongWhen } : { ok: true, text: shownPlanned(when) }
    },
    rule: words.whenRule,
  }
}

const PLACE: readonly EditColumn<PlannedVisit>[] = [
  { key: 'name', title: titles.name, readOnly: true, value: (row) => row.name, set: same },
  { key: 'unit', title: titles.unit, width: 104, readOnly: true, value: (row) => row.unitName, set: same },
  { key: 'group', title: titles.group, width: 112, readOnly: true, value: (row) => row.groupName, set: same },
]

function peopleColumn(
  groups: Groups | undefined,
  optionsOf: ReturnType<typeof optionsByGroup>,
): EditColumn<PlannedVisit> {
  const namesOf = (id: string | null) => groups?.groups.find((it) => it.id === id)?.members ?? []
  return {
    key: 'inspectors',
    title: titles.inspectors,
    width: 240,
    value: (row) => row.inspectors,
    set: (row, inspectors) => ({ ...row, inspectors }),
    optionsOf: (row) => optionsOf(row.groupId),
    placeholder: (row) =>
      namesOf(row.groupId)
        .map((it) => it.name)
        .join('、'),
    rule: words.peopleRule,
    limit: 200,
  }
}

const STATE: EditColumn<PlannedVisit> = {
  key: 'state',
  title: titles.state,
  width: 144,
  value: (row) => PLANNED_STATES[row.state],
  set: same,
  render: ({ state, visit }) =>
    visit ? (
      <span className={classes.cell}>
        <LinkButton onClick={() => navigate(`/ledgers/inspections/visits/${visit.id}`)}>
          {words.visitedOn(shownDay(visit.on))}
        </LinkButton>
      </span>
    ) : (
      <span className={classes.cell} data-state={state}>
        {PLANNED_STATES[state]}
      </span>
    ),
}

function actsColumn(
  onVisit: (row: PlannedVisit) => void,
  drop: (row: PlannedVisit) => void,
): EditColumn<PlannedVisit> {
  return {
    key: 'acts',
    title: titles.acts,
    width: 136,
    value: () => '',
    set: same,
    render: (row) =>
      row.visit === null && (
        <span className={classes.cell}>
          <LinkButton onClick={() => onVisit(row)}>{words.visit}</LinkButton>
          <LinkButton onClick={() => drop(row)}>{words.drop}</LinkButton>
        </span>
      ),
  }
}
