import { keptChanged } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { nextNumbers, registerLetters } from '#electron/platform/letters/letters'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { reports } from '#shared/modules/reports/contract'
import type { LetterOrder } from '#shared/modules/reports/letter'
import { sharesOf } from '#shared/modules/reports/rules-workbench'
import { reminderParagraphs } from '#shared/modules/reports/sheets/reminder-letter'
import type { WorkItem } from '#shared/modules/reports/workbench'
import { groupBy } from '#shared/values/group-by'
import type { LetterId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { findLetter, insertMatters, listLetters, registerFilters, voidLetter } from './letter.repository'
import { spanOf } from './spans'
import { workList } from './work-list'

export const letterService: Pick<
  Handlers<typeof reports>,
  'letters' | 'nextLetterNumber' | 'writeLetters' | 'withdrawLetter'
> = {
  async letters({ trx }, { offset, limit, ...ask }) {
    return { ...(await listLetters(trx, ask, { offset, limit })), ...(await registerFilters(trx)) }
  },

  async nextLetterNumber({ trx, now }) {
    const { reportingUnit } = await readSettings(trx)
    const [next] = await nextNumbers(trx, [reportingUnit], dayOf(now))
    return { number: next?.number ?? '' }
  },

  async writeLetters(context, order) {
    return sendLetters(context, order, await itemsToWrite(context, order))
  },

  async withdrawLetter(context, { id, version, reason }) {
    const letter = await findLetter(context.trx, id)
    if (!letter) throw refuse('not-found', '找不到这份函。', { remedy: '刷新发函登记后再看。' })
    if (letter.voidReason !== '')
      throw refuse('conflict', `${letter.number} 已经作废。`, { remedy: '刷新后再看。' })
    if (letter.version !== version)
      throw refuse('conflict', `${letter.number} 已被他人改过。`, { remedy: '刷新后再作废。' })
    await voidLetter(context.trx, id, { void_reason: reason, ...keptChanged(context, version) })
    context.note({
      targetKind: 'letter',
      targetId: id,
      targetName: letter.number,
      changes: [{ field: '作废原因', before: '', after: reason }],
      recordVersion: version + 1,
    })
    return { ...letter, voidReason: reason, version: version + 1 }
  },
}

/** Registers one letter to each addressee of these matters; refused where one of them has nobody to write to. */
export async function sendLetters(
  context: Context,
  order: Omit<LetterOrder, 'keys'>,
  matters: readonly WorkItem[],
): Promise<{ ids: LetterId[] }> {
  const items = matters.flatMap(writableOf)
  const { reportingUnit: from } = await readSettings(context.trx)
  const byAddressee = [...groupBy(items, (it) => it.letter.to)]
  const registered = await registerLetters(context, {
    first: order.first,
    on: order.on,
    origin: originOf(items),
    letters: byAddressee.map(([to, these]) => ({
      to,
      unitId: these[0]?.unitId ?? null,
      title: order.title,
      paragraphs: reminderParagraphs(these, order),
      from,
      matters: these.length,
    })),
  })
  for (const [at, { id, number }] of registered.entries()) {
    const [to, these] = byAddressee[at] ?? ['', []]
    await insertMatters(
      context.trx,
      these.map((it) => ({ item_key: it.key, letter_id: id })),
    )
    context.note({
      targetKind: 'letter',
      targetId: id,
      targetName: `${number}，致${to}（${these.length} 件）`,
      recordVersion: 1,
    })
  }
  return { ids: registered.map((it) => it.id) }
}

type Writable = WorkItem & { letter: NonNullable<WorkItem['letter']> }

/** What the keys name; refused where one is done by now. */
async function itemsToWrite(context: Context, { keys }: LetterOrder): Promise<WorkItem[]> {
  const wanted = new Set(keys)
  const all = await workList(context, spanOf(context.now, MOST_AHEAD), 'all')
  const items = all.flatMap((it) =>
    wanted.has(it.key) ? [it] : sharesOf(it).filter((of) => wanted.has(of.key)),
  )
  if (items.length < wanted.size)
    throw refuse(
      'conflict',
      `所选 ${wanted.size} 件中有 ${wanted.size - items.length} 件已经办结或已暂缓。`,
      {
        field: 'keys',
        remedy: '刷新后重新选择。',
      },
    )
  return items
}

function writableOf(item: WorkItem): Writable[] {
  const writable = sharesOf(item).flatMap((it) => (it.letter ? [{ ...it, letter: it.letter }] : []))
  if (writable.length > 0) return writable
  throw refuse('invalid-input', `“${item.title}”没有可发函的单位。`, {
    field: 'keys',
    remedy: '从所选中去掉，直接办理。',
  })
}

/** Days ahead for which letters are written at most. */
const MOST_AHEAD = 400

function originOf(items: readonly WorkItem[]): string {
  const systems = [...new Set(items.map((it) => it.system))]
  return systems.length === 1 ? (systems[0] ?? '') : `${systems[0]}等 ${systems.length} 项`
}
