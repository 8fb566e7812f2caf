import type { Context } from '#electron/platform/ipc/context'
import { RefusalError } from '#shared/ipc/reply'
import type { BatchDone } from '#shared/modules/procedures/contract'
import { casesById } from './case.repository'
import { noteCases } from './note-cases'
import { requireRunning } from './step.service'
import { deskOf, type KeptEntry, type StepDesk } from './step-keep'

/** @file The same act for many cases: what cannot be done is answered by name, and the rest is done. */

/**
 * An act at the same step of these cases, as one step that can be taken back under this title; without one it cannot be,
 * since more came of it than rows.
 */
export async function eachDesk(
  context: Context,
  { ids, step, title }: { ids: readonly string[]; step: string; title: string | null },
  act: (desk: StepDesk) => Promise<KeptEntry>,
): Promise<BatchDone> {
  const records = await casesById(context.trx, ids)
  const kept: KeptEntry[] = []
  const done = await each(records, async (record) => {
    const desk = await deskOf(context, record, step)
    requireRunning(desk)
    kept.push(await act(desk))
  })
  if (title !== null) await noteCases(context, title, kept)
  else for (const { about } of kept) context.note(about)
  return done
}

/** Refusals come before anything of the one refused is written, so that the rest can go on in the same transaction. */
export async function each<T extends { id: string; name: string }>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<BatchDone> {
  const refused: BatchDone['refused'] = []
  for (const item of items)
    try {
      await act(item)
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      refused.push({ id: item.id, name: item.name, reason: error.message })
    }
  return { done: items.length - refused.length, refused }
}
