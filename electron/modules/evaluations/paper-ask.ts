import type { PaperRun } from '#shared/platform/print/paper'

/** What is asked for, on which foot, and how many papers at most. `hear` lets long work be stopped. */
export type PaperAsk = {
  from: string
  most: number
  hear: (done: number, total: number) => Promise<void>
}

/** Papers, and how many there are in all; `about` says for the record what they hold. */
export type MadePapers = { runs: PaperRun[]; papers: number; about: string; title: string }
