import { useState } from 'react'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import { Button, Dialog, FieldStack, ProgressLine, TextField } from '../../../components'
import { type BallotChoice, BallotChoices } from './BallotChoices'
import { PaperPreview } from './PaperPreview'
import classes from './papers.module.css'
import { text } from './papers.text'
import { formatsOf, useEvaluationPaper } from './use-evaluation-paper'
import { MOST_BALLOTS, MOST_COPIES, wholeNumber } from './whole-number'

type Props = { paper: EvaluationPaper; title: string; onClose: () => void }

const LABELS = { pdf: text.pdf, word: text.word, excel: text.excel }

/** One paper: what is still to be chosen at the left, its pages at the right, and the ways out below. */
export function PaperDialog({ paper, title, onClose }: Props) {
  const [choice, setChoice] = useState<BallotChoice>({ boxes: [], each: '' })
  const [copies, setCopies] = useState('1')
  const out = useEvaluationPaper(title, onClose)
  const asked = withChoice(paper, choice)
  const times = wholeNumber(copies, MOST_COPIES)
  const ready = asked !== null && times !== null && !out.running
  return (
    <Dialog
      title={text.title(paper.paper)}
      onClose={onClose}
      width={1080}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
          {formatsOf(paper)
            .toReversed()
            .map((format) => (
              <Button
                key={format}
                disabled={asked === null || out.running}
                onClick={() => asked && void out.save(asked, format)}
              >
                {LABELS[format]}
              </Button>
            ))}
          <Button
            kind="primary"
            disabled={!ready}
            onClick={() => ready && void out.print(asked, times)}
            first
          >
            {text.now}
          </Button>
        </>
      }
    >
      <div className={classes.sides}>
        <div className={classes.choices}>
          {paper.paper === 'blank' ? (
            <BallotChoices round={paper.roundId} choice={choice} onChange={setChoice} />
          ) : (
            <FieldStack labelWidth={72}>
              <TextField
                label={text.copies}
                value={copies}
                onChange={setCopies}
                error={times === null ? text.wrongCopies : undefined}
              />
            </FieldStack>
          )}
          {out.running && <ProgressLine progress={out.progress} onCancel={out.cancel} />}
        </div>
        <PaperPreview paper={asked ?? paper} />
      </div>
    </Dialog>
  )
}

/** The paper with the boxes and numbers chosen; null while a number is none. */
function withChoice(paper: EvaluationPaper, { boxes, each }: BallotChoice): EvaluationPaper | null {
  if (paper.paper !== 'blank') return paper
  if (each.trim() === '') return { ...paper, boxes: [...boxes], copies: null }
  const copies = wholeNumber(each, MOST_BALLOTS)
  return copies === null ? null : { ...paper, boxes: [...boxes], copies }
}
