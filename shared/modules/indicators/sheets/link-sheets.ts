import { type TableForm, tableForm } from '../../../platform/print/table'
import { groupBy } from '../../../values/group-by'
import { shownDay } from '../../../values/iso-day'
import { listName } from '../../../values/name-order'
import type { SubjectKind } from '../../../values/subject'
import { CHARGE_OUTCOMES, type Charge } from '../charges'
import { HOLDER_VIEWS, type HolderView, type LinkHolder, type LinksContent } from '../links'

type LinkList = {
  title: string
  content: LinksContent
  holders: readonly LinkHolder[]
  /** ISO day. */
  on: string
  /** Which of the holders are listed. */
  view: HolderView
  /** How many are missing over all of them. */
  short: number
  from: string
}

/** 联系一览表: holder by holder what each is linked to, and what is missing where something is asked for. */
export function linkListSheet({ title, content, holders, on, view, short, from }: LinkList): TableForm {
  const { kind } = content.holders
  const person = kind === 'person'
  const about = ABOUT[kind]
  const asks = content.types.some(({ rules }) => rules.some((it) => it.least > 0))
  const count = `${content.holderWord} ${holders.length}`
  return tableForm({
    title: `${title.includes(content.noun) ? title : `${title}${content.noun}`}一览表`,
    left: [`统计日：${shownDay(on)}`, view === 'all' ? '' : HOLDER_VIEWS[view]].filter(Boolean).join('　'),
    right: asks ? `${count}，缺 ${short}` : count,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: person ? 22 : kind === 'party' ? 48 : 34 },
      { width: 30, merge: true },
      ...(about ? [{ width: about.width }] : []),
      ...content.types.map(() => ({ width: 0 })),
      ...(asks ? [{ width: 14, align: 'center' as const, figures: true }] : []),
    ],
    head: [
      [
        '序号',
        person ? '姓名' : '名称',
        '单位',
        ...(about ? [about.text] : []),
        ...content.types.map((it) => it.label),
        ...(asks ? ['缺'] : []),
      ].map((text) => ({ text })),
    ],
    rows: holders.map((holder, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        person ? listName(holder.name) : holder.name,
        holder.unitName,
        ...(about ? [holder.about] : []),
        ...holder.cells.map(cellText),
        ...(asks ? [holder.short === 0 ? '' : String(holder.short)] : []),
      ],
    })),
    notes: content.basis === '' ? [] : [`依据：${content.basis}`],
    foot: from,
  })
}

/** By what the rule of a holder was found. */
const ABOUT: Partial<Record<SubjectKind, { text: string; width: number }>> = {
  person: { text: '职务', width: 44 },
  village: { text: '标记', width: 24 },
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
