import { useState } from 'react'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import type { Round } from '#shared/modules/evaluations/round'
import { Segmented } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { PaperActions } from '../papers/PaperActions'
import classes from './result.module.css'
import { text } from './result.text'
import { changePlace, type ResultView, VIEWS } from './result-place'

type Choice = keyof typeof text.papers

/** How the result is looked at, and the papers it goes to. */
export function ResultTools({ round, view }: { round: Round; view: ResultView }) {
  return (
    <div className={classes.tools}>
      <Segmented
        label={text.view}
        value={view}
        onChange={(next) => changePlace(round.id, { view: next })}
        options={VIEWS.map((value) => ({ value, label: text.views[value] }))}
      />
      <span className={classes.toolsEnd}>
        {view === 'ranking' && <Papers round={round} />}
        {view === 'recount' && (
          <PaperActions
            paper={{ paper: 'recount', roundId: round.id }}
            title={`${round.title} ${text.recount.title}`}
          />
        )}
      </span>
    </div>
  )
}

/** The register belongs to the yearly assessment of persons; the others to every round. */
function Papers({ round }: { round: Round }) {
  const [paper, setPaper] = useState<Choice>('ranking')
  const yearly = round.scheme.use === 'yearly' && round.scheme.subject === 'person'
  const choices = (Object.keys(text.papers) as Choice[]).filter((it) => yearly || it !== 'register')
  const asked: EvaluationPaper =
    paper === 'register' ? { paper, roundId: round.id, subjects: [] } : { paper, roundId: round.id }
  return (
    <>
      <span className={classes.paper}>
        <PlainPicker
          label={text.paper}
          value={paper}
          onChange={(value) => setPaper((value || 'ranking') as Choice)}
          options={choices.map((value) => ({ value, label: text.papers[value] }))}
        />
      </span>
      <PaperActions paper={asked} title={`${round.title} ${text.papers[paper]}`} />
    </>
  )
}
