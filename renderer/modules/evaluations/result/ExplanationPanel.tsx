import { lazy, Suspense } from 'react'
import type { Explanation, ResultRow } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { PanelBlock } from '../../../components'
import own from './explanation.module.css'
import { type ChosenFigure, FigureBallots } from './FigureBallots'
import { GradeSteps } from './GradeSteps'
import { lineShares } from './line-means'
import classes from './result.module.css'
import { text } from './result.text'
import { scoreText } from './scheme-names'

const LinesChart = lazy(() => import('./LinesChart'))
const EarlierChart = lazy(() => import('./EarlierChart'))
const words = text.explanation

type ExplanationPanelProps = {
  round: Round
  rows: readonly ResultRow[]
  explanation: Explanation
  figure: ChosenFigure | null
  onClose: () => void
}

/** Ballots of the count in sight, then why the grade, what would move it, the lines in a chart, earlier rounds. */
export function ExplanationPanel({ round, rows, explanation, figure, onClose }: ExplanationPanelProps) {
  const { working, levers } = explanation
  return (
    <aside className={own.side} aria-label={words.side}>
      {figure && <FigureBallots key={figure.title} round={round} figure={figure} onClose={onClose} />}
      {working.gradeSteps.length > 0 && (
        <PanelBlock title={words.steps}>
          <GradeSteps steps={working.gradeSteps} />
        </PanelBlock>
      )}
      <PanelBlock title={words.levers}>
        <Levers levers={levers} working={working} />
      </PanelBlock>
      <Lines round={round} rows={rows} explanation={explanation} />
      <Earlier round={round} explanation={explanation} />
      {!figure && (
        <PanelBlock title={words.how}>
          <p className={classes.quiet}>{words.choose}</p>
        </PanelBlock>
      )}
    </aside>
  )
}

function Levers({ levers, working }: Pick<Explanation, 'levers' | 'working'>) {
  const closed = working.lines.some((line) => line.groups.some((it) => it.hidden))
  return (
    <>
      <ul className={own.levers}>
        {levers.map((it) => (
          <li key={it.text}>{it.text}</li>
        ))}
      </ul>
      {closed && <p className={classes.quiet}>{words.leversClosed}</p>}
      {!closed && levers.length === 0 && (
        <p className={classes.quiet}>{working.rank === null ? text.noRank : words.noLevers}</p>
      )}
    </>
  )
}

function Lines({ round, rows, explanation }: Pick<ExplanationPanelProps, 'round' | 'rows' | 'explanation'>) {
  const shares = lineShares(round.scheme, explanation.row, rows)
  if (shares.filter((it) => it.self !== null).length < 2) return null
  return (
    <PanelBlock title={words.radar} facts={words.radarUnit}>
      <Suspense>
        <LinesChart shares={shares} label={words.radar} />
      </Suspense>
    </PanelBlock>
  )
}

function Earlier({ round, explanation }: Pick<ExplanationPanelProps, 'round' | 'explanation'>) {
  const { earlier, working, row } = explanation
  if (earlier.length === 0)
    return (
      <PanelBlock title={words.earlier}>
        <p className={classes.quiet}>{words.earlierNone}</p>
      </PanelBlock>
    )
  const all = [...earlier, { title: round.title, year: round.year, score: working.score, grade: row.grade }]
  return (
    <PanelBlock title={words.earlier}>
      <Suspense>
        <EarlierChart rounds={all} full={round.scheme.full} label={words.earlier} />
      </Suspense>
      <dl className={classes.pairs}>
        {all.map((it) => (
          <div key={`${it.year} ${it.title}`}>
            <dt title={it.title}>{words.year(it.year)}</dt>
            <dd>
              {scoreText(round.scheme, it.score)}　{it.grade || text.noGrade}
            </dd>
          </div>
        ))}
      </dl>
    </PanelBlock>
  )
}
