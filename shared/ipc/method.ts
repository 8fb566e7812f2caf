import type { z } from 'zod'
import type { Right } from '../security/rights'

/** Names of the things whose change makes a query's answer stale. A command lists what it touches. */
export type Topic =
  | 'accounts'
  | 'audit'
  | 'batches'
  | 'settings'
  | 'drafts'
  | 'organizations'
  | 'people'
  | 'imports'
  | 'views'
  | 'steps'
  | 'templates'
  | 'standards'
  | 'schemes'
  | 'rounds'
  | 'ballots'
  | 'cases'
  | 'programmes'
  | 'award-standards'
  | 'cycles'
  | 'nominations'
  | 'reviews'
  | 'honours'
  | 'shortage'
  | 'dossiers'
  | 'materials'
  | 'pages'
  | 'dossier-audits'
  | 'dossier-standards'
  | 'loose'
  | 'permits'
  | 'readings'
  | 'transfers'
  | 'dossier-exports'
  | 'store'
  | 'systems'
  | 'parties'
  | 'villages'
  | 'terms'
  | 'duties'
  | 'matters'
  | 'procedures'
  | 'links'
  | 'indicators'
  | 'ledgers'
  | 'members'
  | 'training'
  | 'inspections'
  | 'letters'
  | 'reminders'
  | 'evidence'
  | 'vault'

/** The action's name in the audit trail, and the input field that names the record it is about. */
export type Audit<I extends z.ZodType> = { action: string; target?: keyof z.output<I> & string }

type Shape<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O }

export type QuerySpec<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  right: Right
  topics: readonly Topic[]
  /**
   * Set when reading itself must be on record, as opening one person's file is. `'own-log'`: the service writes it into
   * a log of its own, which needs a transaction like the audit's row.
   */
  audit?: Audit<I> | 'own-log'
}

export type CommandSpec<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  right: Right
  topics: readonly Topic[]
  /** `'draft'`: keeps the caller's own unsaved text; no record changes, so no audit row is due. */
  audit: Audit<I> | 'draft'
}

export type TaskSpec<I extends z.ZodType, O extends z.ZodType> = Shape<I, O> & {
  right: Right
  topics: readonly Topic[]
  audit: Audit<I>
  /** `'one'`: the whole task is one transaction; `'none'`: it reads only, or works on files. */
  transaction: 'one' | 'none'
}

/** A question. It changes nothing. */
export const query = <I extends z.ZodType, O extends z.ZodType>(spec: QuerySpec<I, O>) => ({
  kind: 'query' as const,
  ...spec,
})

/** A change: one transaction holds the change, its audit rows and its undo entry. */
export const command = <I extends z.ZodType, O extends z.ZodType>(spec: CommandSpec<I, O>) => ({
  kind: 'command' as const,
  ...spec,
})

/** Long work with progress and cancel. The call answers when the work has ended. */
export const task = <I extends z.ZodType, O extends z.ZodType>(spec: TaskSpec<I, O>) => ({
  kind: 'task' as const,
  ...spec,
})

/**
 * What can be called before anyone has signed in: creating and opening a database, signing in, locking.
 * There is no transaction to give and no right to ask for; the service writes its own audit row once a
 * database is open. `silent`: it only asks or stops something, so the window need not look at the vault anew.
 */
export const door = <I extends z.ZodType, O extends z.ZodType>(spec: Shape<I, O> & { silent?: true }) => ({
  kind: 'door' as const,
  ...spec,
})

export type Query = ReturnType<typeof query<z.ZodType, z.ZodType>>
export type Command = ReturnType<typeof command<z.ZodType, z.ZodType>>
export type Task = ReturnType<typeof task<z.ZodType, z.ZodType>>
export type Door = ReturnType<typeof door<z.ZodType, z.ZodType>>
export type Method = Query | Command | Task | Door

/** How far a task has come; `total` is 0 while it is not yet known. */
export type Progress = { done: number; total: number; message: string }
