import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import { hoursByYear } from '#shared/modules/training/rules-study'
import type { StudyClass, StudyFile, StudyYear } from '#shared/modules/training/study'
import type { HoursRule } from '#shared/modules/training/system'
import type { PersonId, TrainingClassId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { classesOf, isInScope, listHours, marksOf, personNamed } from './study.repository'
import { barWords, gradesByYear } from './study-bars'
import { kindsOf, systemsOn } from './training-systems'

/** 学习档案 of one person, and whose hours of a year fall short. */
export const studyFileService: Pick<Handlers<typeof training>, 'studyFile' | 'studyHours'> = {
  studyFile: (context, { personId }) => studyFileOf(context, personId),

  async studyHours({ trx }, { offset, limit, ...ask }) {
    const rule = await hoursRule(trx, ask)
    const { rows, ...sums } = await listHours(trx, ask, rule, { offset, limit })
    return {
      ...sums,
      rows: rows.map(({ id, unit_name, ...it }) => ({
        personId: id as PersonId,
        unitName: unit_name,
        ...it,
        owed: rule.hours,
      })),
    }
  },
}

/** A rule as it stood at the end of the year asked. */
async function hoursRule(
  trx: Context['trx'],
  { year, system, rule }: { year: number; system: string; rule: string },
): Promise<HoursRule> {
  const found = (await systemsOn(trx, `${year}-12-31`)).find((it) => it.key === system)
  const wanted = found?.hours.find((it) => it.key === rule)
  if (wanted) return wanted
  throw refuse('not-found', `${year} 年施行的制度里没有这项学时规定。`, { remedy: '重新选一项。' })
}

export async function studyFileOf(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  personId: PersonId,
): Promise<StudyFile> {
  const person = await personNamed(trx, personId)
  if (!person) throw refuse('not-found', '找不到此人。', { remedy: '刷新后再看。' })
  const kinds = await kindsOf(trx, dayOf(now))
  const classes = (await classesOf(trx, personId)).map(
    (it): StudyClass => ({
      classId: it.class_id as TrainingClassId,
      title: it.title,
      kindLabel: kinds.get(`${it.system} ${it.kind}`)?.label ?? it.kind,
      from: it.from_on,
      to: it.to_on,
      hours: it.hours,
      result: it.result,
      absent: it.absent === 1,
    }),
  )
  return { personId, ...person, years: await yearsOf(trx, personId, classes), classes }
}

async function yearsOf(
  trx: Context['trx'],
  personId: PersonId,
  classes: readonly StudyClass[],
): Promise<StudyYear[]> {
  const marks = await marksOf(trx, { personIds: [personId], year: null })
  const sums = hoursByYear(classes)
  const years = [...new Set([...marks.map((it) => it.year), ...sums.keys()])].toSorted((a, b) => b - a)
  const grades = await gradesByYear(trx, years)
  const found: StudyYear[] = []
  for (const year of years) {
    const mark = marks.find((it) => it.year === year)
    const confirmed = mark?.confirmed_at ? ('confirmed' as const) : ('entered' as const)
    found.push({
      year,
      hours: sums.get(year)?.hours ?? 0,
      classes: sums.get(year)?.classes ?? 0,
      owed: await owedIn(trx, personId, year),
      grade: mark?.grade ?? '',
      state: mark ? confirmed : null,
      bars: confirmed === 'confirmed' && mark ? barWords(grades.get(year)?.get(mark.grade)?.bars ?? []) : '',
    })
  }
  return found
}

/** The most that any rule asks of this person in a year. */
async function owedIn(trx: Context['trx'], personId: PersonId, year: number): Promise<number | null> {
  const on = `${year}-12-31`
  let most: number | null = null
  for (const { hours } of await systemsOn(trx, on))
    for (const rule of hours)
      if (rule.hours > (most ?? 0) && (await isInScope(trx, rule, personId, on))) most = rule.hours
  return most
}
