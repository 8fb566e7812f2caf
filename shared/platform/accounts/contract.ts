import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { ROLE_NAMES } from '../../security/roles'
import { AccountId, PersonId } from '../../values/id'
import { Password } from '../vault/contract'

export const Account = z.object({
  id: AccountId,
  version: z.number().int(),
  name: z.string(),
  section: z.string(),
  roles: z.array(z.enum(ROLE_NAMES)),
  disabled: z.boolean(),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
  /** Whose account it is, for those on record: nobody reads their own dossier or that of kin. */
  personId: PersonId.nullable(),
  personName: z.string(),
})
export type Account = z.infer<typeof Account>

export const accounts = {
  list: query({
    right: 'accounts.manage',
    topics: ['accounts'],
    input: z.object({}),
    output: z.array(Account),
  }),
  /** People on record whom an account may belong to, by name or letters of it; the first thirty. */
  people: query({
    right: 'accounts.manage',
    topics: ['people'],
    input: z.object({ text: z.string().max(40).default('') }),
    output: z.array(z.object({ id: PersonId, name: z.string(), unitName: z.string(), birth: z.string() })),
  }),
  add: command({
    right: 'accounts.manage',
    topics: ['accounts', 'vault'],
    audit: { action: '新增账号', target: 'name' },
    input: z.object({
      name: z.string().trim().min(1, '姓名未填').max(20),
      section: z.string().trim().max(20).default(''),
      roles: z.array(z.enum(ROLE_NAMES)).min(1, '至少选一个角色'),
      personId: PersonId.nullable().default(null),
      password: Password,
    }),
    output: Account,
  }),
  change: command({
    right: 'accounts.manage',
    topics: ['accounts', 'vault'],
    audit: { action: '修改账号', target: 'id' },
    input: z.object({
      id: AccountId,
      version: z.number().int(),
      section: z.string().trim().max(20),
      roles: z.array(z.enum(ROLE_NAMES)).min(1, '至少选一个角色'),
      disabled: z.boolean(),
      /** Left out: as it was. */
      personId: PersonId.nullable().optional(),
    }),
    output: Account,
  }),
  /** The caller's own password. */
  changePassword: command({
    right: 'session',
    topics: ['accounts'],
    audit: { action: '修改口令' },
    input: z.object({ current: z.string().min(1, '现口令未填'), next: Password }),
    output: z.object({}),
  }),
}
