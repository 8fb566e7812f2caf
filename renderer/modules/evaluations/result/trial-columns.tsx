import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import { changeText } from './comparison-columns'
import { RankMove } from './RankMove'
import classes from './result.module.css'
import { text } from './result.text'
import { scoreText } from './scheme-names'
import type { TrialRow } from './what-if'

const words = text.whatIf

/** Rank and score on the copy, what they were, and how far they moved. */
export function trialColumns(scheme: SchemeContent): readonly Column<TrialRow>[] {
  return [
    figure('rank', words.rank, 52, ({ tried }) => tried.rank ?? text.none),
    {
      key: 'change',
      title: words.change,
      width: 56,
      render: ({ tried, real }) => <RankMove before={real?.rank ?? null} after={tried.rank} />,
    },
    {
      key: 'name',
      title: text.columns.subject,
      strong: true,
      ...(scheme.subject === 'person' ? { width: 88 } : {}),
      render: ({ tried }) => (scheme.subject === 'person' ? listName(tried.name) : tried.name),
    },
    ...(scheme.subject === 'person' ? [unit] : []),
    figure('score', words.score, 80, ({ tried }) => scoreText(scheme, tried.score)),
    figure('scoreChange', words.scoreChange, 72, ({ tried, real }) =>
      changeText(tried.score, real?.score ?? null, scheme.rules.digits),
    ),
    {
      key: 'grade',
      title: words.grade,
      width: 92,
      render: ({ tried, real }) => (
        <span className={classes.move} data-moved={tried.grade !== real?.grade}>
          {tried.grade || text.noGrade}
        </span>
      ),
    },
    figure('realRank', words.real, 64, ({ real }) => real?.rank ?? text.none),
    figure('realScore', words.realScore, 80, ({ real }) => scoreText(scheme, real?.score ?? null)),
    {
      key: 'realGrade',
      title: words.realGrade,
      width: 92,
      render: ({ real }) => real?.grade || text.noGrade,
    },
  ]
}

const unit: Column<TrialRow> = {
  key: 'unit',
  title: text.columns.unit,
  quiet: true,
  render: ({ tried }) => tried.unitName || text.none,
}

function figure(
  key: string,
  title: string,
  width: number,
  render: Column<TrialRow>['render'],
): Column<TrialRow> {
  return { key, title, width, align: 'right', render }
}
