import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { type Round, type RoundSubject, TREATMENTS, type Treatment } from '#shared/modules/evaluations/round'
import { takesPart } from '#shared/modules/evaluations/rules'
import { SUBJECT_KINDS } from '#shared/modules/evaluations/scheme'
import { moveBefore } from '#shared/values/arrange'
import { layBoxes } from './lay-boxes'
import { loadRound, loadSubjects } from './round.repository'
import { casesOf, rulesOf } from './round-cases'
import { noteRound, requireState } from './round-rules'
import {
  deleteSubjects,
  findSubject,
  insertSubjects,
  nextSubject,
  placeSubjects,
  type SubjectRow,
  treatmentColumns,
  updateSubject,
} from './subject.repository'
import { type Source, sourcesOf } from './subject-sources'

type Job = 'addSubjects' | 'removeSubjects' | 'orderSubjects' | 'saveSubject' | 'applyCases'

const NORMAL: Treatment = { kind: 'normal', gradeAtMost: '', reason: '' }

/** Who is evaluated in a round, in which order, and how special cases treat them. */
export const roundSubjectService: Pick<Handlers<typeof evaluations>, Job> = {
  async addSubjects(context, { roundId, personIds, organizationIds }) {
    const { trx } = context
    const round = await draft(context, roundId, '增加对象')
    const wanted = [...new Set(idsFor(round, personIds, organizationIds))]
    const standing = new Set((await loadSubjects(trx, roundId)).map(recordOf))
    const fresh = wanted.filter((id) => !standing.has(id))
    const sources = await sourcesOf(trx, round.scheme.subject, fresh)
    const added = fresh.flatMap((id) => sources.get(id) ?? [])
    await insertSources(context, round, added)
    await layBoxes(trx, roundId)
    noteRound(context, round, [{ field: '增加', before: '', after: namesOf(added) }])
    return { added: added.length, already: wanted.length - fresh.length }
  },

  async removeSubjects(context, { roundId, subjects }) {
    const round = await draft(context, roundId, '移出对象')
    const wanted = new Set(subjects)
    const leaving = (await loadSubjects(context.trx, roundId)).filter((it) => wanted.has(it.no))
    await deleteSubjects(
      context.trx,
      roundId,
      leaving.map((it) => it.no),
    )
    await layBoxes(context.trx, roundId)
    noteRound(context, round, [{ field: '移出', before: namesOf(leaving), after: '' }])
    return { removed: leaving.length }
  },

  async orderSubjects(context, { roundId, subjects, before }) {
    const round = await draft(context, roundId, '调整次序')
    const standing = await loadSubjects(context.trx, roundId)
    const nos = standing.map((it) => it.no)
    const placed = moveBefore(nos, subjects, before)
    await placeSubjects(context.trx, roundId, placed)
    // Boxes of units stand in the order of the subjects.
    await layBoxes(context.trx, roundId)
    const names = new Map(standing.map((it) => [it.no, it.name]))
    noteRound(context, round, [{ field: '次序', before: order(nos, names), after: order(placed, names) }])
    return {}
  },

  async saveSubject(context, { roundId, no, version, post, excluded, treatment }) {
    const { trx } = context
    const round = await loadRound(trx, roundId)
    requireState(round, ['draft', 'open', 'closed'], '修改对象')
    const before = await findSubject(trx, roundId, no)
    if (before.version !== version)
      throw refuse('conflict', `“${before.name}”已被他人改过。`, {
        remedy: '看过现在的内容后再改。',
        current: before,
      })
    const asked = { post, excluded, treatment: checkedTreatment(round, before, treatment) }
    if (round.state !== 'draft') requireSameBallot(round, before, asked)
    await updateSubject(trx, roundId, no, {
      version: version + 1,
      excluded,
      ...(await postColumns(context, before, post)),
      ...(await handColumns(context, round, before, asked.treatment)),
    })
    if (round.state === 'draft') await layBoxes(trx, roundId)
    const after = await findSubject(trx, roundId, no)
    noteRound(context, round, subjectChanges(before, after))
    return after
  },

  async applyCases(context, { roundId }) {
    const round = await draft(context, roundId, '套用特殊情形')
    if (round.scheme.use !== 'yearly')
      throw refuse('invalid-input', '特殊情形规则只用于年度考核。', { remedy: '逐个注明处理办法和原因。' })
    const changed = await casesOf(context, round)
    await layBoxes(context.trx, roundId)
    noteRound(context, round, [{ field: '情形有变', before: '', after: namesOf(changed) }])
    return { changed: changed.length, names: changed.map((it) => it.name) }
  },
}

async function draft({ trx }: Context, roundId: string, what: string): Promise<Round> {
  const round = await loadRound(trx, roundId)
  requireState(round, ['draft'], what)
  return round
}

