import type { Context } from '#electron/platform/ipc/context'
import type { Stored } from '#electron/platform/store/page-store'
import { keepObjects } from '#electron/platform/store/store.repository'

/**
 * Seals these images into the store and puts them on record, in this order; equal ones are kept once. A long task
 * calls `context.store.putMany` first and hands its answer to `keepObjects` inside `write`, so that no transaction
 * waits for the disk.
 */
export async function keepImages(
  context: Pick<Context, 'store' | 'trx' | 'now'>,
  images: readonly { bytes: Uint8Array }[],
): Promise<Stored[]> {
  const stored = await context.store.putMany(images.map((it) => it.bytes))
  await keepObjects(context.trx, stored, context.now)
  return stored
}
