import { useDebouncedValue } from '@mantine/hooks'
import type { Explanation, ResultRow } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, EmptyState, Panel, PanelBlock } from '../../../components'
import { GradeCell, isDecided } from './GradeCell'
import { GradeSteps } from './GradeSteps'
import classes from './result.module.css'
import { text } from './result.text'
import { openExplanation } from './result-place'
import { firstLines, groupName, scoreText } from './scheme-names'

/** So long the focus rests on a row before its steps are asked for. */
const REST_MS = 120

type SubjectPeekProps = {
  round: Round
  row: ResultRow | undefined
  /** The ceiling's rule leaves this one to a person. */
  undecided: boolean
  onDecide: (subject: number) => void
}

/** The focused subject: score, rank, grade with its steps, what each group and line says. */
export function SubjectPeek({ round, row, undecided, onDecide }: SubjectPeekProps) {
  const mayDecide = useRight('evaluations.confirm') && round.state === 'closed'
  if (!row)
    return (
      <Panel label={text.peek}>
        <EmptyState>{text.peekNone}</EmptyState>
      </Panel>
    )
  return (
    <Panel label={text.peek}>
      <PanelBlock>
        <h2 className={classes.peekName}>{row.name}</h2>
        <p className={classes.quiet}>{[row.unitName, row.post].filter(Boolean).join('　')}</p>
        <p className={classes.peekScore}>
          <strong>{scoreText(round.scheme, row.score)}</strong>
          <GradeCell row={row} />
        </p>
        <div className={classes.acts}>
          <Button small keys="enter" onClick={() => openExplanation(round.id, row.no)}>
            {text.open}
          </Button>
          {mayDecide && (undecided || isDecided(row)) && (
            <Button small onClick={() => onDecide(row.no)}>
              {isDecided(row) ? text.decideAgain : text.decide}
            </Button>
          )}
        </div>
      </PanelBlock>
      {row.problem !== '' && (
        <PanelBlock title={text.problemTitle}>
          <p className={classes.wrong}>{row.problem}</p>
          <p className={classes.quiet}>{text.problems.remedy}</p>
        </PanelBlock>
      )}
      <Steps round={round} subject={row.no} />
      <Scores round={round} row={row} />
    </Panel>
  )
}

/** Fetched once the focus rests, so that running down the list asks nothing. */
function Steps({ round, subject }: { round: Round; subject: number }) {
  const [rested] = useDebouncedValue(subject, REST_MS)
  const { data } = useApiQuery(
    'evaluations.explanation',
    { roundId: round.id, subject: rested },
    { placeholderData: (before: Explanation | undefined) => before },
  )
  if (data?.row.no !== subject || data.working.gradeSteps.length === 0) return null
  return (
    <PanelBlock title={text.gradeSteps}>
      <GradeSteps steps={data.working.gradeSteps} />
    </PanelBlock>
  )
}

function Scores({ round, row }: { round: Round; row: ResultRow }) {
  const { scheme } = round
  const lines = firstLines(scheme)
  return (
    <>
      {scheme.groups.length > 1 && (
        <PanelBlock title={text.groupScores}>
          <Figures
            rows={scheme.groups.map((it, index) => [
              groupName(scheme, it.key),
              scoreText(scheme, row.groups[index] ?? null),
            ])}
          />
        </PanelBlock>
      )}
      {lines.length > 1 && (
        <PanelBlock title={text.lineScores}>
          <Figures rows={lines.map((it, index) => [it.label, scoreText(scheme, row.lines[index] ?? null)])} />
        </PanelBlock>
      )}
    </>
  )
}

function Figures({ rows }: { rows: readonly (readonly [label: string, figure: string])[] }) {
  return (
    <dl className={classes.pairs}>
      {rows.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
