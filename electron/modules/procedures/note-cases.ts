import type { AuditNote, Context } from '#electron/platform/ipc/context'
import { noteStep } from '#electron/platform/steps/row-steps'

/** Rows of cases that an act changed. */
export type CaseRows = Parameters<typeof noteStep>[2]['rows']
type Noted = { about: AuditNote; rows: CaseRows }

/** Puts on the trail what was done to each case, and makes it one step that can be taken back. */
export async function noteCases(context: Context, title: string, done: readonly Noted[]): Promise<void> {
  const [first, ...others] = done
  if (!first) return
  for (const { about } of others) context.note(about)
  await noteStep(context, first.about, {
    title: others.length === 0 ? title : `${title} ${done.length} 项`,
    right: 'ledgers.edit',
    topics: ['procedures'],
    rows: done.flatMap((it) => it.rows),
  })
}
