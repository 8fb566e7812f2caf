import { subjectNames } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { duties } from '#shared/modules/duties/contract'
import type { Matrix, MatrixRow, MonthTally, Tally } from '#shared/modules/duties/matrix'
import { marksOf, type Slot } from '#shared/modules/duties/rules-marks'
import type { OrganizationId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import type { Subject, SubjectKind, SubjectRef } from '#shared/values/subject'
import { boardOfSystem, systemOf, systemsOn, yearOf } from './boards'
import { calendarOf } from './calendar'
import { cellOf } from './cell'
import { type CoverageAsk, isWide } from './coverage.repository'
import { coverage, type MonthLine, type SubjectLine, subjectCount } from './matrix.repository'

type Job = 'boards' | 'matrix' | 'cell' | 'calendar'

/** Subjects against months, computed from the records each time. */
export const matrixService: Pick<Handlers<typeof duties>, Job> = {
  async boards({ trx }, { on }) {
    return (await systemsOn(trx)).map((it) => ({
      system: it.key,
      title: it.title,
      source: it.source,
      boards: (it.editions.findLast((edition) => edition.from <= on) ?? it.editions[0])?.content.boards ?? [],
    }))
  },

  async matrix({ trx, now }, { system, board, year, unitIds, gapsOnly, text }) {
    const asked = yearOf(await systemOf(trx, system), board, { year, today: dayOf(now) })
    const { subjects, months } = await coverage(trx, { ...asked, unitIds, text, gapsOnly })
    const whole = gapsOnly || text !== '' || unitIds.length > 0
    return matrixOf(asked, { subjects, months }, whole ? await subjectCount(trx, asked) : subjects.length)
  },

  async cell({ trx, now }, { system, board, subject, year, month }) {
    const asked = yearOf(await systemOf(trx, system), board, { year, today: dayOf(now) })
    return cellOf(trx, asked, { subject: await subjectOf(trx, subject), month })
  },

  async calendar({ trx, now }, ask) {
    const subject = await subjectOf(trx, ask.subject)
    return { subject, ...(await calendarOf(trx, ask, dayOf(now))) }
  },
}

/** The subject by its name, refused where nothing of it is known. */
export async function subjectOf(trx: Trx, ref: SubjectRef): Promise<Subject> {
  const found = (await subjectNames(trx, [ref])).get(`${ref.kind}:${ref.id}`)
  if (found) return found
  throw refuse('not-found', '找不到这个对象，可能已被删除。', { field: 'subject', remedy: '刷新后另选。' })
}

/** The board that a list of records stands under, as it holds on a day. */
export async function boardOf(trx: Trx, system: string, board: string, day: string) {
  return boardOfSystem(await systemOf(trx, system), board, day)
}

/** What the statement answered as the window shows it. */
export function matrixOf(
  { board, periods, today }: CoverageAsk,
  { subjects, months }: { subjects: readonly SubjectLine[]; months: readonly MonthLine[] },
  count: number,
): Matrix {
  const slots = periods.map(
    ({ from, to, kind }): Slot => ({
      kindAt: board.kinds.findIndex((it) => it.key === kind.key),
      month: Number(to.slice(5, 7)),
      wide: isWide(from, to),
    }),
  )
  const rows = subjects.map((it) =>
    rowOf(it, board.scope.kind, marksOf(it.pieces.split(','), slots, board.kinds.length)),
  )
  const year = Number((periods.at(-1)?.to ?? today).slice(0, 4))
  return {
    rows,
    months: monthsOf(months),
    total: totalOf(rows),
    subjects: count,
    countedTo: countedTo(year, today),
    current: year === Number(today.slice(0, 4)) ? Number(today.slice(5, 7)) : 0,
  }
}

function rowOf(line: SubjectLine, kind: SubjectKind, marks: string): MatrixRow {
  const { id, name, unit_id, unit_name, due, done, made_up, missing } = line
  const subject = { kind, id, name, unitId: unit_id as OrganizationId | null, unitName: unit_name }
  return { subject, marks, due, done, madeUp: made_up, missing }
}

function monthsOf(lines: readonly MonthLine[]): MonthTally[] {
  const months = Array.from({ length: 12 }, () => ({ met: 0, missing: 0, ahead: 0 }))
  for (const { month, what, n } of lines) {
    const tally = months[month - 1]
    if (tally) tally[what] += n
  }
  return months
}

function totalOf(rows: readonly Tally[]): Tally {
  const total = { due: 0, done: 0, madeUp: 0, missing: 0 }
  for (const row of rows) {
    total.due += row.due
    total.done += row.done
    total.madeUp += row.madeUp
    total.missing += row.missing
  }
  return total
}

/** The last month that has ended. */
function countedTo(year: number, today: string): number {
  const now = Number(today.slice(0, 4))
  return year < now ? 12 : year > now ? 0 : Number(today.slice(5, 7)) - 1
}
