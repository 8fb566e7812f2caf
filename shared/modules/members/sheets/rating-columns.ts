import type { RatingRow } from '../rating'
import { pointsText } from '../rules-rating'
import type { RatingRule } from '../systems'
import { type ListColumn, serial } from './list'

/** 星级评定表: points by line, total and band; below the line is said. */
export function ratingColumns({ lines, line }: RatingRule): ListColumn<RatingRow>[] {
  return [
    serial(),
    { title: '姓名', width: 10, value: (it) => it.name },
    { title: '所在党支部', width: 22, value: (it) => it.partyName },
    ...lines.map(
      ({ key, label, most }): ListColumn<RatingRow> => ({
        title: `${label}（${most}）`,
        width: 12,
        align: 'right',
        value: (it) => it.points[key] ?? '',
      }),
    ),
    {
      title: '总分',
      width: 8,
      align: 'right',
      value: (it) => (it.total === null ? '' : pointsText(it.total)),
    },
    { title: '等次', width: 8, align: 'center', value: (it) => it.band },
    {
      title: '备注',
      width: 18,
      value: (it) => [it.below ? `低于 ${line.value} 分` : '', it.note].filter(Boolean).join('，'),
    },
  ]
}
