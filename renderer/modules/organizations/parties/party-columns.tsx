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
    {
      key: 'secretary',
      title: titles.secretary,
      width: 84,
      render: (row) => (row.secretary === '' ? text.none : listName(row.secretary)),
    },
    {
      key: 'members',
      title: titles.members,
      width: 60,
      align: 'right',
      render: (row) => row.members || text.none,
    },
    {
      key: 'approved',
      title: titles.approved,
      width: 60,
      align: 'right',
      render: (row) => row.approved || text.none,
    },
    {
      key: 'filled',
      title: titles.filled,
      width: 60,
      align: 'right',
      render: (row) => (
        <span className={row.filled < row.approved ? classes.red : undefined}>{row.filled || text.none}</span>
      ),
    },
    {
      key: 'term',
      title: titles.termEnds,
      width: 96,
      render: (row) =>
        row.endedOn === '' ? (
          <span className={row.termEndsOn !== '' && row.termEndsOn < today ? classes.red : undefined}>
            {shownDay(row.termEndsOn) || text.none}
          </span>
        ) : (
          <span className={classes.quiet}>{text.endedOn(shownDay(row.endedOn))}</span>
        ),
    },
  ]
}

function kindName(kind: string): string {
  return text.kinds[kind as keyof typeof text.kinds] ?? kind
}
