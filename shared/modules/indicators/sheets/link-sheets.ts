import { type TableForm, tableForm } from '../../../platform/print/table'
import { groupBy } from '../../../values/group-by'
import { shownDay } from '../../../values/iso-day'
import { listName } from '../../../values/name-order'
import { CHARGE_OUTCOMES, type Charge } from '../charges'
import type { LinkHolder, LinksContent } from '../links'

type LinkList = {
  title: string
  content: LinksContent
  holders: readonly LinkHolder[]
  /** ISO day. */
  on: string
  /** How many are missing over all of them. */
  short: number
  from: string
}

/** 联系一览表: holder by holder what each is linked to and what is missing. */
export function linkListSheet({ title, content, holders, on, short, from }: LinkList): TableForm {
  const person = content.holders.kind === 'person'
  return tableForm({
    title: `${title}${content.noun}一览表`,
    left: `统计日：${shownDay(on)}`,
    right: `${content.holderWord} ${holders.length}，缺 ${short}`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: person ? 22 : 34 },
      { width: 30, merge: true },
      { width: person ? 44 : 24 },
      ...content.types.map(() => ({ width: 0 })),
      { width: 14, align: 'center' as const, figures: true },
    ],
    head: [
      [
        { text: '序号' },
        { text: person ? '姓名' : '名称' },
        { text: '单位' },
        { text: person ? '职务' : '标记' },
        ...content.types.map((it) => ({ text: it.label })),
        { text: '缺' },
      ],
    ],
    rows: holders.map((holder, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        person ? listName(holder.name) : holder.name,
        holder.unitName,
        holder.about,
        ...holder.cells.map(cellText),
        holder.short === 0 ? '' : String(holder.short),
      ],
    })),
    notes: content.basis === '' ? [] : [`依据：${content.basis}`],
    foot: from,
  })
}

function cellText({ links, count, least }: LinkHolder['cells'][number]): string {
  const names = links.map((it) => it.name).join('、')
  return count >= least ? names : [names, `（缺 ${least - count}）`].filter(Boolean).join('')
}

/** 责任清单 of a year, level by level, with room for what the last check found. */
export function chargeSheet(
  { title, year }: { title: string; year: number },
  charges: readonly Charge[],
  from: string,
): TableForm {
  return tableForm({
    title: `${year} 年${title}责任清单`,
    right: `共 ${charges.length} 项`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 22, merge: true },
      { width: 0 },
      { width: 48 },
      { width: 30 },
      { width: 20 },
      { width: 24, align: 'center' },
      { width: 44 },
    ],
    head: [
      ['序号', '领域', '责任事项', '工作要求', '责任单位', '责任人', '完成时限', '最近检查'].map((text) => ({
        text,
      })),
    ],
    rows: [...groupBy(charges, (it) => it.level)].flatMap(([level, items]) => [
      { kind: 'group' as const, text: `${level}（${items.length} 项）` },
      ...items.map((it) => ({ kind: 'row' as const, cells: chargeCells(it) })),
    ]),
    foot: from,
  })
}

function chargeCells({ number, field, text, demand, unitName, person, dueOn, checks }: Charge): string[] {
  const [last] = checks
  const found = last ? [shownDay(last.on), CHARGE_OUTCOMES[last.outcome], last.note] : []
  const who = [unitName, person, shownDay(dueOn)]
  return [String(number), field, text, demand, ...who, found.filter(Boolean).join(' ')]
}
