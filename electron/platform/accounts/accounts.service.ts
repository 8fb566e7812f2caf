import { z } from 'zod'
import { refuse } from '#shared/ipc/reply'
import type { Account, accounts } from '#shared/platform/accounts/contract'
import type { FieldChange } from '#shared/platform/audit/contract'
import { conflictingRoles, ROLE_NAMES, ROLES, type Role, rightsOf } from '#shared/security/roles'
import { AccountId, type PersonId } from '#shared/values/id'
import { newId } from '../database/id'
import type { Trx } from '../database/schema'
import type { Context, SignedIn } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import {
  type AccountRow,
  findAccount,
  findAccountByName,
  insertAccount,
  listAccounts,
  peopleForAccounts,
  personNames,
  updateAccount,
} from './accounts.repository'

/** What the accounts need of whoever holds the keys. */
export type AccountKeys = {
  /** Wraps the data key for a new account; the wrapped key opens nothing until the account's row exists. */
  addAccountKey(account: { accountId: string; name: string; password: string }): Promise<void>
  /** Refuses when `current` is wrong. */
  changePassword(account: { accountId: string; name: string; current: string; next: string }): Promise<void>
}

const Roles = z.array(z.enum(ROLE_NAMES))

/** Who this account is once it has signed in. */
export function signedIn(row: AccountRow): SignedIn {
  const roles = rolesOf(row)
  return { accountId: row.id, name: row.name, section: row.section, roles, rights: rightsOf(roles) }
}

export function accountsServiceFor(keys: AccountKeys): Handlers<typeof accounts> {
  return {
    list: async ({ trx }) => toAccounts(trx, await listAccounts(trx)),
    people: async ({ trx }, { text }) =>
      text.trim() === '' ? [] : peopleForAccounts(trx, text, MOST_PEOPLE),
    add: (context, input) => add(context, keys, input),
    change: (context, input) => change(context, input),
    async changePassword(context, { current, next }) {
      const { accountId, name } = context.caller
      if (current === next) throw refuse('invalid-input', '新口令与现口令相同。', { field: 'next' })
      await keys.changePassword({ accountId, name, current, next })
      context.note({ targetKind: 'account', targetId: accountId, targetName: name })
      return {}
    },
  }
}

const MOST_PEOPLE = 30

type NewAccount = {
  name: string
  section: string
  roles: Role[]
  personId: PersonId | null
  password: string
}

async function add(context: Context, keys: AccountKeys, input: NewAccount): Promise<Account> {
  const { trx, caller, now } = context
  const name = input.name.normalize('NFC')
  refuseConflictingRoles(input.roles)
  if (await findAccountByName(trx, name)) {
    throw refuse('conflict', `已有名为“${name}”的账号。`, {
      field: 'name',
      remedy: '同名的，在姓名后加科室以示区别。',
    })
  }
  const id = newId(Date.parse(now))
  await keys.addAccountKey({ accountId: id, name, password: input.password })
  const row: AccountRow = {
    id,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    name,
    section: input.section,
    roles: JSON.stringify(input.roles),
    disabled: 0,
    last_sign_in_at: null,
    person_id: input.personId,
  }
  await requirePerson(trx, input.personId)
  await insertAccount(trx, row)
  return noted(context, null, row)
}

type AccountChange = {
  id: string
  version: number
  section: string
  roles: Role[]
  disabled: boolean
  personId?: PersonId | null | undefined
}

