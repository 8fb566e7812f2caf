import type { RatingRow } from '#shared/modules/members/rating'
import { pointsText } from '#shared/modules/members/rules-rating'
import type { RatingRule } from '#shared/modules/members/systems'
import type { Column } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { text } from './quality.text'

const { columns: words } = text

/** Points by line, total and band. */
export function ratingTableColumns({ lines }: RatingRule): readonly Column<RatingRow>[] {
  return [
    { key: 'name', title: words.name, width: 88, strong: true, render: (it) => it.name },
    { key: 'party', title: words.party, render: (it) => it.partyName },
    ...lines.map(
      ({ key, label }): Column<RatingRow> => ({
        key,
        title: label,
        width: 104,
        align: 'right',
        render: (it) => it.points[key] ?? common.none,
      }),
    ),
    {
      key: 'total',
      title: words.total,
      width: 72,
      align: 'right',
      strong: true,
      render: (it) => (it.total === null ? common.none : pointsText(it.total)),
    },
    {
      key: 'band',
      title: words.band,
      width: 72,
      render: (it) => <span className={it.below ? classes.red : ''}>{it.band}</span>,
    },
    { key: 'note', title: words.note, width: 160, from: 1200, quiet: true, render: (it) => it.note },
  ]
}
