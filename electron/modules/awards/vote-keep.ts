import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { VoteCount, VoteMeeting } from '#shared/modules/awards/outcome'
import type { FieldChange } from '#shared/platform/audit/contract'
import { parsePartialDate } from '#shared/values/partial-date'
import { loadNamed, type NamedNomination } from './candidate.repository'
import { loadCycle } from './cycle.repository'
import { noteCycle, requireCycleState } from './cycle-rules'
import { stageRuleOf } from './live-outcome'
import { loadVotes, storeVotes } from './vote.repository'

/** Keeps a meeting and its votes. Whether they add up is asked when the stage is confirmed: counting takes its time. */
export const saveVotes: Handlers<typeof awards>['saveVotes'] = async (
  context,
  { cycleId, stage: key, version, meeting, counts },
) => {
  const { trx } = context
  const cycle = await loadCycle(trx, cycleId)
  const stage = votingStage(cycle, key)
  const before = await loadVotes(trx, { cycleId, stage: key })
  if (before.version !== version)
    throw refuse('conflict', `“${stage.label}”的票数已被他人改过。`, {
      remedy: '看过现在的票数后再录。',
      current: before,
    })
  const named = new Map((await loadNamed(trx, cycleId)).map((it) => [it.nominationId, it]))
  const strange = counts.find((it) => !named.has(it.nominationId))
  if (strange) throw refuse('not-found', '有一份申报已经不在这一届里。', { remedy: '刷新名单后再录。' })
  const after = { version: version + 1, meeting: checkedMeeting(meeting), counts }
  await storeVotes(trx, { cycleId, stage: key }, after)
  noteCycle(context, cycle, voteChanges(stage, [before, after], named))
  return { version: after.version }
}

/** Votes are entered while the stage is worked on: a 票决, a 审定, or a 评分 whose ties experts vote on. */
function votingStage(cycle: Cycle, key: string): CycleStage {
  requireCycleState(cycle, ['running'], '录入票决')
  const rule = stageRuleOf(cycle, key)
  const stage = cycle.stages.find((it) => it.key === key)
  const asked = rule.kind === 'vote' || rule.kind === 'decide' || rule.ties.some((it) => it.by === 'vote')
  const ready = rule.kind === 'review' ? 'closed' : 'open'
  if (stage && asked && stage.state === ready) return stage
  throw refuse('conflict', `“${rule.label}”现在不能录入票决。`, {
    remedy: asked ? '阶段进行中才能录入；已确认的先退回。' : '这个阶段没有票决。',
  })
}

function checkedMeeting(meeting: VoteMeeting): VoteMeeting {
  if (meeting.heldOn === '') return meeting
  const heldOn = parsePartialDate(meeting.heldOn)
  if (heldOn) return { ...meeting, heldOn }
  throw refuse('invalid-input', `日期应为年月日，如 2026.06.08。现为 ${meeting.heldOn}。`, {
    field: 'meeting.heldOn',
  })
}

type Kept = { meeting: VoteMeeting; counts: readonly VoteCount[] }

/** What changed, the votes by number and name, so that the record tells who had how many before. */
function voteChanges(
  { label }: CycleStage,
  [before, after]: readonly [Kept, Kept],
  named: ReadonlyMap<string, NamedNomination>,
): FieldChange[] {
  const meeting = (Object.keys(MEETING) as (keyof typeof MEETING)[]).map((key) => ({
    field: `“${label}”${MEETING[key]}`,
    before: String(before.meeting[key] ?? ''),
    after: String(after.meeting[key] ?? ''),
  }))
  const was = new Map(before.counts.map((it) => [it.nominationId, it]))
  const votes = after.counts.map((it) => ({
    field: `“${label}”${named.get(it.nominationId)?.number ?? ''} 号${named.get(it.nominationId)?.name ?? ''}`,
    before: votesText(was.get(it.nominationId)),
    after: votesText(it),
  }))
  return [...meeting, ...votes].filter((it) => it.before !== it.after)
}

const MEETING = {
  heldOn: '日期',
  place: '地点',
  chair: '主持人',
  scrutineers: '监票人',
  tellers: '计票人',
  due: '应到',
  present: '实到',
  issued: '发票',
  returned: '收回',
  minutes: '会议记录',
  document: '依据文件',
} as const satisfies Record<keyof VoteMeeting, string>

function votesText(count: VoteCount | undefined): string {
  if (!count || (count.yes === null && count.no === null && count.abstain === null)) return ''
  const text = (votes: number | null) => (votes === null ? '–' : String(votes))
  return `赞成 ${text(count.yes)}，反对 ${text(count.no)}，弃权 ${text(count.abstain)}`
}