async function change(context: Context, input: AccountChange): Promise<Account> {
  const { trx, caller, now } = context
  const before = await findAccount(trx, input.id)
  if (!before) throw refuse('not-found', '没有这个账号。', { remedy: '刷新账号列表。' })
  if (before.version !== input.version) throw await changedMeanwhile(trx, before)
  refuseConflictingRoles(input.roles)
  if (input.disabled && input.id === caller.accountId) {
    throw refuse('forbidden', '不能停用自己的账号。', {
      field: 'disabled',
      remedy: '由另一名系统管理人员停用。',
    })
  }
  await refuseWithoutSteward(trx, input)
  await requirePerson(trx, input.personId ?? null)
  const set = {
    section: input.section,
    roles: JSON.stringify(input.roles),
    disabled: input.disabled ? (1 as const) : (0 as const),
    person_id: input.personId === undefined ? before.person_id : input.personId,
    changed_at: now,
    changed_by: caller.accountId,
  }
  if (!(await updateAccount(trx, input.id, input.version, set))) throw await changedMeanwhile(trx, before)
  return noted(context, before, { ...before, ...set, version: input.version + 1 })
}

function refuseConflictingRoles(roles: readonly Role[]): void {
  if (!conflictingRoles(roles)) return
  throw refuse('invalid-input', `“${ROLES.auditor.label}”不能与其他角色由一人兼任。`, {
    field: 'roles',
    remedy: '另设账号担任安全审计。',
  })
}

async function refuseWithoutSteward(trx: Trx, input: AccountChange): Promise<void> {
  if (input.roles.includes('steward') && !input.disabled) return
  const others = (await listAccounts(trx)).filter((row) => row.id !== input.id)
  if (others.some((row) => row.disabled === 0 && rolesOf(row).includes('steward'))) return
  throw refuse('forbidden', `至少要有一名在用的“${ROLES.steward.label}”。`, {
    field: input.disabled ? 'disabled' : 'roles',
    remedy: '先把此角色授予另一账号。',
  })
}

async function requirePerson(trx: Trx, personId: string | null): Promise<void> {
  if (personId === null || (await personNames(trx, [personId])).has(personId)) return
  throw refuse('not-found', '账号对应的人员已不在人员库里。', {
    field: 'personId',
    remedy: '重新选择，或留空。',
  })
}

async function changedMeanwhile(trx: Trx, row: AccountRow) {
  return refuse('conflict', `“${row.name}”的账号已被他人改过。`, {
    remedy: '对照现在的值再改。',
    current: (await toAccounts(trx, [row]))[0],
  })
}

/** Puts the change on record and answers with the account as it now is. */
async function noted(context: Context, before: AccountRow | null, row: AccountRow): Promise<Account> {
  const { id, name, version } = row
  const ids = [before?.person_id, row.person_id].flatMap((it) => it ?? [])
  const people = await personNames(context.trx, ids)
  const changes = fieldChanges(before, row, people)
  context.note({ targetKind: 'account', targetId: id, targetName: name, changes, recordVersion: version })
  return toAccount(row, people)
}

type Names = ReadonlyMap<string, string>

function fieldChanges(before: AccountRow | null, after: AccountRow, people: Names): FieldChange[] {
  const old = before ? shown(before, people) : null
  return Object.entries(shown(after, people))
    .map(([field, value]) => ({ field, before: old?.[field] ?? '', after: value }))
    .filter((one) => one.before !== one.after)
}

function shown(row: AccountRow, people: Names): Record<string, string> {
  const labels = rolesOf(row).map((role) => ROLES[role].label)
  return {
    科室: row.section,
    角色: labels.join('、'),
    状态: row.disabled ? '停用' : '在用',
    对应人员: people.get(row.person_id ?? '') ?? '',
  }
}

async function toAccounts(trx: Trx, rows: readonly AccountRow[]): Promise<Account[]> {
  const people = await personNames(
    trx,
    rows.flatMap((it) => it.person_id ?? []),
  )
  return rows.map((it) => toAccount(it, people))
}

function toAccount(row: AccountRow, people: Names): Account {
  return {
    id: AccountId.parse(row.id),
    version: row.version,
    name: row.name,
    section: row.section,
    roles: rolesOf(row),
    disabled: row.disabled === 1,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    personId: row.person_id as PersonId | null,
    personName: people.get(row.person_id ?? '') ?? '',
  }
}

function rolesOf(row: AccountRow): Role[] {
  return Roles.parse(JSON.parse(row.roles))
}
