import type { AuditNote, Context } from '#electron/platform/ipc/context'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import type { Row, Table } from '#electron/platform/steps/rows.repository'
import type { Topic } from '#shared/ipc/method'
import {
  REGISTER_TABLES,
  type RegisterRows,
  type RegisterScope,
  type RegisterTable,
  registerRows,
} from './register-rows.repository'

/** Rows that name a record, by table and column: while there are any, its being added is not taken back. */
const CHILDREN: Partial<Record<RegisterScope, readonly (readonly [Table, string])[]>> = {
  party: [
    ['party_organization', 'parent_id'],
    ['party_member', 'party_id'],
    ['party_term', 'party_id'],
    ['delegate', 'party_id'],
  ],
  village: [['party_organization', 'village_id']],
  enterprise: [['party_organization', 'enterprise_id']],
  congress: [['congress_proposal', 'congress_id']],
}

const TOPICS: Record<RegisterScope, readonly Topic[]> = {
  party: ['parties', 'terms', 'members'],
  village: ['villages', 'parties'],
  enterprise: ['villages', 'parties'],
  delegate: ['parties'],
  congress: ['parties'],
}

type RegisterStep = {
  /** 登记党代表周兰: reads on after 已撤销. */
  title: string
  scope: RegisterScope
  /** The records that were changed or begun. */
  ids: readonly string[]
  /** Their rows before the change, as `registerRows` read them. */
  before: RegisterRows
}

/** Writes the audit row of a change of the registers and makes the change one step that can be taken back. */
export async function noteRegisterStep(
  context: Context,
  about: AuditNote,
  { title, scope, ids, before }: RegisterStep,
): Promise<void> {
  const after = await registerRows(context.trx, scope, ids)
  await noteStep(context, about, {
    title,
    right: 'organizations.edit',
    topics: TOPICS[scope],
    module: scope === 'party' ? 'parties' : 'rows',
    rows: REGISTER_TABLES[scope].flatMap((it) =>
      changesOf(it, { before, after, children: it.of === 'id' ? CHILDREN[scope] : undefined }),
    ),
  })
}

type Compared = {
  before: RegisterRows
  after: RegisterRows
  children: readonly (readonly [Table, string])[] | undefined
}

function changesOf({ table, key }: RegisterTable, { before, after, children }: Compared) {
  const keyOf = (row: Row) => JSON.stringify(key.map((it) => row[it]))
  const was = new Map((before.get(table) ?? []).map((it) => [keyOf(it), it]))
  const is = new Map((after.get(table) ?? []).map((it) => [keyOf(it), it]))
  const how = { key, ...(children && { children }) }
  return [...new Set([...was.keys(), ...is.keys()])].map((it) =>
    rowChange(table, was.get(it) ?? null, is.get(it) ?? null, how),
  )
}
