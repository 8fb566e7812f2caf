import type { OutcomeRow } from '#shared/modules/awards/outcome'
import type { StageKind } from '#shared/modules/awards/programme'
import { isRanked, scoreText } from '#shared/modules/awards/rules'
import { listName } from '#shared/values/name-order'
import { type Column, Tag } from '../../../components'
import { text } from './outcome.text'

const TONES = { true: 'normal', false: 'normal', null: 'amber' } as const

/** Who stands where in a stage; score or votes only where the stage has them. */
export function outcomeColumns(kind: StageKind, oneCategory: boolean): readonly Column<OutcomeRow>[] {
  const ranked = isRanked({ kind })
  const columns: (Column<OutcomeRow> | false)[] = [
    ranked && {
      key: 'place',
      title: text.columns.place,
      width: 56,
      align: 'right',
      render: (it) => it.place ?? text.none,
    },
    { key: 'number', title: text.columns.number, width: 64, align: 'right', render: (it) => it.number },
    { key: 'name', title: text.columns.name, width: 144, strong: true, render: (it) => listName(it.name) },
    { key: 'unit', title: text.columns.unit, width: 176, render: (it) => it.unitName || text.none },
    !oneCategory && {
      key: 'category',
      title: text.columns.category,
      width: 136,
      render: (it) => it.categoryLabel,
    },
    ranked && {
      key: 'score',
      title: kind === 'vote' ? text.columns.votes : text.columns.score,
      width: 72,
      align: 'right',
      render: (it) => (it.score === null ? text.none : kind === 'vote' ? it.score : scoreText(it.score)),
    },
    {
      key: 'result',
      title: text.columns.result,
      width: 88,
      render: (it) => (
        <Tag tone={TONES[`${it.passed}`]}>{it.tied ? text.tied : text.results[`${it.passed}`]}</Tag>
      ),
    },
    { key: 'reason', title: text.columns.reason, quiet: true, render: remarkOf },
  ]
  return columns.filter((it) => it !== false)
}

/** What place and score do not say by themselves: what stands in the way, what was decided, how a tie was broken. */
function remarkOf({ obstacles, decision, tieText, place, passed, reason }: OutcomeRow): string {
  if (decision || obstacles.length > 0 || (place === null && passed !== true)) return reason
  return tieText || text.none
}
