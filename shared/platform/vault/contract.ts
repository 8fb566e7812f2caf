import { z } from 'zod'
import { door } from '../../ipc/method'
import { ROLE_NAMES } from '../../security/roles'
import { Grant } from '../../values/id'

/** Who is signed in, as the window may know it. */
export const Caller = z.object({
  accountId: z.string(),
  name: z.string(),
  section: z.string(),
  roles: z.array(z.enum(ROLE_NAMES)),
  rights: z.array(z.string()),
})
export type Caller = z.infer<typeof Caller>

/** What the window shows before and around the records. */
export const VaultState = z.object({
  /** `none`: no database chosen · `locked`: chosen, nobody signed in · `open`. */
  phase: z.enum(['none', 'locked', 'open']),
  databaseName: z.string(),
  /** Sign-in names on the key ring, for the sign-in form's list. */
  accountNames: z.array(z.string()),
  caller: Caller.nullable(),
  demonstration: z.boolean(),
  /** Databases opened before on this computer, newest first; `id` is what `openRecent` takes. */
  recent: z.array(z.object({ id: z.string(), name: z.string(), folder: z.string(), exists: z.boolean() })),
  lastBackupAt: z.string().nullable(),
  idleLockMinutes: z.number().int(),
  /** Name of the folder of page files that should lie beside the open database and does not; '' when all is well. */
  missingPages: z.string(),
  /** Set for the demonstration county only: its password is no secret and stands on the sign-in form. */
  demonstrationPassword: z.string().optional(),
})
export type VaultState = z.infer<typeof VaultState>

export const Password = z
  .string()
  .min(8, '口令至少 8 位')
  .max(128)
  .refine(
    (text) => [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length >= 3,
    '口令须含大写字母、小写字母、数字、符号中的三种',
  )

export const RecoverySheet = z.object({
  databaseName: z.string(),
  createdAt: z.string(),
  accountName: z.string(),
  /** The recovery code, in groups as it is printed. Shown once. */
  groups: z.array(z.string()),
})
export type RecoverySheet = z.infer<typeof RecoverySheet>

export const vault = {
  state: door({ silent: true, input: z.object({}), output: VaultState }),
  create: door({
    input: z.object({
      grant: Grant,
      databaseName: z.string().trim().min(1, '库名未填').max(40),
      accountName: z.string().trim().min(1, '姓名未填').max(20),
      section: z.string().trim().max(20).default(''),
      password: Password,
    }),
    output: z.object({ state: VaultState, recovery: RecoverySheet }),
  }),
  /** Chooses a database file; nobody is signed in yet. */
  choose: door({ input: z.object({ grant: Grant }), output: VaultState }),
  openRecent: door({ input: z.object({ id: z.string() }), output: VaultState }),
  /** Makes the demonstration county when there is none, and signs its one account in. */
  openDemonstration: door({ input: z.object({}), output: VaultState }),
  signIn: door({
    input: z.object({
      accountName: z.string().trim().min(1, '姓名未填'),
      password: z.string().min(1, '口令未填'),
    }),
    output: VaultState,
  }),
  /** Clears the keys. `lock` keeps the sign-in name on the lock screen, `signOut` forgets the database too. */
  lock: door({
    input: z.object({ reason: z.enum(['asked', 'idle', 'suspend']).default('asked') }),
    output: VaultState,
  }),
  signOut: door({ input: z.object({}), output: VaultState }),
  /** Sets a new password for an account with the sealed recovery code; a new code is issued. */
  recover: door({
    input: z.object({
      accountName: z.string().trim().min(1),
      code: z.string().min(1, '恢复密钥未填'),
      password: Password,
    }),
    output: z.object({ state: VaultState, recovery: RecoverySheet }),
  }),
}
