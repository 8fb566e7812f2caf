import type { GroupWorking } from '#shared/modules/evaluations/result'
import type { Leaf } from '#shared/modules/evaluations/rules'
import { DENOMINATORS } from '#shared/modules/evaluations/scheme'
import { meanWords, silentIn, valueWords, votesOf } from '#shared/modules/evaluations/words-working'
import { FigureButton } from '../../../components'
import type { ChosenFigure } from './FigureBallots'
import type { OutlineProps } from './Outline'
import classes from './result.module.css'
import { text } from './result.text'
import { groupName } from './scheme-names'

const words = text.explanation

type GroupHowProps = OutlineProps & { leaf: Leaf; group: GroupWorking }

/** One group in one leaf: raw votes beside their rates, what was left out, the denominator, the mean. */
export function GroupHow({ leaf, group, round, explanation, figure, onFigure }: GroupHowProps) {
  const { scheme } = round
  if (group.hidden) return <span>{text.hiddenGroup(scheme.rules.minimumShown)}</span>
  if (group.counts.length === 0 && group.unfilled === 0) return <span>{words.noVotes}</span>
  const figureOf = (value: number | null, label: string): ChosenFigure => ({
    ...{ subject: explanation.row.no, leaf: leaf.key, group: group.group, value },
    title: words.figureTitle(leaf.label, groupName(scheme, group.group), label),
  })
  const button = (value: number | null, label: string, count: number, column: number) => {
    const own = figureOf(value, label)
    return (
      <FigureButton
        title={own.title}
        count={count}
        column={column}
        current={figure?.title === own.title}
        onOpen={() => onFigure(own)}
      />
    )
  }
  const all = group.counts.reduce((sum, it) => sum + it.n, 0)
  const { denominator } = scheme.rules
  const silent = silentIn(scheme, leaf, group)
  const gone = [...group.dropped.highest, ...group.dropped.lowest]
  const named = (values: readonly number[]) => values.map((it) => valueWords(scheme, leaf, it)).join('、')
  const dropped = words.dropped(named(group.dropped.highest), named(group.dropped.lowest))
  return (
    <>
      <span className={classes.votes}>
        {votesOf(scheme, leaf, group).map((it, column) => (
          <span key={it.value} className={classes.vote}>
            {it.label}
            {button(it.value, it.label, it.n, column)}
            {it.share !== null && <span className={classes.quiet}>{it.share}</span>}
          </span>
        ))}
        {group.unfilled > 0 && <span className={classes.vote}>{words.unfilled(group.unfilled)}</span>}
        {group.void > 0 && <span className={classes.vote}>{words.void(group.void)}</span>}
      </span>
      <span className={classes.sum}>
        <span>{meanWords(scheme, leaf, group)}</span>
        {dropped !== '' && <span>{dropped}</span>}
        {denominator && (
          <span className={classes.quiet}>
            {words.base(group.base, DENOMINATORS[denominator], gone.length)}
            {silent > 0 && words.silent(silent)}
          </span>
        )}
        <span className={classes.vote}>
          {words.allBallots}
          {button(null, words.allBallots, all, group.counts.length)}
        </span>
      </span>
    </>
  )
}
