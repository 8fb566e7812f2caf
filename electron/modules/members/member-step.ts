import type { AuditNote, Context } from '#electron/platform/ipc/context'
import { noteStep, rowChanges } from '#electron/platform/steps/row-steps'
import { STEP_TABLES, type StepTable, stepRows } from './member-step.repository'

type Step = {
  /** Reads on after 已撤销, given whom it was about. */
  title: (name: string) => string
  personIds: readonly string[]
  /** Where the change may write. */
  tables: readonly StepTable[]
}

/**
 * Makes what a change of members writes a step that can be taken back: the rows of these people before and after it are
 * compared. What the change itself notes stands in the audit as before.
 */
export async function asStep<T>(
  context: Context,
  { title, personIds, tables }: Step,
  change: (context: Context) => Promise<T>,
): Promise<T> {
  const notes: AuditNote[] = []
  const before = await rowsOf(context, tables, personIds)
  const value = await change({ ...context, note: (it) => notes.push(it) })
  const after = await rowsOf(context, tables, personIds)
  const [first] = notes
  if (!first) return value
  const about = notes.length === 1 ? first : aboutAll(notes, first)
  if (notes.length > 1) for (const it of notes) context.note(it)
  await noteStep(context, about, {
    title: title(about.targetName),
    right: 'ledgers.edit',
    topics: ['members', 'parties', 'people'],
    rows: tables.flatMap((table, at) =>
      rowChanges(table, before[at] ?? [], after[at] ?? [], STEP_TABLES[table].key),
    ),
  })
  return value
}

async function rowsOf({ trx }: Context, tables: readonly StepTable[], personIds: readonly string[]) {
  const rows = []
  for (const table of tables) rows.push(await stepRows(trx, table, personIds))
  return rows
}

/** Of many at once the step names the first, and how many they are. */
function aboutAll(notes: readonly AuditNote[], first: AuditNote): AuditNote {
  const { targetKind, targetId, targetName } = first
  return { targetKind, targetId, targetName: `${targetName}等 ${notes.length} 人`, changes: [] }
}
