import type { ResultRow } from '#shared/modules/evaluations/result'
import { displayScore } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import type { ComparedRow } from './comparison'
import { RankMove } from './RankMove'
import { text } from './result.text'
import { scoreText } from './scheme-names'

const words = text.comparison

/** Rank, score and grade now and then, and what lies between. */
export function comparisonColumns(scheme: SchemeContent): readonly Column<ComparedRow>[] {
  const score = (row: ResultRow | null) => (row ? scoreText(scheme, row.score) : text.none)
  return [
    right('rank', words.rankNow, 52, ({ now }) => now?.rank ?? text.none),
    {
      key: 'name',
      title: text.columns.subject,
      strong: true,
      ...(scheme.subject === 'person' ? { width: 88 } : {}),
      render: (row) => nameOf(scheme, row),
    },
    ...(scheme.subject === 'person' ? [unitColumn] : []),
    right('scoreNow', words.scoreNow, 80, ({ now }) => score(now)),
    right('scoreBefore', words.scoreBefore, 80, ({ before }) => score(before)),
    right('scoreChange', words.scoreChange, 72, ({ now, before }) =>
      changeText(now?.score ?? null, before?.score ?? null, scheme.rules.digits),
    ),
    right('rankBefore', words.rankBefore, 80, ({ before }) => before?.rank ?? text.none),
    {
      key: 'rankChange',
      title: words.rankChange,
      width: 84,
      render: ({ now, before }) => {
        if (!before) return words.fresh
        if (!now) return words.absent
        return <RankMove before={before.rank} after={now.rank} />
      },
    },
    column('gradeNow', text.columns.grade, ({ now }) => (now ? now.grade || text.noGrade : text.none)),
    column('gradeBefore', words.gradeBefore, ({ before }) =>
      before ? before.grade || text.noGrade : text.none,
    ),
  ]
}

const unitColumn: Column<ComparedRow> = {
  key: 'unit',
  title: text.columns.unit,
  quiet: true,
  render: ({ now, before }) => now?.unitName || before?.unitName || text.none,
}

function nameOf({ subject }: SchemeContent, { now, before }: ComparedRow): string {
  const name = now?.name ?? before?.name ?? ''
  return subject === 'person' ? listName(name) : name
}

function right(
  key: string,
  title: string,
  width: number,
  render: Column<ComparedRow>['render'],
): Column<ComparedRow> {
  return { key, title, width, align: 'right', render }
}

function column(key: string, title: string, render: Column<ComparedRow>['render']): Column<ComparedRow> {
  return { key, title, width: 92, render }
}

/** `+1.20`, `-0.35`, `0.00`; `–` where one of the two is missing. */
export function changeText(now: number | null, before: number | null, digits: number): string {
  if (now === null || before === null) return text.none
  const change = displayScore(now - before, digits)
  return now - before > 0 && Number(change) !== 0 ? `+${change}` : change
}
