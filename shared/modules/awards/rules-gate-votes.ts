import type { StageHindrance } from './cycle'
import type { OutcomeRow, VoteCount } from './outcome'
import type { VoteRule } from './programme'
import { naming, none, type StageFacts } from './rules-gate-facts'
import { shareWords } from './rules-votes'

/** What is missing or does not add up in a vote. */
export function voteHindrances(rule: VoteRule | null, { vote, outcome }: StageFacts): StageHindrance[] {
  const say = (text: string, remedy: string) => [{ text, remedy, link: 'vote' }]
  if (!vote || vote.meeting.due === null || vote.meeting.present === null)
    return say('应到、实到人数未填。', '在“票决”里填写会议情况。')
  const { due, present, issued, returned } = vote.meeting
  if (rule && !isQuorate(rule, due, present))
    return say(
      `应到 ${due} 人，实到 ${present} 人，不足${shareWords(rule.present)}，票决无效。`,
      '人数够了再开会票决，重新计票。',
    )
  if (issued === null || returned === null) return say('发票、收回票数未填。', '在“票决”里填写会议情况。')
  if (returned > issued || issued > present)
    return say(`实到 ${present} 人，发票 ${issued} 张，收回 ${returned} 张，对不上。`, '核对会议情况。')
  return countHindrances(vote.counts, outcome, returned)
}

/** Enough of those due are there. Exactly two thirds is enough. */
export function isQuorate(rule: VoteRule, due: number, present: number): boolean {
  return present >= due * rule.present - 1e-9
}

function countHindrances(
  counts: readonly VoteCount[],
  outcome: readonly OutcomeRow[],
  returned: number,
): StageHindrance[] {
  const found = new Map(counts.map((it) => [it.nominationId, it]))
  const asked = outcome.filter((it) => it.obstacles.length === 0)
  const sumOf = (it: OutcomeRow) => ballotsOf(found.get(it.nominationId))
  return [
    ...naming(
      asked.filter((it) => sumOf(it) === null),
      none,
      (names) => ({ text: `${names}还没有计票。`, remedy: '在“票决”里录入票数。', link: 'vote' }),
    ),
    ...naming(
      asked.filter((it) => sumOf(it) !== null && sumOf(it) !== returned),
      (it) => `（合计 ${sumOf(it)}）`,
      (names) => ({
        text: `${names}的赞成、反对、弃权合计不等于收回 ${returned} 张。`,
        remedy: '对照计票表改正。',
        link: 'vote',
      }),
    ),
  ]
}

/** Votes in favour, against and abstaining together; null while one of them is not counted. */
export function ballotsOf(count: Pick<VoteCount, 'yes' | 'no' | 'abstain'> | undefined): number | null {
  if (!count || count.yes === null || count.no === null || count.abstain === null) return null
  return count.yes + count.no + count.abstain
}
