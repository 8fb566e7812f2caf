import { type TableForm, tableForm } from '../../../platform/print/table'
import { groupBy } from '../../../values/group-by'
import { listName } from '../../../values/name-order'
import { classLabel } from '../classes'
import { MISSING_STATES, type Missing } from '../loose'

/** 欠缺材料清单: unit by unit who lacks what, who was asked for it and until when. */
export function missingTable(missing: readonly Missing[], from: string): TableForm {
  let no = 0
  return tableForm({
    title: '欠缺材料清单',
    right: `共 ${new Set(missing.map((it) => it.dossierId)).size} 人，${missing.length} 项`,
    landscape: true,
    columns: [
      { width: 11, align: 'center', figures: true },
      { width: 22, merge: true },
      { width: 13, align: 'center' },
      { width: 0 },
      { width: 28 },
      { width: 12, align: 'center', figures: true },
      { width: 44 },
      { width: 40 },
      { width: 24 },
      { width: 16, align: 'center' },
    ],
    head: [
      ['序号', '姓名', '类号', '材料名称', '材料时间', '份数', '催缴单位', '催缴函', '限期', '状态'].map(
        (text) => ({ text }),
      ),
    ],
    rows: [...groupBy(missing, (it) => it.unitName)].flatMap(([unit, lacking]) => [
      { kind: 'group' as const, text: `${unit || '单位不详'}（${lacking.length} 项）` },
      ...lacking.map((it) => ({ kind: 'row' as const, cells: cellsOf(it, ++no) })),
    ]),
    foot: from,
  })
}

function cellsOf(it: Missing, no: number): string[] {
  const { name, classCode, title, time, copies, chasedUnit, letterNo, dueOn, state } = it
  const dated = [chasedUnit, letterNo, dueOn, MISSING_STATES[state]]
  return [String(no), listName(name), classLabel(classCode), title, time, String(copies), ...dated]
}
