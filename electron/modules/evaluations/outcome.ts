import type { Context } from '#electron/platform/ipc/context'
import type { Round } from '#shared/modules/evaluations/round'

/** Works out the facts, checks counts against marks and stores the fingerprint. Called when a round closes. */
export async function sealRound(_context: Context, _round: Round): Promise<void> {}

/** Takes the seal off. Called when a closed round opens again. */
export async function unsealRound(_context: Context, _round: Round): Promise<void> {}

/** Stores every subject's result as confirmed. Called before `fileOutcomes`. */
export async function storeOutcomes(_context: Context, _round: Round): Promise<void> {}

/** Removes the confirmed results. Called after `unfileOutcomes`. */
export async function dropOutcomes(_context: Context, _round: Round): Promise<void> {}
