import type { z } from 'zod'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { PaperRun } from '#shared/platform/print/paper'

/** On which foot a paper stands, and how many are made at most. `hear` lets long work be stopped. */
export type PaperBounds = {
  /** The department and the day, as they stand at the foot of lists. */
  from: string
  /** The department alone, '' where the settings name none. */
  department: string
  most: number
  hear: (done: number, total: number) => Promise<void>
}

/**
 * Papers, and how many there are in all where fewer were made. `about` says for the record what they hold; `target`
 * names the one record that they are of.
 */
export type MadePapers = {
  runs: PaperRun[]
  papers: number
  about: string
  target?: { kind: string; id: string }
}

/** What every paper is made with: no more than a preview has. */
export type PaperContext = Pick<TaskContext, 'trx' | 'now' | 'caller'>

/** One kind of paper: what it is called, what has to be asked for, and how it is made of that. */
export type PaperKind<A> = {
  label: string
  ask: z.ZodType<A>
  make(context: PaperContext, ask: A, bounds: PaperBounds): Promise<MadePapers>
}

/** Kinds by name; how each asks is known to itself alone, which checks it by its own schema. */
export type PaperKinds = Record<string, PaperKind<never>>

/** Takes the kind of question out of the type, so that kinds of many shapes stand in one list. */
export const paperKind = <A>(kind: PaperKind<A>): PaperKind<never> => kind as unknown as PaperKind<never>
