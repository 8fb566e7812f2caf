import type { ReviewResult } from '#shared/modules/awards/review'
import { displayScore } from '#shared/modules/evaluations/rules'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './scores.module.css'
import { text } from './scores.text'

export type Decides = 'raw' | 'corrected' | 'rank'
const KINDS = ['raw', 'corrected', 'rank'] as const

/** Whether the three results, as far as they are known, put it on different places. */
export function differs(it: ReviewResult): boolean {
  const places = [it.rawPlace, it.correctedPlace, it.rankPlace].filter((place) => place !== null)
  return new Set(places).size > 1
}

export function scoreWords(value: number | null): string {
  return value === null ? text.none : displayScore(value, 2)
}

/** 名次 编号 姓名 单位, then score and place of each result; a place unlike the deciding one is amber. */
export function resultColumns(
  decides: Decides,
  categories: readonly { key: string; label: string }[],
): readonly Column<ReviewResult>[] {
  const { columns } = text.result
  const labels = new Map(categories.map((it) => [it.key, it.label]))
  return [
    { key: 'place', title: columns.place, width: 56, align: 'right', render: (it) => it.place ?? text.none },
    {
      key: 'number',
      title: columns.number,
      width: 56,
      align: 'right',
      quiet: true,
      render: (it) => it.number,
    },
    { key: 'name', title: columns.name, width: 128, strong: true, render: (it) => listName(it.name) },
    { key: 'unit', title: columns.unit, quiet: true, render: (it) => it.unitName || text.none },
    ...(labels.size > 1
      ? [
          {
            key: 'category',
            title: columns.category,
            width: 128,
            from: 900,
            render: (it: ReviewResult) => labels.get(it.category) ?? text.none,
          },
        ]
      : []),
    ...KINDS.flatMap((kind): Column<ReviewResult>[] => [
      {
        key: kind,
        title: columns[kind],
        width: 72,
        align: 'right',
        strong: kind === decides,
        render: (it) => scoreWords(it[kind]),
      },
      {
        key: `${kind} place`,
        title: columns.at,
        width: 52,
        align: 'right',
        render: (it) => <PlaceWords place={it[`${kind}Place`]} decided={it.place} />,
      },
    ]),
  ]
}

function PlaceWords({ place, decided }: { place: number | null; decided: number | null }) {
  const other = place !== null && decided !== null && place !== decided
  return <span className={other ? classes.amber : undefined}>{place ?? text.none}</span>
}
