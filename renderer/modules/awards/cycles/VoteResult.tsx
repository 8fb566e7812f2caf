import type { VoteMeeting } from '#shared/modules/awards/outcome'
import type { StageRule } from '#shared/modules/awards/programme'
import { baseWords, isQuorate, leastVotes, majorityBase, shareWords } from '#shared/modules/awards/rules'
import classes from './vote.module.css'
import { text } from './vote.text'

/** Whether enough are there for the vote to count, and how many votes carry. */
export function VoteResult({ rule, meeting }: { rule: StageRule; meeting: VoteMeeting | null }) {
  const { vote } = rule
  if (!vote || !meeting || meeting.due === null || meeting.present === null) return null
  const { due, present } = meeting
  const base = majorityBase(vote, meeting)
  const quorate = isQuorate(vote, due, present)
  const words = quorate ? text.quorate : text.notQuorate
  return (
    <p className={classes.result} data-tone={quorate ? 'normal' : 'red'}>
      <span>{words(present, due, shareWords(vote.present))}</span>
      {quorate && base !== null && (
        <span>{text.needed(baseWords(vote, base), shareWords(vote.majority), leastVotes(vote, base))}</span>
      )}
    </p>
  )
}
