import type { RoundId } from '#shared/values/id'
import { wholeNumber } from '../../../app/papers/whole-number'
import { useApiQuery } from '../../../app/queries'
import { FieldStack, TextField, TickList } from '../../../components'
import classes from './papers.module.css'
import { text } from './papers.text'

/** What the contract takes: ballots of one box. */
export const MOST_BALLOTS = 5000

/** Boxes by number, all when empty; how many ballots each gets, as typed, '' as many as should take part. */
export type BallotChoice = { boxes: readonly number[]; each: string }

type Props = { round: RoundId; choice: BallotChoice; onChange: (choice: BallotChoice) => void }

/** Which boxes get blank ballots, and how many. */
export function BallotChoices({ round: id, choice, onChange }: Props) {
  const { data: round } = useApiQuery('evaluations.round', { id })
  const boxes = round?.boxes ?? []
  const wrong = choice.each.trim() !== '' && wholeNumber(choice.each, MOST_BALLOTS, 1) === null
  return (
    <>
      <FieldStack labelWidth={72}>
        <TextField
          label={text.each}
          value={choice.each}
          placeholder={text.byExpected}
          onChange={(each) => onChange({ ...choice, each })}
          error={wrong ? text.wrongCount : undefined}
        />
      </FieldStack>
      <p className={classes.heading}>
        {text.boxes}
        <span className={classes.hint}>{text.boxesHint(choice.boxes.length, boxes.length)}</span>
      </p>
      <TickList
        label={text.boxes}
        items={boxes.map((it) => ({
          value: String(it.no),
          label: it.name,
          hint: text.expected(it.expected),
        }))}
        chosen={choice.boxes.map(String)}
        onChange={(chosen) => onChange({ ...choice, boxes: chosen.map(Number) })}
      />
    </>
  )
}
