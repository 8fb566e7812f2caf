import type { CycleStage, StageHindrance, StageState } from './cycle'
import type { NoticeState, VoteMeeting } from './outcome'
import type { ProgrammeProblem, ReviewRule, StageRule } from './programme'
import { naming, none, type StageFacts } from './rules-gate-facts'
import { voteHindrances } from './rules-gate-votes'

/** @file What stands in the way of a stage's next step, each with the record it names and what to do about it. */

/** The step forward from a state: only a 评分 closes before it is confirmed. */
export function nextStageState({ state, kind }: Pick<CycleStage, 'state' | 'kind'>): StageState | null {
  if (state === 'waiting') return 'open'
  if (state === 'open') return kind === 'review' ? 'closed' : 'confirmed'
  return state === 'closed' ? 'confirmed' : null
}

/** The step back from a state. */
export function previousStageState({ state, kind }: Pick<CycleStage, 'state' | 'kind'>): StageState | null {
  if (state === 'confirmed') return kind === 'review' ? 'closed' : 'open'
  if (state === 'closed') return 'open'
  return state === 'open' ? 'waiting' : null
}

/** Errors of the rules, asked before the first stage opens. */
export function startHindrances(problems: readonly ProgrammeProblem[]): StageHindrance[] {
  return problems
    .filter((it) => it.kind === 'error')
    .map(({ text, remedy }) => ({ text: `本届规则有误：${text}`, remedy, link: 'rules' }))
}

/** What keeps a stage from opening: nobody came. The first stage waits for nominations itself. */
export function openHindrances({ kind }: StageRule, { came }: StageFacts): StageHindrance[] {
  if (kind === 'apply' || came.length > 0) return []
  return [
    {
      text: '没有一份申报进入这个阶段。',
      remedy: '退回前一阶段，看是谁、为什么没有通过。',
      link: 'outcome',
    },
  ]
}

/** What keeps a 评分 from closing. A missing score is never a zero, so everybody has to hand in or be excused. */
export function closeHindrances({ review }: StageRule, facts: StageFacts): StageHindrance[] {
  const { unfinished, short } = facts.review ?? { unfinished: [], short: [] }
  return [
    ...conflictHindrances(facts),
    ...unfinished.map(({ reviewer, open }) => ({
      text: `评审专家${reviewer}还有 ${open} 份没有评完。`,
      remedy: '催收；不能来的，在“评分”里登记缺席或回避。',
      link: 'scores',
    })),
    ...naming(short, wanted(review), (names) => ({
      text: `${names}的评分不够每份 ${review?.reviewers ?? 0} 人。`,
      remedy: '在“评审”里补派专家；确定不补的，改本届规则中的评审人数。',
      link: 'panels',
    })),
  ]
}

function wanted(rule: ReviewRule | null) {
  return ({ has }: { has: number }) => (rule?.reviewers ? `（${has}／${rule.reviewers}）` : '')
}

function conflictHindrances({ conflicted }: StageFacts): StageHindrance[] {
  return naming(conflicted, none, (names) => ({
    text: `${names}有应回避的专家，评分还在计分。`,
    remedy: '在“评审”里登记回避，或写明核实后不属回避。',
    link: 'panels',
  }))
}

/** What keeps a stage from being confirmed. */
export function confirmHindrances(rule: StageRule, facts: StageFacts): StageHindrance[] {
  const { kind } = rule
  const own = kind === 'apply' ? draftHindrances(facts) : standingHindrances(rule, facts)
  return [
    ...own,
    ...(kind === 'vote' ? voteHindrances(rule.vote, facts) : []),
    ...(kind === 'notice' ? noticeHindrances(rule, facts.notice) : []),
    ...(kind === 'decide' ? decideHindrances(facts.vote?.meeting) : []),
    ...(kind === 'review' ? closeHindrances(rule, facts) : conflictHindrances(facts)),
    ...undecidedHindrances(kind, facts),
  ]
}

function draftHindrances({ drafts, came }: StageFacts): StageHindrance[] {
  const nobody =
    came.length > 0 ? [] : [{ text: '还没有申报。', remedy: '录入或导入申报。', link: 'nominations' }]
  return [
    ...nobody,
    ...naming(drafts, none, (names) => ({
      text: `${names}还是草稿。`,
      remedy: '逐份受理、撤回或删去；齐全的可一起受理。',
      link: 'nominations',
    })),
  ]
}

/** What the records may have brought up since, in whatever stage it is. */
function standingHindrances({ kind }: StageRule, { unchecked, objected }: StageFacts): StageHindrance[] {
  return [
    ...naming(unchecked, none, (names) => ({
      text: `${names}的资格还有待核项。`,
      remedy: '在“资格”里逐项认定。',
      link: 'checks',
    })),
    ...naming(kind === 'check' ? [] : objected, none, (names) => ({
      text: `${names}的异议还在核查。`,
      remedy: '在“公示”里登记核查结论。',
      link: 'notice',
    })),
  ]
}

function noticeHindrances({ notice: rule }: StageRule, notice: NoticeState | null): StageHindrance[] {
  const say = (text: string, remedy: string) => [{ text, remedy, link: 'notice' }]
  if (!notice || notice.startsOn === '') return say('公示还没有开始。', '在“公示”里填写开始日期。')
  if (!notice.over)
    return say(
      `公示到 ${notice.endsOn}，还有 ${notice.daysLeft} ${rule?.unit === 'working' ? '个工作日' : '天'}。`,
      '期满的次日再确认。',
    )
  return []
}

function decideHindrances(meeting: VoteMeeting | undefined): StageHindrance[] {
  if (meeting && meeting.heldOn !== '' && meeting.document !== '') return []
  return [{ text: '审定日期或依据文件未填。', remedy: '在“票决”里填写审定情况。', link: 'vote' }]
}

function undecidedHindrances(kind: StageRule['kind'], { outcome }: StageFacts): StageHindrance[] {
  const tied = outcome.filter((it) => it.tied)
  const open = outcome.filter((it) => it.passed === null && !it.tied)
  return [
    ...naming(tied, none, (names) => ({
      text: `${names}不相上下，名额不够，还没有决定。`,
      remedy: '在“入围”里逐个决定并写明理由。',
      link: 'outcome',
    })),
    // Votes and scores that are missing have been named already.
    ...naming(
      kind === 'vote' || kind === 'review' ? open.filter((it) => it.score !== null) : open,
      none,
      (names) => ({
        text: `${names}还不能确定是否通过。`,
        remedy: '在“入围”里看原因。',
        link: 'outcome',
      }),
    ),
  ]
}
