import type { TaskContext } from '#electron/platform/ipc/context'
import type { AwardPaper, AwardPaperName } from '#shared/modules/awards/papers'
import type { PaperRun } from '#shared/platform/print/paper'

/** On which foot a paper stands, and how many are made at most. `hear` lets long work be stopped. */
export type PaperBounds = {
  /** The department and the day, as they stand at the foot of every page. */
  from: string
  most: number
  hear: (done: number, total: number) => Promise<void>
}

/** Papers, and how many there are in all where fewer were made; `about` says for the record what they hold. */
export type MadePapers = { runs: PaperRun[]; papers: number; about: string; title: string }

/** What every paper is made with: no more than a preview has. */
export type PaperContext = Pick<TaskContext, 'trx' | 'now' | 'caller'>

/** The question of one paper, out of the union of all. */
export type AskOf<Name extends AwardPaperName> = Extract<AwardPaper, { paper: Name }>

/** How one paper is made of what was asked for. */
export type PaperMaker<Name extends AwardPaperName> = (
  context: PaperContext,
  ask: AskOf<Name>,
  bounds: PaperBounds,
) => Promise<MadePapers>
