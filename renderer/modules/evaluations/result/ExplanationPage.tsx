import { useEffect, useMemo, useState } from 'react'
import type { Explanation, RoundResult } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { RoundId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { Button, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { PaperActions } from '../papers/PaperActions'
import { ExplanationPanel } from './ExplanationPanel'
import own from './explanation.module.css'
import type { ChosenFigure } from './FigureBallots'
import { GradeCell } from './GradeCell'
import { Outline } from './Outline'
import { rankingOf } from './ranking'
import classes from './result.module.css'
import { text } from './result.text'
import { changePlace, openExplanation, openResult } from './result-place'
import { scoreText } from './scheme-names'

const words = text.explanation

/** How one subject's score, rank and grade came about, down to the ballots, and what would change them. */
export function ExplanationPage({ round: roundId, subject }: { round: RoundId; subject: number }) {
  const round = useApiQuery('evaluations.round', { id: roundId })
  const result = useApiQuery('evaluations.result', { roundId })
  const subjects = useApiQuery('evaluations.subjects', { roundId })
  const explanation = useApiQuery(
    'evaluations.explanation',
    { roundId, subject },
    { placeholderData: (before: Explanation | undefined) => before },
  )
  const back = () => openResult(roundId)
  useShortcut('escape', back, { label: words.back })
  const error = round.error ?? result.error ?? subjects.error ?? explanation.error
  if (error)
    return (
      <Page head={<PageHead title={words.title} actions={<Back onBack={back} />} />}>
        <div className={classes.padded}>
          <ErrorNotice error={error} />
        </div>
      </Page>
    )
  if (!round.data || !result.data || !subjects.data || !explanation.data) return null
  return (
    <Explained
      round={round.data}
      result={result.data}
      subjects={subjects.data}
      explanation={explanation.data}
      asked={subject}
      onBack={back}
    />
  )
}

function Back({ onBack }: { onBack: () => void }) {
  return (
    <Button kind="quiet" keys="escape" onClick={onBack}>
      {words.back}
    </Button>
  )
}

type ExplainedProps = {
  round: Round
  result: RoundResult
  subjects: readonly RoundSubject[]
  explanation: Explanation
  /** Of the address: the explanation may still be the one before. */
  asked: number
  onBack: () => void
}

function Explained({ round, result, subjects, explanation, asked, onBack }: ExplainedProps) {
  const { row } = explanation
  const [figure, setFigure] = useState<ChosenFigure | null>(null)
  useEffect(() => changePlace(round.id, { subject: row.no }), [round.id, row.no])
  useShortcut('escape', () => setFigure(null), { enabled: figure !== null })
  useStatus([round.title])
  const shown = figure?.subject === row.no ? figure : null
  return (
    <Page
      head={
        <>
          <PageHead
            title={row.name}
            facts={words.facts(row.unitName, row.post)}
            actions={
              <>
                <Neighbours round={round} result={result} subjects={subjects} subject={asked} />
                <PaperActions
                  paper={{ paper: 'explanation', roundId: round.id, subjects: [row.no] }}
                  title={`${round.title} ${row.name} ${words.title}`}
                />
                <Back onBack={onBack} />
              </>
            }
            low
          />
          <Standing round={round} explanation={explanation} />
        </>
      }
    >
      <Outline round={round} explanation={explanation} figure={shown} onFigure={setFigure} />
      <ExplanationPanel
        round={round}
        rows={result.rows}
        explanation={explanation}
        figure={shown}
        onClose={() => setFigure(null)}
      />
    </Page>
  )
}

/** Score, rank and grade on one line, and why there is none. */
function Standing({ round, explanation }: { round: Round; explanation: Explanation }) {
  const { row, working } = explanation
  return (
    <div className={own.standing}>
      <span>
        {words.total}
        <strong>{scoreText(round.scheme, working.score)}</strong>
        <span className={classes.quiet}>{words.full(String(round.scheme.full))}</span>
      </span>
      <span>{working.rank === null ? text.noRank : text.rankOf(working.rank, working.ranked)}</span>
      <span>
        {text.columns.grade}
        <strong>
          <GradeCell row={row} />
        </strong>
      </span>
      {row.treatment.kind !== 'normal' && <span className={classes.toCheck}>{row.treatment.reason}</span>}
      {working.problems.map((it) => (
        <span key={it} className={classes.wrong}>
          {it}
        </span>
      ))}
      <span className={classes.quiet}>{round.title}</span>
    </div>
  )
}

type NeighboursProps = Pick<ExplainedProps, 'round' | 'result' | 'subjects'> & { subject: number }

/** The one before and the one after in the ranking, behind it those apart who have a score to explain. */
function Neighbours({ round, result, subjects, subject }: NeighboursProps) {
  const order = useMemo(() => {
    const { ranked, apart } = rankingOf(result.rows, subjects, text.apart.excluded)
    return [...ranked, ...apart.filter((it) => it.row?.score != null)].map((it) => it.no)
  }, [result.rows, subjects])
  const at = order.indexOf(subject)
  const go = (to: number | undefined) => to !== undefined && openExplanation(round.id, to)
  const [previous, next] = [order[at - 1], order[at + 1]]
  useShortcut('pageup', () => go(previous), { label: words.previous })
  useShortcut('pagedown', () => go(next), { label: words.next })
  return (
    <>
      <span className={classes.quiet}>{words.place(at + 1, order.length)}</span>
      <Button keys="pageup" disabled={previous === undefined} onClick={() => go(previous)}>
        {words.previous}
      </Button>
      <Button keys="pagedown" disabled={next === undefined} onClick={() => go(next)}>
        {words.next}
      </Button>
    </>
  )
}
