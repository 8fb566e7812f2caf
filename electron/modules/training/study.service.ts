import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import { MARK_STATES, type StudyMark, type StudyMarkRow } from '#shared/modules/training/study'
import type { PersonId } from '#shared/values/id'
import { peopleToList } from './participant.repository'
import { insertMarks, listMarks, marksOf, type NamedMark, updateMark } from './study.repository'
import { barWords, type GradeRule, gradesByYear } from './study-bars'

type Job = 'studyMarks' | 'keepMarks' | 'confirmMarks' | 'reopenMarks' | 'removeMarks'

/** 年度考学等次: entered by one, confirmed by another, and only then does anything follow from it. */
export const studyService: Pick<Handlers<typeof training>, Job> = {
  async studyMarks({ trx }, { offset, limit, ...ask }) {
    const { rows, ...sums } = await listMarks(trx, ask, { offset, limit })
    const grades = (await gradesByYear(trx, [ask.year])).get(ask.year) ?? new Map()
    return { ...sums, rows: rows.map((it) => shownMark(it, grades)) }
  },

  async keepMarks(context, { year, rows }) {
    const { trx } = context
    await requireGrades(context, year, rows)
    const people = new Map(
      (
        await peopleToList(
          trx,
          rows.map((it) => it.personId),
        )
      ).map((it) => [it.id, it]),
    )
    const before = await marksOf(trx, { personIds: rows.map((it) => it.personId), year })
    const standing = new Map(before.map((it) => [it.person_id, it]))
    const fresh = []
    for (const row of rows) {
      const person = people.get(row.personId)
      if (!person) throw refuse('not-found', '有人员已不在册，没有写入。', { remedy: '刷新后重新选人。' })
      const kept = standing.get(row.personId)
      if (kept) await changeMark(context, kept, row)
      else fresh.push(freshMark(context, year, row))
      noteMark(
        context,
        { personId: row.personId, name: person.name, year },
        kept ? words(kept) : '',
        said(row),
      )
    }
    await insertMarks(trx, fresh)
    return { kept: rows.length }
  },

  async confirmMarks(context, { ids }) {
    const { trx, now, caller } = context
    const marks = await openMarks(context, ids, 'entered')
    const own = marks.find((it) => it.changed_by === caller.accountId)
    if (own)
      throw refuse('conflict', `${own.name}的等次由本人登记，应由另一人确认。`, {
        remedy: '换有“确认”权限的另一账号确认。',
      })
    for (const mark of marks) {
      const set = { confirmed_at: now, confirmed_by: caller.accountId, version: mark.version + 1 }
      await updateMark(trx, mark.id, set)
      noteState(context, mark, 'confirmed')
    }
    return { confirmed: marks.length }
  },

  async reopenMarks(context, { ids, reason }) {
    const marks = await openMarks(context, ids, 'confirmed')
    for (const mark of marks) {
      const set = { confirmed_at: null, confirmed_by: null, version: mark.version + 1 }
      await updateMark(context.trx, mark.id, set)
      noteState(context, mark, 'entered', `，${reason}`)
    }
    return { reopened: marks.length }
  },

  async removeMarks(context, { ids }) {
    const marks = await openMarks(context, ids, 'entered')
    for (const mark of marks) {
      await updateMark(context.trx, mark.id, keptRemoved(context, mark.version))
      noteMark(context, { personId: mark.person_id, name: mark.name, year: mark.year }, words(mark), '')
    }
    return { removed: marks.length }
  },
}

async function requireGrades({ trx }: Context, year: number, rows: readonly StudyMark[]): Promise<void> {
  const known = (await gradesByYear(trx, [year])).get(year) ?? new Map<string, GradeRule>()
  const wrong = rows.find((it) => !known.has(it.grade))
  if (!wrong) return
  throw refuse('invalid-input', `考学等次没有“${wrong.grade}”。`, {
    field: 'rows',
    remedy: known.size > 0 ? `可选：${[...known.keys()].join('、')}。` : '先启用规定考学等次的工作制度。',
  })
}

async function changeMark(context: Context, before: NamedMark, row: StudyMark): Promise<void> {
  if (before.confirmed_at !== null)
    throw refuse('conflict', `${before.name} ${before.year} 年的等次已确认，不能直接改。`, {
      remedy: '先退回，再改，再确认。',
    })
  const { grade, score, document } = row
  await updateMark(context.trx, before.id, {
    grade,
    score,
    document,
    ...keptChanged(context, before.version),
  })
}

function freshMark(context: Context, year: number, { personId, grade, score, document }: StudyMark) {
  const values = { person_id: personId, year, grade, score, document }
  return { ...keptNew(context), ...values, confirmed_at: null, confirmed_by: null }
}

/** Grades in that state, all that were asked for; refused where one is not. */
async function openMarks(
  { trx }: Context,
  ids: readonly string[],
  state: keyof typeof MARK_STATES,
): Promise<NamedMark[]> {
  const marks = await marksOf(trx, { ids })
  if (marks.length < new Set(ids).size)
    throw refuse('not-found', '所选等次有的已被删除。', { remedy: '刷新后重新选。' })
  const other = marks.find((it) => stateOf(it) !== state)
  if (!other) return marks
  throw refuse('conflict', `${other.name}的等次${MARK_STATES[stateOf(other)]}，不能这样办理。`, {
    remedy: '刷新后重新选。',
  })
}

const stateOf = ({ confirmed_at }: Pick<NamedMark, 'confirmed_at'>) =>
  confirmed_at === null ? ('entered' as const) : ('confirmed' as const)

function shownMark(it: NamedMark, grades: ReadonlyMap<string, GradeRule>): StudyMarkRow {
  return {
    id: it.id,
    version: it.version,
    personId: it.person_id as PersonId,
    year: it.year,
    grade: it.grade,
    score: it.score,
    document: it.document,
    name: it.name,
    unitName: it.unit_name,
    state: stateOf(it),
    enteredBy: it.entered_by_name,
    confirmedBy: it.confirmed_by_name,
    hours: it.hours,
    bars: barWords(grades.get(it.grade)?.bars ?? []),
  }
}

function words({ grade, score, document }: Pick<NamedMark, 'grade' | 'score' | 'document'>): string {
  return [grade, score === null ? '' : `${score} 分`, document].filter(Boolean).join('，')
}

const said = ({ grade, score, document }: StudyMark) => words({ grade, score, document })

type Whose = { personId: string; name: string; year: number }

/** On record with the person, so that his history tells it. */
function noteMark(context: Context, { personId, name, year }: Whose, before: string, after: string): void {
  const changes = before === after ? [] : [{ field: `${year} 年度考学`, before, after }]
  context.note({ targetKind: 'person', targetId: personId, targetName: name, changes })
}

function noteState(context: Context, mark: NamedMark, state: keyof typeof MARK_STATES, why = ''): void {
  const whose = { personId: mark.person_id, name: mark.name, year: mark.year }
  const grade = words(mark)
  noteMark(
    context,
    whose,
    `${grade}（${MARK_STATES[stateOf(mark)]}）`,
    `${grade}（${MARK_STATES[state]}${why}）`,
  )
}
