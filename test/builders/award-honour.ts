import { giveHonours, takeBackHonours } from '#electron/modules/awards/honours'
import type { Context } from '#electron/platform/ipc/context'
import type { Honour } from '#shared/modules/awards/honour'
import type { CycleId } from '#shared/values/id'
import { type CycleSketch, insertCycle, insertNominations, type NominationSketch } from '#test/builders/award'
import { made, type TestVault } from '#test/support/open-test-vault'

/** A cycle whose every stage is confirmed and whose honours are given to these nominations. */
export async function honouredCycle(
  test: TestVault,
  { nominations, ...sketch }: CycleSketch & { nominations: readonly NominationSketch[] },
): Promise<{ cycleId: CycleId; list: Honour[] }> {
  const cycleId = await confirmedCycle(test, { ...sketch, nominations })
  await withRecords(test, (context) => giveHonours(context, cycleId))
  return { cycleId, list: await made(test.api.awards.awardList({ cycleId })) }
}

/** The same before its honours are given. */
export function confirmedCycle(
  test: TestVault,
  { nominations, ...sketch }: CycleSketch & { nominations: readonly NominationSketch[] },
): Promise<CycleId> {
  return withRecords(test, async ({ trx }) => {
    const { cycleId, content } = await insertCycle(trx, { state: 'finished', ...sketch })
    const keys = content.stages.map((it) => it.key)
    await trx.updateTable('award_stage').set({ state: 'confirmed' }).where('key', 'in', keys).execute()
    await insertNominations(trx, cycleId, nominations.length, (index) => nominations[index] ?? {})
    return cycleId
  })
}

export function giveAgain(test: TestVault, cycleId: CycleId): Promise<void> {
  return withRecords(test, (context) => giveHonours(context, cycleId))
}

export function takeBack(test: TestVault, cycleId: CycleId): Promise<void> {
  return withRecords(test, (context) => takeBackHonours(context, cycleId))
}

/** Runs work of the records side in one transaction, as confirming a stage does. */
export async function withRecords<T>(test: TestVault, work: (context: Context) => Promise<T>): Promise<T> {
  const session = test.vault.session()
  if (!session) throw new Error('nobody is signed in')
  const { database, caller, memory } = session
  return database.writer.transaction().execute((trx) =>
    work({
      trx,
      caller,
      session: memory,
      changes: new Map(),
      now: new Date().toISOString(),
      note: () => {},
      touch: () => {},
      onCommit: () => {},
      host: {} as Context['host'],
      store: database.store,
    }),
  )
}