/** The ids of the kind of subject that the scheme is for; the other kind is refused. */
function idsFor(round: Round, personIds: readonly string[], organizationIds: readonly string[]) {
  const people = round.scheme.subject === 'person'
  if ((people ? organizationIds : personIds).length > 0)
    throw refuse('invalid-input', `本方案的考核对象是${SUBJECT_KINDS[round.scheme.subject]}。`, {
      field: people ? 'organizationIds' : 'personIds',
      remedy: people ? '选人员。' : '选单位。',
    })
  return people ? personIds : organizationIds
}

function recordOf({ personId, organizationId }: RoundSubject): string | null {
  return personId ?? organizationId
}

async function insertSources(context: Context, round: Round, sources: readonly Source[]): Promise<void> {
  const { no, position } = await nextSubject(context.trx, round.id)
  const subjects = sources.map(
    (it, index): RoundSubject => ({
      ...it,
      no: no + index,
      version: 1,
      treatment: NORMAL,
      excluded: '',
    }),
  )
  const rules = await rulesOf(context, round, subjects)
  await insertSubjects(
    context.trx,
    subjects.map((it, index) => rowOf(round.id, it, position + index, rules.get(it.no) ?? NORMAL)),
  )
}

function rowOf(roundId: string, it: RoundSubject, position: number, treatment: Treatment): SubjectRow {
  return {
    round_id: roundId,
    no: it.no,
    version: it.version,
    kind: it.kind,
    position,
    person_id: it.personId,
    organization_id: it.organizationId,
    name: it.name,
    post: it.post,
    unit_name: it.unitName,
    excluded: it.excluded,
    ...treatmentColumns(treatment),
  }
}

/** A decision by hand says why, and a limit names a grade of the scheme. */
function checkedTreatment(round: Round, before: RoundSubject, asked: Treatment): Treatment {
  const { kind, gradeAtMost, reason } = asked
  if (JSON.stringify(asked) === JSON.stringify(before.treatment)) return asked
  if (kind !== 'normal' && reason.trim() === '')
    throw refuse('invalid-input', `“${before.name}”按“${TREATMENTS[kind]}”处理的原因未填。`, {
      field: 'treatment.reason',
    })
  if (kind === 'capped' && !round.scheme.rules.grades.some((it) => it.grade === gradeAtMost))
    throw refuse('invalid-input', `“${before.name}”最高可定的等次未选。`, { field: 'treatment.gradeAtMost' })
  return { kind, gradeAtMost: kind === 'capped' ? gradeAtMost : '', reason: reason.trim() }
}

type Asked = Pick<RoundSubject, 'post' | 'excluded' | 'treatment'>

/** While ballots are out, what stands on them stays: who is listed, and the post beside the name. */
function requireSameBallot(round: Round, before: RoundSubject, asked: Asked): void {
  if (asked.post === before.post && takesPart(asked) === takesPart(before)) return
  throw refuse('conflict', `“${round.title}”已开始录票，票面上的对象和职务不能再改。`, {
    field: asked.post === before.post ? 'excluded' : 'post',
    remedy: '没有录票的，退回“筹备”后再改；已录票的，可改为“不定等次”。',
  })
}

/** '' takes the post from the records again. */
async function postColumns({ trx }: Context, before: RoundSubject, post: string) {
  if (post === before.post) return {}
  if (post.trim() !== '') return { post: post.trim(), post_by_hand: 1 }
  const id = recordOf(before)
  const source = id === null ? undefined : (await sourcesOf(trx, before.kind, [id])).get(id)
  return { post: source?.post ?? '', post_by_hand: 0 }
}

/** `normal` without a reason hands the subject back to the rule table. */
async function handColumns(context: Context, round: Round, before: RoundSubject, asked: Treatment) {
  if (JSON.stringify(asked) === JSON.stringify(before.treatment)) return {}
  if (asked.kind !== 'normal' || asked.reason !== '')
    return { ...treatmentColumns(asked), treated_by_hand: 1 }
  const ruled = (await rulesOf(context, round, [before])).get(before.no) ?? NORMAL
  return { ...treatmentColumns(ruled), treated_by_hand: 0 }
}

function namesOf(subjects: readonly { name: string }[]): string {
  return `${subjects.length} 个：${subjects.map((it) => it.name).join('、')}`
}

function order(nos: readonly number[], names: ReadonlyMap<number, string>): string {
  return nos.map((no) => names.get(no) ?? '').join('、')
}

function subjectChanges(before: RoundSubject, after: RoundSubject) {
  const words = (it: RoundSubject) => [
    it.post,
    it.excluded,
    [TREATMENTS[it.treatment.kind], it.treatment.gradeAtMost, it.treatment.reason]
      .filter((part) => part !== '')
      .join('，'),
  ]
  const [was, is] = [words(before), words(after)]
  return ['职务', '不列入的原因', '考核情形']
    .map((field, index) => ({
      field: `${after.name}：${field}`,
      before: was[index] ?? '',
      after: is[index] ?? '',
    }))
    .filter((it) => it.before !== it.after)
}
