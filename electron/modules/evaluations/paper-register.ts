import { type PersonBrief, personBriefs } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { type RegisterEntry, registerForm } from '#shared/modules/evaluations/sheets/register'
import { postOf } from '#shared/modules/evaluations/sheets/subjects-ballot'
import type { PaperRun } from '#shared/platform/print/paper'
import type { MadePapers, PaperAsk } from './paper-ask'
import { loadPoints } from './point.repository'
import { loadRound, loadSubjects } from './round.repository'
import { isConfirmed, loadTally } from './tally'

type RegisterAsk = Extract<EvaluationPaper, { paper: 'register' }>

/**
 * 公务员年度考核登记表 of the people asked for, everybody without asking: filled from the records, 个人总结 left to the
 * person's own hand. The grade stands on it once it is confirmed.
 */
export async function registerPapers(
  trx: Trx,
  { roundId, subjects: wanted }: RegisterAsk,
  { from: _foot, most, hear }: PaperAsk,
): Promise<MadePapers> {
  const round = await loadRound(trx, roundId)
  const people = (await loadSubjects(trx, roundId)).filter(
    (it) => it.kind === 'person' && (wanted.length === 0 || wanted.includes(it.no)),
  )
  if (people.length === 0) throw nobody(round)
  const shown = people.slice(0, most)
  const briefs = await personBriefs(
    trx,
    shown.flatMap((it) => it.personId ?? []),
  )
  const grades = await confirmedGrades(trx, round)
  const comments = await commentsOf(trx, roundId)
  const runs: PaperRun[] = []
  for (const subject of shown) {
    await hear(runs.length, shown.length)
    const brief = briefs.get(subject.personId ?? '')
    const words = { comment: comments.get(subject.no) ?? '', grade: grades.get(subject.no) ?? '' }
    runs.push({ form: registerForm({ ...entryOf(round, subject, brief), ...words }) })
  }
  return { runs, papers: people.length, about: `${people.length} 份`, title: round.title }
}

function nobody(round: Round): Error {
  return round.scheme.subject === 'person'
    ? refuse('not-found', `“${round.title}”里没有所选的人。`, { remedy: '重新选择考核对象。' })
    : refuse('invalid-input', `“${round.title}”考核的不是个人，没有公务员年度考核登记表。`, {
        remedy: '打印排名表或结果确认表。',
      })
}

/** What the records say of the person; one no longer on record stands as the round kept them. */
function entryOf(round: Round, subject: RoundSubject, brief: PersonBrief | undefined) {
  const post = brief
    ? [brief.post || postOf(subject), brief.rank].filter(Boolean).join('，')
    : postOf(subject)
  return {
    year: round.year,
    name: brief?.name ?? subject.name,
    sex: brief?.sex ?? '',
    birth: brief?.birth.slice(0, 7) ?? '',
    politics: brief?.politics ?? '',
    since: brief?.since.slice(0, 7) ?? '',
    post,
    work: '',
    training: '',
    noGrade: reasonOf(subject),
  } satisfies Omit<RegisterEntry, 'comment' | 'grade'>
}

/** Why somebody gets no grade: left out of the round, or a special case. */
function reasonOf({ excluded, treatment }: RoundSubject): string {
  if (excluded !== '') return excluded
  return ['comment', 'pending', 'none'].includes(treatment.kind) ? treatment.reason : ''
}

async function confirmedGrades(trx: Trx, round: Round): Promise<Map<number, string>> {
  if (!isConfirmed(round.state)) return new Map()
  const { tally } = await loadTally(trx, round.id)
  return new Map(tally.workings.map((it) => [it.subject, it.grade]))
}

/** 评语 by subject, one after the other. */
async function commentsOf(trx: Trx, roundId: string): Promise<Map<number, string>> {
  const comments = new Map<number, string>()
  for (const { subject, kind, reason } of await loadPoints(trx, roundId))
    if (kind === 'comment') comments.set(subject, [comments.get(subject), reason].filter(Boolean).join('\n'))
  return comments
}
