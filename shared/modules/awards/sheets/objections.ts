import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { OBJECTION_OUTCOMES, type Objection } from '../outcome'

const COLUMNS = [
  { title: '序号', width: 11, align: 'center' },
  { title: '收到日期', width: 22, align: 'center' },
  { title: '被反映人', width: 26, align: 'left' },
  { title: '单　位', width: 34, align: 'left' },
  { title: '反映人', width: 26, align: 'left' },
  { title: '反映内容', width: 0, align: 'left' },
  { title: '核查情况', width: 0, align: 'left' },
  { title: '结　论', width: 18, align: 'center' },
  { title: '办结日期', width: 30, align: 'center' },
] as const

/** 异议处理登记表: what was said of whom, what was found, what came of it, in the order they came. */
export function objectionsTable(
  objections: readonly Objection[],
  { title, from }: { title: string; from: string },
): TableForm {
  const open = objections.filter((it) => it.outcome === 'open').length
  return tableForm({
    title: '异议处理登记表',
    subtitle: title,
    right: `共 ${objections.length} 件，核查中 ${open} 件`,
    landscape: true,
    rowHeight: 9,
    columns: COLUMNS.map(({ width, align }) => ({ width, align })),
    head: [COLUMNS.map(({ title: text }) => ({ text }))],
    rows: objections.map((it, index) => ({
      kind: 'row',
      cells: [
        String(index + 1),
        it.receivedOn,
        listName(it.name),
        it.unitName,
        it.from === '' ? '匿名' : [it.from, it.contact].filter(Boolean).join('\n'),
        it.content,
        it.finding,
        OBJECTION_OUTCOMES[it.outcome],
        closingWords(it),
      ],
    })),
    signs: ['经办人（签名）', '负责人（签名）'],
    foot: from,
  })
}

function closingWords({ outcome, closedOn, due, late, afterNotice }: Objection): string {
  return [
    outcome === 'open' && due !== '' ? `应于 ${due} 前` : closedOn,
    late ? '（逾期）' : '',
    afterNotice ? '（公示期后收到）' : '',
  ].join('')
}
