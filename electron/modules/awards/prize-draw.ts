import type { Insertable } from 'kysely'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import { PrizeContent, type PrizeSums } from '#shared/modules/awards/honour'
import { TAX_OPEN, taxOn, taxRuleOn } from '#shared/modules/awards/rules'
import type { TaxRule } from '#shared/modules/awards/standards'
import type { HonourId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { loadCycle } from './cycle.repository'
import { awardListOf, type HonourRecord } from './honour.repository'
import type { PrizeTable } from './honour.table'
import { insertPrizes, loadPrizeSums, loadPrizes } from './prize.repository'
import { notePrize, prizeColumns, requireBudget } from './prize-rules'
import { readAwardStandards } from './standard.repository'

type Asked = { cycleId: string; item: string; consent: string }

/**
 * One payment of the item for each honour of the list that has none of it yet, by its category's prize and the tax in
 * force today. A team is paid through one of its own, whom somebody names later.
 */
export async function drawUp(
  context: Context,
  { cycleId, item, consent }: Asked,
): Promise<{ made: number; left: string[]; sums: PrizeSums }> {
  const { trx } = context
  const cycle = await loadCycle(trx, cycleId)
  const waiting = await waitingFor(context, cycle, item)
  const prizes = new Map(cycle.content.categories.map((it) => [it.key, it.prize]))
  const unknown = new Set(waiting.filter((it) => (prizes.get(it.category) ?? null) === null))
  const left = [...new Set([...unknown].map((it) => it.category_label))]
  const due = waiting.filter((it) => (prizes.get(it.category) ?? 0) > 0)
  if (due.length === 0) throw nothingDue(cycle, item, left)
  const before = await loadPrizeSums(trx, cycleId)
  const rule = await taxRuleToday(context)
  const rows = due.map((it) => {
    const content = contentOf(it, { item, gross: prizes.get(it.category) ?? 0, rule })
    return { content, name: it.name, row: rowOf(context, cycleId, content) }
  })
  await insertPrizes(
    trx,
    rows.map((it) => it.row),
  )
  for (const { row, name, content } of rows)
    notePrize(context, { id: row.id, name, version: 1 }, null, content)
  return { made: rows.length, left, sums: await requireBudget(context, cycleId, before, consent) }
}

async function waitingFor({ trx }: Context, cycle: Cycle, item: string): Promise<HonourRecord[]> {
  const list = await awardListOf(trx, cycle.id)
  if (list.length === 0)
    throw refuse('conflict', `“${cycle.title}”还没有表彰名单，没有奖金可列。`, {
      remedy: '先确认最后一个阶段。',
    })
  const done = new Set(
    (await loadPrizes(trx, cycle.id)).filter((it) => it.item === item).map((it) => it.honour_id),
  )
  return list.filter((it) => it.state === 'held' && !done.has(it.id))
}

function nothingDue({ title }: Cycle, item: string, left: readonly string[]): Error {
  if (left.length > 0)
    return refuse('conflict', `“${title}”没有规定${left.map((it) => `“${it}”`).join('、')}的奖金。`, {
      remedy: '在规则的“类别”里填奖金，或逐笔登记。',
    })
  return refuse('conflict', `“${title}”的“${item}”都已列入台账。`, { remedy: '要另发一项，换一个项目名称。' })
}

async function taxRuleToday({ trx, now }: Context): Promise<TaxRule | undefined> {
  const { taxes } = await readAwardStandards(trx)
  return taxRuleOn(taxes, todayPartial(new Date(now)))
}

function contentOf(
  row: HonourRecord,
  { item, gross, rule }: { item: string; gross: number; rule: TaxRule | undefined },
): PrizeContent {
  const tax = taxOn(gross, rule)
  return PrizeContent.parse({
    honourId: row.id as HonourId,
    item,
    gross,
    tax: tax ?? 0,
    basis: row.document,
    payee: payeeOf(row),
    note: tax === null ? TAX_OPEN : '',
  })
}

/** A person is paid in person, an organization as such; of a team and a work somebody has to say who. */
function payeeOf({ subject, name }: HonourRecord): string {
  return subject === 'person' || subject === 'organization' ? name : ''
}

function rowOf({ now, caller }: Context, cycleId: string, content: PrizeContent): Insertable<PrizeTable> {
  return {
    ...prizeColumns(content),
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    cycle_id: cycleId,
  }
}
