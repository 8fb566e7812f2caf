import type { Trx } from '#electron/platform/database/schema'
import type { LoadedSystem } from '#electron/platform/systems/systems'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { DueItem, DueShare } from '#shared/values/due'
import { groupBy } from '#shared/values/group-by'
import type { OrganizationId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import { type Shortfall, shortfallsOf } from './quotas'

/** Who falls short of a quota when its period ends: one line for each kind, with the share of each unit. */
export async function quotaItems(
  trx: Trx,
  system: LoadedSystem<MatterSystem>,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const missing = (await shortfallsOf(trx, system, today)).filter(
    (it) => it.to <= until && it.short.length > 0,
  )
  return missing.map((it) => {
    const href = `/ledgers/matters/figures/${system.key}`
    const shares = [...groupBy(it.short, (one) => one.unitId ?? '').values()].map((these) =>
      shareOf(it, these, href),
    )
    const [only, ...more] = shares
    return {
      key: `matters:${system.key}:${it.kind}:${it.to}`,
      system: system.title,
      unitId: more.length === 0 ? (only?.unitId ?? null) : null,
      unitName: more.length === 0 ? (only?.unitName ?? '') : '',
      title: `${shortWords(it, it.short.length)}，共 ${it.subjects} 个`,
      on: it.to,
      state: 'due',
      accountId: null,
      accountName: '',
      href,
      act: '登记',
      letter: null,
      ...(more.length > 0 && { shares }),
    }
  })
}

function shareOf(shortfall: Shortfall, these: readonly Subject[], href: string): DueShare {
  return {
    unitId: (these[0]?.unitId ?? null) as OrganizationId | null,
    unitName: these[0]?.unitName ?? '',
    title: shortWords(shortfall, these.length),
    href,
    clause: '',
  }
}

function shortWords({ label }: Shortfall, short: number): string {
  return `${label}未登记 ${short} 个`
}
