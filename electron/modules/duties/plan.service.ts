import { keptNew } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { duties } from '#shared/modules/duties/contract'
import { DutyDraft } from '#shared/modules/duties/event'
import { periodOn } from '#shared/modules/duties/rules-periods'
import type { SubjectRef } from '#shared/values/subject'
import { kindOfSystem, systemOf } from './boards'
import { insertEvents, settledSubjects } from './event.repository'
import { eventColumns } from './record-rows'

/** Plans filed for many subjects at a time. */
export const planService: Pick<Handlers<typeof duties>, 'plan'> = {
  async plan(context, { system, kind, subjects, days, topic }) {
    const found = await systemOf(context.trx, system)
    let planned = 0
    let label = ''
    for (const day of [...new Set(days)].toSorted()) {
      const of = kindOfSystem(found, kind, day).kind
      label = of.label
      planned += await planDay(
        context,
        { system, kind, topic, day },
        await free(context, subjects, { system, kind, ...periodOn(of.frequency, day) }),
      )
    }
    context.note({
      targetKind: 'duty',
      targetId: system,
      targetName: `${label} ${planned} 次`,
      changes: [{ field: '计划日期', before: '', after: days.join('、') }],
    })
    return { planned, kept: subjects.length * new Set(days).size - planned }
  },
}

type Period = { system: string; kind: string; from: string; to: string }

/** Those of the subjects that have neither a plan nor a record in the period. */
async function free({ trx }: Context, subjects: readonly SubjectRef[], { from, to, ...place }: Period) {
  const settled = await settledSubjects(
    trx,
    { ...place, subjectIds: subjects.map((it) => it.id) },
    { from, to },
  )
  return subjects.filter((it) => !settled.has(it.id))
}

type Planned = { system: string; kind: string; topic: string; day: string }

async function planDay(
  context: Context,
  { day, ...words }: Planned,
  subjects: readonly SubjectRef[],
): Promise<number> {
  const rows = subjects.map((subject) => ({
    ...keptNew(context),
    ...eventColumns(DutyDraft.parse({ ...words, subject, plannedOn: day })),
  }))
  await insertEvents(context.trx, rows)
  return rows.length
}
