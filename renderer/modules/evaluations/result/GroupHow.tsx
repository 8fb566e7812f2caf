import type { GroupWorking } from '#shared/modules/evaluations/result'
import type { Leaf } from '#shared/modules/evaluations/rules'
import { DENOMINATORS } from '#shared/modules/evaluations/scheme'
import { meanWords, silentIn, valueWords, votesOf } from '#shared/modules/evaluations/words-working'
import { FigureButton } from '../../../components'
import own from './explanation.module.css'
import type { ChosenFigure } from './FigureBallots'
import type { OutlineProps } from './outline-props'
import classes from './result.module.css'
import { text } from './result.text'
import { groupName } from './scheme-names'

const words = text.explanation

type GroupHowProps = OutlineProps & { leaf: Leaf; group: GroupWorking }

/** One group in one leaf: raw votes beside their rates, what was left out, the denominator, the mean. */
export function GroupHow(props: GroupHowProps) {
  const { group, round } = props
  if (group.hidden) return <span>{text.hiddenGroup(round.scheme.rules.minimumShown)}</span>
  if (group.counts.length === 0 && group.unfilled === 0) return <span>{words.noVotes}</span>
  return (
    <>
      <Votes {...props} />
      <Sum {...props} />
    </>
  )
}

function Votes(props: GroupHowProps) {
  const { leaf, group, round } = props
  const all = group.counts.reduce((sum, it) => sum + it.n, 0)
  return (
    <span className={own.votes}>
      {votesOf(round.scheme, leaf, group).map(({ value, label, n, share }, column) => (
        <span key={value} className={own.vote}>
          {label}
          <VoteCount {...props} value={value} label={label} count={n} column={column} />
          {share !== null && <span className={classes.quiet}>{share}</span>}
        </span>
      ))}
      <span className={own.vote}>
        {words.inAll}
        <VoteCount
          {...props}
          value={null}
          label={words.allBallots}
          count={all}
          column={group.counts.length}
        />
      </span>
      {group.unfilled > 0 && <span className={own.vote}>{words.unfilled(group.unfilled)}</span>}
      {group.void > 0 && <span className={own.vote}>{words.void(group.void)}</span>}
    </span>
  )
}

/** `value` null: every mark of the group. */
type VoteCountProps = GroupHowProps & { value: number | null; label: string; count: number; column: number }

function VoteCount({ value, label, count, column, ...of }: VoteCountProps) {
  const { leaf, group, round, explanation, figure, onFigure } = of
  const mine: ChosenFigure = {
    subject: explanation.row.no,
    leaf: leaf.key,
    group: group.group,
    value,
    title: words.figureTitle(leaf.label, groupName(round.scheme, group.group), label),
  }
  return (
    <FigureButton
      title={mine.title}
      count={count}
      column={column}
      current={figure?.title === mine.title}
      onOpen={() => onFigure(mine)}
    />
  )
}

function Sum({ leaf, group, round: { scheme } }: GroupHowProps) {
  const { highest, lowest } = group.dropped
  const { denominator } = scheme.rules
  const silent = silentIn(scheme, leaf, group)
  const named = (values: readonly number[]) => values.map((it) => valueWords(scheme, leaf, it)).join('、')
  const dropped = words.dropped(named(highest), named(lowest))
  return (
    <span className={own.sum}>
      <span>{meanWords(scheme, leaf, group)}</span>
      {dropped !== '' && <span>{dropped}</span>}
      {denominator && (
        <span className={classes.quiet}>
          {words.base(group.base, DENOMINATORS[denominator], highest.length + lowest.length)}
          {silent > 0 && words.silent(silent)}
        </span>
      )}
    </span>
  )
}
