import type { PartyRow } from '#shared/modules/organizations/party'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './parties.module.css'
import { text } from './parties.text'

const titles = text.columns

/** `today` is an ISO day: a term that ended before is marked. */
export function partyColumns(today: string): readonly Column<PartyRow>[] {
  return [
    ...PLACE,
    ...TEAM,
    { key: 'term', title: titles.termEnds, width: 108, render: (row) => <TermEnd row={row} today={today} /> },
  ]
}

const PLACE: readonly Column<PartyRow>[] = [
  {
    key: 'name',
    title: titles.name,
    strong: true,
    render: (row) => (
      <span className={classes.name} style={{ paddingLeft: `${row.depth * 0.875}rem` }}>
        {row.name}
      </span>
    ),
  },
  { key: 'kind', title: titles.kind, width: 92, render: (row) => kindName(row.kind) },
  { key: 'unit', title: titles.unit, width: 132, render: (row) => row.unitName || text.none },
  {
    key: 'affiliation',
    title: titles.affiliation,
    width: 196,
    from: 1300,
    quiet: true,
    render: (row) => text.affiliations[row.affiliation as keyof typeof text.affiliations] ?? text.none,
  },
]

const TEAM: readonly Column<PartyRow>[] = [
  {
    key: 'secretary',
    title: titles.secretary,
    width: 84,
    render: (row) => (row.secretary === '' ? text.none : listName(row.secretary)),
  },
  count('members'),
  count('approved'),
  {
    ...count('filled'),
    render: (row) => (
      <span className={row.filled < row.approved ? classes.red : undefined}>{row.filled || text.none}</span>
    ),
  },
]

function count(key: 'members' | 'approved' | 'filled'): Column<PartyRow> {
  return { key, title: titles[key], width: 60, align: 'right', render: (row) => row[key] || text.none }
}

function TermEnd({ row, today }: { row: PartyRow; today: string }) {
  if (row.endedOn !== '') return <span className={classes.quiet}>{text.endedOn(shownDay(row.endedOn))}</span>
  const past = row.termEndsOn !== '' && row.termEndsOn < today
  return <span className={past ? classes.red : undefined}>{shownDay(row.termEndsOn) || text.none}</span>
}

function kindName(kind: string): string {
  return text.kinds[kind as keyof typeof text.kinds] ?? kind
}
