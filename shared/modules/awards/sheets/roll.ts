import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { NOMINATION_STATES, type Nomination } from '../nomination'
import { type Category, NOMINATORS } from '../programme'

export type RollEntry = {
  cycleTitle: string
  categories: readonly Category[]
  nominations: readonly Pick<
    Nomination,
    | 'number'
    | 'category'
    | 'subject'
    | 'name'
    | 'unitName'
    | 'nominator'
    | 'nominatorName'
    | 'state'
    | 'facts'
  >[]
  from: string
}

/** 申报汇总表: everybody put forward by category, in the order of the numbers. */
export function rollTable({ cycleTitle, categories, nominations, from }: RollEntry): TableForm {
  const shown = categories.flatMap((category) => {
    const rows = nominations.filter((it) => it.category === category.key)
    return rows.length === 0 ? [] : groupOf(category, rows)
  })
  return tableForm({
    title: `${cycleTitle}申报汇总表`,
    left: `申报 ${nominations.length} 份`,
    landscape: true,
    size: 10,
    columns: [
      { width: 13, align: 'center', figures: true },
      { width: 32 },
      { width: 11, align: 'center' },
      { width: 18, align: 'center' },
      { width: 0 },
      { width: 34 },
      { width: 20, align: 'center' },
      { width: 44 },
      { width: 18, align: 'center' },
    ],
    head: [
      [
        '编号',
        '姓名（名称）',
        '性别',
        '出生年月',
        '单位及职务',
        '专业技术职务',
        '推荐方式',
        '推荐单位（专家）',
        '状态',
      ].map((text) => ({ text })),
    ],
    rows: shown,
    foot: from,
  })
}

function groupOf({ label, quota }: Category, rows: RollEntry['nominations']): TableRow[] {
  const allowed = quota === null ? '' : `，拟评 ${quota} 个`
  return [
    { kind: 'group', text: `${label}（申报 ${rows.length} 份${allowed}）` },
    ...rows.map((it) => ({ kind: 'row' as const, cells: cellsOf(it) })),
  ]
}

function cellsOf(it: RollEntry['nominations'][number]): string[] {
  const { facts } = it
  return [
    String(it.number),
    it.subject === 'person' ? listName(it.name) : it.name,
    facts.sex,
    facts.birth,
    [it.unitName, facts.post].filter(Boolean).join('　'),
    facts.technicalTitle,
    NOMINATORS[it.nominator],
    it.nominatorName,
    NOMINATION_STATES[it.state],
  ]
}
