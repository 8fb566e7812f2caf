import type { Trx } from '#electron/platform/database/schema'
import { readSettings } from '#electron/platform/settings/settings.service'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { type DueTerms, dueTerms } from './term-due.repository'
import { termsSystems } from './terms-systems'

type Asked = { today: string; until: string }

/** Terms that have to be reminded of by a day, and those that ended without an election; one item per unit and month. */
export async function dueItems(trx: Trx, { today, until }: Asked): Promise<DueItem[]> {
  const { reportingUnit: department } = await readSettings(trx)
  const items: DueItem[] = []
  for (const system of await loadSystems(trx, termsSystems)) {
    if (!system.on) continue
    const rules = { key: system.key, content: contentOn(system, today), today, department }
    for (const it of await dueTerms(trx, rules, until)) items.push(itemOf(system.key, system.title, it))
  }
  return items
}

function itemOf(
  key: string,
  system: string,
  { kind, month, on, unitId, unitName, names, count }: DueTerms,
): DueItem {
  const who = count === 1 ? names : `${names}等 ${count} 个党组织`
  return {
    key: `terms/${key}/${kind}/${month}/${unitId ?? ''}`,
    system,
    unitId: unitId as OrganizationId | null,
    unitName,
    title: kind === 'letter' ? `${who}任期将满，应发提醒函` : `${who}任期已满，未换届`,
    on,
    state: kind === 'letter' ? 'due' : 'overdue',
    accountId: null,
    accountName: '',
    href: '/organizations/terms',
    act: kind === 'letter' ? '发函' : '督促换届',
    letter: kind === 'letter' ? null : { to: unitName || names, clause: `${who}任期已满，请抓紧换届` },
  }
}
