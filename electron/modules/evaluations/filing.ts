import type { Context } from '#electron/platform/ipc/context'
import type { Round } from '#shared/modules/evaluations/round'

/** Writes confirmed grades into 年度考核结果 of the people's files, as one batch that can be undone. */
export async function fileOutcomes(_context: Context, _round: Round): Promise<void> {}

/** Takes back what was written into the files. Called when a confirmed round is opened again. */
export async function unfileOutcomes(_context: Context, _round: Round): Promise<void> {}
