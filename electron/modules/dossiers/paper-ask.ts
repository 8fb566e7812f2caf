import type { TaskContext } from '#electron/platform/ipc/context'
import type { DossierPaper, DossierPaperName } from '#shared/modules/dossiers/papers'
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
 * Papers, and how many there are in all where fewer were made. `about` says for the record what they hold; `targetId`
 * names the one dossier, permit or transfer they are of.
 */
export type MadePapers = { runs: PaperRun[]; papers: number; about: string; targetId?: string }

/** What every paper is made with: no more than a preview has. */
export type PaperContext = Pick<TaskContext, 'trx' | 'now' | 'caller'>

/** The question of one paper, out of the union of all. */
export type AskOf<Name extends DossierPaperName> = Extract<DossierPaper, { paper: Name }>

/** How one paper is made of what was asked for. */
export type PaperMaker<Name extends DossierPaperName> = (
  context: PaperContext,
  ask: AskOf<Name>,
  bounds: PaperBounds,
) => Promise<MadePapers>
