import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { overdueCharges } from './charge.repository'
import { sumHolders } from './link-holders.repository'
import { type LinkSystemOn, linkSystemsOn } from './link-systems'

const MOST_ITEMS = 500

/** Links that are missing, one line a system, and items of 责任清单 that fall due: what the workbench lists. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const systems = await linkSystemsOn(trx, today)
  const items: DueItem[] = []
  for (const system of systems) items.push(...(await missingLinks(trx, system)))
  const titles = new Map(systems.map((it) => [it.system.key, it.system.title]))
  for (const it of await overdueCharges(trx, until, MOST_ITEMS))
    items.push({
      ...PLAIN,
      key: `charges:${it.id}`,
      system: titles.get(it.system) ?? '责任清单',
      unitId: it.unit_id as OrganizationId | null,
      unitName: it.unit_name,
      title: `责任事项：${it.text}`,
      on: it.due_on,
      state: it.due_on < today ? 'overdue' : 'due',
      href: `/ledgers/links/${it.system}`,
      act: '检查',
      letter: it.unit_name === '' ? null : { to: it.unit_name, clause: `落实责任事项“${it.text}”` },
    })
  return items.slice(0, MOST_ITEMS)
}

/** What a system lacks in one line. A gap has no day of its own: it is to be closed within the year. */
async function missingLinks(trx: Trx, { system, content, on }: LinkSystemOn): Promise<DueItem[]> {
  if (!content.types.some(({ rules }) => rules.some((it) => it.least > 0))) return []
  const wanted = {
    system: system.key,
    content,
    on,
    view: 'short',
    watch: '',
    unitId: null,
    text: '',
  } as const
  const { holders, short } = await sumHolders(trx, wanted)
  if (short === 0) return []
  return [
    {
      ...PLAIN,
      key: `links:${system.key}`,
      system: system.title,
      unitId: null,
      unitName: '',
      title: `${content.noun}缺 ${short}，涉及${content.holderWord} ${holders} 个`,
      on: `${on.slice(0, 4)}-12-31`,
      state: 'due',
      href: `/ledgers/links/${system.key}`,
      act: '登记联系',
    },
  ]
}

const PLAIN = { accountId: null, accountName: '', letter: null } as const
