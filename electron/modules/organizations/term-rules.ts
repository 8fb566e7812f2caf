import type { Context } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { contentOn, type LoadedSystem, loadSystem } from '#electron/platform/systems/systems'
import type { TermContent } from '#shared/modules/organizations/term'
import type { TermRules } from './term-list.repository'
import { termsSystems } from './terms-systems'

/** The system with what of it is in force today. */
export async function termRules(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  key: string,
): Promise<TermRules & { system: LoadedSystem<TermContent> }> {
  const system = await loadSystem(trx, termsSystems, key)
  return { system, ...(await rulesOf({ trx, now }, system)) }
}

export async function rulesOf(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  system: LoadedSystem<TermContent>,
): Promise<TermRules> {
  const today = now.slice(0, 10)
  const { reportingUnit: department } = await readSettings(trx)
  return { key: system.key, content: contentOn(system, today), today, department }
}
