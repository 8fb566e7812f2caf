import { useState } from 'react'
import { type EvaluationPaper, PAPERS } from '#shared/modules/evaluations/papers'
import { PaperWindow } from '../../../app/papers/PaperWindow'
import { wholeNumber } from '../../../app/papers/whole-number'
import { type BallotChoice, BallotChoices, MOST_BALLOTS } from './BallotChoices'
import { PaperPreview } from './PaperPreview'
import { formatsOf, useEvaluationPaper } from './use-evaluation-paper'

type Props = { paper: EvaluationPaper; title: string; onClose: () => void }

/** One paper of an evaluation before it goes out; of blank ballots, boxes and numbers are chosen here. */
export function PaperDialog({ paper, title, onClose }: Props) {
  const [choice, setChoice] = useState<BallotChoice>({ boxes: [], each: '' })
  const out = useEvaluationPaper(title, onClose)
  const asked = withChoice(paper, choice)
  return (
    <PaperWindow
      label={PAPERS[paper.paper]}
      paper={asked}
      formats={formatsOf(paper)}
      out={out}
      choices={
        paper.paper === 'blank' ? (
          <BallotChoices round={paper.roundId} choice={choice} onChange={setChoice} />
        ) : undefined
      }
      preview={<PaperPreview paper={asked ?? paper} />}
      onClose={onClose}
    />
  )
}

/** The paper with the boxes and numbers chosen; null while a number is none. */
function withChoice(paper: EvaluationPaper, { boxes, each }: BallotChoice): EvaluationPaper | null {
  if (paper.paper !== 'blank') return paper
  if (each.trim() === '') return { ...paper, boxes: [...boxes], copies: null }
  const copies = wholeNumber(each, MOST_BALLOTS, 1)
  return copies === null ? null : { ...paper, boxes: [...boxes], copies }
}
