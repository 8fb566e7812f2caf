import type { Trx } from '#electron/platform/database/schema'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { enrolmentsDue } from './admission.repository'
import { conductsDue, contactsDue, type DueGroup, lettersDue } from './due.repository'
import { partOn, partsOn } from './members-systems'
import { levelDays } from './village-admission'
import { warningsOwed } from './village-admission.repository'

type Asked = { today: string; until: string }

/**
 * What the workbench lists of members: talks with those away, letters without receipt, measures run out, warnings, and
 * new members that the register does not know yet.
 */
export async function dueItems(trx: Trx, asked: Asked): Promise<DueItem[]> {
  return [
    ...(await contactItems(trx, asked)),
    ...(await letterItems(trx, asked)),
    ...(await conductItems(trx, asked)),
    ...(await warningItems(trx, asked)),
    ...(await enrolmentItems(trx, asked)),
  ]
}

type Plain = Pick<DueItem, 'key' | 'system' | 'title' | 'on' | 'href' | 'act'> & Partial<DueItem>

function item(today: string, given: Plain): DueItem {
  return {
    unitId: null,
    unitName: '',
    state: given.on < today ? 'overdue' : 'due',
    accountId: null,
    accountName: '',
    letter: null,
    ...given,
  }
}

async function contactItems(trx: Trx, { today, until }: Asked): Promise<DueItem[]> {
  const part = await partOn(trx, 'mobile', today)
  if (!part) return []
  return (await contactsDue(trx, until)).map((it) =>
    item(today, {
      ...placeOf(it),
      key: `members:contact:${it.unitId ?? ''}`,
      system: part.title,
      title: it.count === 1 ? `与流动党员${it.name}联系` : `与 ${it.count} 名流动党员联系`,
      on: it.on,
      href: '/ledgers/members/mobile',
      act: '记联系',
      letter: it.unitName === '' ? null : { to: it.unitName, clause: `${it.count} 名流动党员到期未联系` },
    }),
  )
}

async function letterItems(trx: Trx, { today, until }: Asked): Promise<DueItem[]> {
  const part = await partOn(trx, 'transfer', today)
  if (!part) return []
  return (await lettersDue(trx, until)).map((it) =>
    item(today, {
      key: `members:transfer:${it.id}`,
      system: '组织关系转接',
      title: `${it.name}的介绍信 ${it.number} 未收到回执`,
      on: it.validUntil,
      href: '/ledgers/members/transfers',
      act: '登回执',
      letter:
        it.toName === ''
          ? null
          : { to: it.toName, clause: `${it.name}同志的组织关系介绍信${it.number}未退回执` },
    }),
  )
}

async function conductItems(trx: Trx, { today, until }: Asked): Promise<DueItem[]> {
  const part = await partOn(trx, 'conduct', today)
  if (!part) return []
  return (await conductsDue(trx, until)).map((it) =>
    item(today, {
      key: `members:conduct:${it.id}`,
      system: '党员处分处置',
      title: `${it.name}${it.label}期满，作结论`,
      on: it.untilOn,
      href: '/ledgers/members/conduct',
      act: '作结论',
    }),
  )
}

async function warningItems(trx: Trx, { today }: Asked): Promise<DueItem[]> {
  const items: DueItem[] = []
  for (const { key, title, rule } of await partsOn(trx, 'warning', today)) {
    const asked = { system: key, rule, on: today, levels: levelDays(rule, today), text: '', unitId: null }
    for (const it of await warningsOwed(trx, { ...asked, level: 'any', owed: true })) {
      const label = rule.levels.find((one) => one.key === it.level)?.label ?? ''
      items.push(
        item(today, {
          ...placeOf(it),
          key: `members:warning:${key}:${it.level}:${it.unitId ?? ''}`,
          system: title,
          title: `${it.count} 个村（社区）应${label}`,
          on: today,
          href: '/ledgers/admissions/villages',
          act: '办预警',
        }),
      )
    }
  }
  return items
}

/** Whom cases have admitted or confirmed, and the register does not know yet. */
async function enrolmentItems(trx: Trx, { today }: Asked): Promise<DueItem[]> {
  const { count, on, name, id } = await enrolmentsDue(trx, today)
  if (count === 0) return []
  return [
    item(today, {
      key: 'members:enrol',
      system: '发展党员',
      title: count === 1 ? `${name}已批准，待编入支部` : `${count} 人已批准，待编入支部`,
      on,
      state: 'due',
      href: count === 1 ? `/ledgers/procedures/case/${id}` : '/ledgers/admissions?only=enrol',
      act: '编入支部',
    }),
  ]
}

function placeOf({ unitId, unitName }: Pick<DueGroup, 'unitId' | 'unitName'>) {
  return { unitId: unitId as OrganizationId | null, unitName }
}
