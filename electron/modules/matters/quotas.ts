import type { Trx } from '#electron/platform/database/schema'
import { contentOn, type LoadedSystem } from '#electron/platform/systems/systems'
import { periodOf } from '#shared/modules/matters/rules-period'
import type { MatterSystem, Quota } from '#shared/modules/matters/system'
import type { Subject } from '#shared/values/subject'
import { foundForSubjects } from './quota.repository'

export type Shortfall = {
  kind: string
  label: string
  from: string
  to: string
  times: number
  subjects: number
  short: (Subject & { found: number })[]
}

/** Subjects that have fewer of a kind than the system asks in the period that a day lies in. */
export async function shortfallsOf(
  trx: Trx,
  system: LoadedSystem<MatterSystem>,
  on: string,
): Promise<Shortfall[]> {
  const rules = contentOn(system, on)
  const found: Shortfall[] = []
  for (const quota of rules.quotas) found.push(await shortfallOf(trx, { key: system.key, rules, quota }, on))
  return found
}

async function shortfallOf(
  trx: Trx,
  { key, rules, quota }: { key: string; rules: MatterSystem; quota: Quota },
  on: string,
): Promise<Shortfall> {
  const span = periodOf(quota.per, on)
  const subjects = await foundForSubjects(trx, { system: key, kind: quota.kind, scope: quota.scope, span })
  return {
    kind: quota.kind,
    label: rules.kinds.find((it) => it.key === quota.kind)?.label ?? quota.kind,
    ...span,
    times: quota.times,
    subjects: subjects.length,
    short: subjects.filter((it) => it.found < quota.times),
  }
}
