import type { Selectable } from 'kysely'
import type { Topic } from '#shared/ipc/method'
import { refuse } from '#shared/ipc/reply'
import type { Right } from '#shared/security/rights'
import type { Database } from '../database/schema'
import type { AuditNote, Context } from '../ipc/context'
import type { StepKeeper } from './keeper'
import { recordStep, type StepModule } from './record-step'
import { addRow, dropRow, isNamed, type Row, readRow, setRow, type Table } from './rows.repository'

/** @file Steps of changes that are rows written and nothing else: what a ledger's lists and forms do. */

/** What a change did to one row: the columns that differ, or the whole row where it was added or taken out. */
type RowChange = { table: Table; key: Row; was: Row | null; is: Row | null; children?: Children }
/** Columns that name this row: while one of them does, its being added is not taken back. */
type Children = readonly (readonly [Table, string])[]

type RowStep = {
  /** 调整青石镇的巡查: reads on after 已撤销. */
  title: string
  /** What whoever takes it back must be allowed. */
  right: Right
  topics: readonly Topic[]
  rows: readonly (RowChange | null)[]
  /** Whose keeper takes it back, where rules hold on the way back that rows do not know. */
  module?: StepModule
}

type Payload = Pick<RowStep, 'right' | 'topics'> & { about: AuditNote; rows: RowChange[] }

/**
 * Writes the audit row of a change and makes the change undoable:
 *
 *     await noteStep(context, { targetKind, targetId, targetName, changes }, {
 *       title: `调整${name}的巡查`, right: 'ledgers.edit', topics: ['inspections'],
 *       rows: [rowChange('inspection_plan', before, after)],
 *     })
 *
 * The method's contract names the topic `steps`. A change that is more than rows (it sends something, or opens a
 * matter) is no such step.
 */
export async function noteStep(context: Context, about: AuditNote, step: RowStep): Promise<void> {
  context.note(about)
  const rows = step.rows.filter((it) => it !== null)
  if (rows.length === 0) return
  const payload: Payload = { right: step.right, topics: step.topics, about, rows }
  await recordStep(context, {
    module: step.module ?? 'rows',
    title: step.title,
    records: rows.map(({ key }) => ({ key: Object.values(key).join(' '), name: about.targetName })),
    payload,
  })
}

/** The change of one row, null where nothing is different. `before` null: it was added, `after` null: it is gone. */
export function rowChange<T extends Table>(
  table: T,
  before: Partial<Selectable<Database[T]>> | null,
  after: Partial<Selectable<Database[T]>> | null,
  { key = ['id'], children }: { key?: readonly string[]; children?: Children } = {},
): RowChange | null {
  const [was, is] = [before && ownColumns(before), after && ownColumns(after)]
  const row = (after ?? before) as Row
  const about = {
    table,
    key: Object.fromEntries(key.map((it) => [it, row[it]])),
    ...(children && { children }),
  }
  if (!was || !is) {
    // A row with a recycle bin lies in it before it was added, and once its being added is taken back.
    const binned = 'removed_at' in row
    return {
      ...about,
      was: was ?? (binned ? { removed_at: BINNED } : null),
      is: is ?? (binned ? { removed_at: BINNED } : null),
    }
  }
  const columns = Object.keys(is).filter((it) => was[it] !== is[it])
  if (columns.length === 0) return null
  return { ...about, was: picked(was, columns), is: picked(is, columns) }
}

/** The changes between two lists of rows of a table. */
export function rowChanges<T extends Table>(
  table: T,
  before: readonly Partial<Selectable<Database[T]>>[],
  after: readonly Partial<Selectable<Database[T]>>[],
  key: readonly string[] = ['id'],
): (RowChange | null)[] {
  const keyOf = (row: Row) => key.map((it) => row[it]).join(' ')
  const [was, is] = [
    new Map(before.map((it) => [keyOf(it), it])),
    new Map(after.map((it) => [keyOf(it), it])),
  ]
  return [
    ...before.filter((it) => !is.has(keyOf(it))).map((it) => rowChange(table, it, null, { key })),
    ...after.map((it) => rowChange(table, was.get(keyOf(it)) ?? null, it, { key })),
  ]
}

const BINNED = 'binned'
/** Who changed a row when is no part of its state. */
const KEPT = new Set(['version', 'created_at', 'created_by', 'changed_at', 'changed_by'])

function ownColumns(row: object): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !KEPT.has(column))
      .map(([column, value]) => [column, column === 'removed_at' && value !== null ? BINNED : value]),
  )
}

const picked = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((it) => [it, row[it]]))

/** Takes back what was done to rows, and does it again. */
export const rowSteps: StepKeeper = {
  topics: [],
  rightsOf: ({ payload }) => [(JSON.parse(payload) as Payload).right],
  async undo(context, { payload }) {
    const step = JSON.parse(payload) as Payload
    const { changes = [], ...about } = step.about
    const back = step.rows.toReversed().map((it) => ({ ...it, was: it.is, is: it.was }))
    const turned = changes.map((it) => ({ ...it, before: it.after, after: it.before }))
    await write(context, { ...step, rows: back, about: { ...about, changes: turned } })
    return step
  },
  async redo(context, { payload }) {
    const step = JSON.parse(payload) as Payload
    await write(context, step)
    return step
  },
}

async function write(context: Context, { rows, topics, about }: Payload): Promise<void> {
  for (const change of rows) await writeRow(context, change, about.targetName)
  context.touch(topics)
  const { recordVersion: _, ...note } = about
  context.note(note)
}

async function writeRow(
  context: Context,
  { table, key, was, is, children }: RowChange,
  name: string,
): Promise<void> {
  const { trx, now, caller } = context
  const present = await readRow(trx, table, key)
  if (!isAsLeft(present, was)) throw changedSince(name)
  if (is === null) return dropRow(trx, table, key)
  if (!present) return addRow(trx, table, is)
  if (is.removed_at === BINNED) await requireUnused(context, children ?? [], key.id, name)
  const values = is.removed_at === BINNED ? { ...is, removed_at: now } : is
  const kept = 'version' in present
  await setRow(trx, table, key, {
    ...values,
    ...(kept && { version: Number(present.version) + 1, changed_at: now, changed_by: caller.accountId }),
  })
}

/** Whether the row is as the step left it, column by column that it changed. */
function isAsLeft(present: Row | undefined, was: Row | null): boolean {
  if (!present || was === null) return !present && was === null
  const own = ownColumns(present)
  return Object.entries(was).every(([column, value]) => own[column] === value)
}

async function requireUnused({ trx }: Context, children: Children, id: unknown, name: string): Promise<void> {
  for (const [table, column] of children)
    if (await isNamed(trx, table, column, id))
      throw refuse('conflict', `“${name}”之下已有记录，这一步不能撤销。`, { remedy: '先删除其下的记录。' })
}

function changedSince(name: string) {
  return refuse('conflict', `“${name}”之后又改过，这一步不能撤销或重做。`, { remedy: '直接修改这条记录。' })
}
