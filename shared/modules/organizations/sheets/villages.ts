import type { TableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { percentOf } from '../../../values/percent'
import type { CongressRow, Delegate, Tally } from '../congress'
import {
  COVERAGES,
  DELEGATE_LEVELS,
  ENTERPRISE_KINDS,
  SCALES,
  VILLAGE_KINDS,
  VILLAGE_TRAITS,
} from '../party-words'
import { arranged, type KnownColumn, type LayoutColumn } from '../register-layout'
import type { CoverageFigures, Enterprise, VillageFigures, VillageRow } from '../village'
import { NUMBER, orNothing, registerSheet, tenThousands } from './register'

/** What a register of villages can show of one. */
export const VILLAGE_COLUMNS: readonly KnownColumn<VillageRow>[] = [
  { key: 'name', head: '村（社区）', width: 34, of: (it) => it.name },
  { key: 'kind', head: '类型', width: 12, align: 'center', of: (it) => VILLAGE_KINDS[it.kind] },
  { key: 'town', head: '乡镇（街道）', width: 30, of: (it) => it.townName },
  { key: 'households', head: '户数', width: 14, figures: true, of: (it) => orNothing(it.households) },
  { key: 'population', head: '人口', width: 16, figures: true, of: (it) => orNothing(it.population) },
  {
    key: 'traits',
    head: '标记',
    width: 0,
    of: (it) =>
      it.traits.map((mark) => VILLAGE_TRAITS[mark as keyof typeof VILLAGE_TRAITS] ?? mark).join('、'),
  },
  { key: 'secretary', head: '书记', width: 18, of: (it) => it.secretary },
  { key: 'combined', head: '一肩挑', width: 14, align: 'center', of: (it) => (it.combined ? '是' : '') },
  { key: 'income', head: '集体收入（万元）', width: 20, figures: true, of: (it) => tenThousands(it.income) },
  {
    key: 'incomeTarget',
    head: '收入目标（万元）',
    width: 20,
    figures: true,
    of: (it) => tenThousands(it.incomeTarget),
  },
  { key: 'premises', head: '阵地面积（㎡）', width: 18, figures: true, of: (it) => orNothing(it.premises) },
  {
    key: 'premisesTarget',
    head: '面积标准（㎡）',
    width: 18,
    figures: true,
    of: (it) => orNothing(it.premisesTarget),
  },
  { key: 'stars', head: '星级', width: 10, figures: true, of: (it) => orNothing(it.stars) },
  { key: 'workers', head: '党务工作者', width: 14, figures: true, of: (it) => orNothing(it.workers) },
  { key: 'funds', head: '经费（万元）', width: 18, figures: true, of: (it) => tenThousands(it.funds) },
]

type VillagesMade = {
  year: number
  figures: VillageFigures
  layout: readonly LayoutColumn[]
  from: string
}

/** 村（社区）基本情况表 of a year, with the rates under it and what they are rates of. */
export function villageRegister(
  rows: readonly VillageRow[],
  { year, figures, layout, from }: VillagesMade,
): TableForm {
  return registerSheet<VillageRow>({
    title: `${year}年村（社区）基本情况表`,
    from,
    rows,
    notes: [
      share('村集体收入达标', figures.incomeMet, figures.incomeJudged),
      share('阵地面积达标', figures.premisesMet, figures.premisesJudged),
      share('书记、主任一肩挑', figures.combined, figures.headed),
      `专职党务工作者 ${figures.workers} 人。`,
    ],
    columns: [NUMBER, ...arranged(VILLAGE_COLUMNS, layout)],
  })
}

/** What a register of firms and social organizations can show of one. */
export const ENTERPRISE_COLUMNS: readonly KnownColumn<Enterprise>[] = [
  { key: 'name', head: '名称', width: 0, of: (it) => it.name },
  { key: 'kind', head: '类型', width: 22, of: (it) => ENTERPRISE_KINDS[it.kind] },
  { key: 'code', head: '统一社会信用代码', width: 40, of: (it) => it.code },
  { key: 'unit', head: '所在单位', width: 30, of: (it) => it.unitName },
  {
    key: 'scale',
    head: '规模',
    width: 20,
    extra: true,
    of: (it) => (it.scale === '' ? '' : SCALES[it.scale]),
  },
  { key: 'employees', head: '从业人数', width: 16, figures: true, of: (it) => orNothing(it.employees) },
  { key: 'members', head: '党员数', width: 14, figures: true, of: (it) => orNothing(it.members) },
  { key: 'coverage', head: '覆盖方式', width: 22, of: (it) => COVERAGES[it.coverage] },
  { key: 'party', head: '党组织', width: 48, of: (it) => it.partyName },
  { key: 'adviser', head: '党建指导员', width: 22, of: (it) => it.adviser },
  { key: 'head', head: '负责人', width: 20, extra: true, of: (it) => it.head },
  { key: 'phone', head: '联系电话', width: 28, extra: true, of: (it) => it.phone },
  { key: 'remark', head: '备注', width: 30, extra: true, of: (it) => it.remark },
]

type EnterprisesMade = {
  coverage: readonly CoverageFigures[]
  layout: readonly LayoutColumn[]
  from: string
}

/** 两新组织名册 with 两个覆盖 under it. */
export function enterpriseRegister(
  rows: readonly Enterprise[],
  { coverage, layout, from }: EnterprisesMade,
): TableForm {
  return registerSheet<Enterprise>({
    title: '两新组织名册',
    from,
    rows,
    notes: coverage.flatMap((it) => [
      share(`${ENTERPRISE_KINDS[it.kind]}组织覆盖`, it.organized, it.all),
      share(`${ENTERPRISE_KINDS[it.kind]}工作覆盖`, it.worked, it.all),
    ]),
    columns: [NUMBER, ...arranged(ENTERPRISE_COLUMNS, layout)],
  })
}

/** What a register of delegates can show of one. */
export const DELEGATE_COLUMNS: readonly KnownColumn<Delegate>[] = [
  { key: 'name', head: '姓名', width: 20, of: (it) => it.name },
  { key: 'level', head: '层级', width: 20, of: (it) => DELEGATE_LEVELS[it.level] },
  { key: 'town', head: '乡镇（街道）', width: 30, of: (it) => it.unitName },
  { key: 'party', head: '选举单位', width: 0, of: (it) => it.partyName },
  { key: 'term', head: '届次', width: 22, of: (it) => it.term },
  { key: 'from', head: '当选日期', width: 22, align: 'center', of: (it) => shownDay(it.from) },
  { key: 'to', head: '终止日期', width: 22, align: 'center', extra: true, of: (it) => shownDay(it.to) },
]

type DelegatesMade = { layout: readonly LayoutColumn[]; from: string }

/** 党代表名册 */
export function delegateRegister(rows: readonly Delegate[], { layout, from }: DelegatesMade): TableForm {
  return registerSheet<Delegate>({
    title: '党代表名册',
    from,
    rows,
    landscape: false,
    notes: [`共 ${rows.length} 名。`],
    columns: [NUMBER, ...arranged(DELEGATE_COLUMNS, layout)],
  })
}

/** 民主测评结果汇总表 of a congress: votes by word, and the share of 满意 in the valid ones. */
export function tallySheet(congress: CongressRow, tallies: readonly Tally[], from: string): TableForm {
  const words = [...new Set(tallies.flatMap((it) => Object.keys(it.counts)))]
  return registerSheet<Tally>({
    title: `${congress.title}民主测评结果汇总表`,
    subtitle: [congress.unitName, shownDay(congress.heldOn)].filter(Boolean).join('　'),
    from,
    rows: tallies,
    notes: [
      `应到 ${congress.due} 名，实到 ${congress.present} 名，到会率 ${percentOf(congress.present, congress.due, 2)}%。`,
      '占比以有效票为分母，四舍五入到两位小数。',
    ],
    columns: [
      NUMBER,
      { head: '测评对象', width: 0, of: (it) => it.name },
      { head: '职务', width: 34, of: (it) => it.post },
      { head: '发出', width: 14, figures: true, of: (it) => it.sent },
      { head: '收回', width: 14, figures: true, of: (it) => it.returned },
      { head: '有效', width: 14, figures: true, of: (it) => it.valid },
      ...words.flatMap((word) => [
        { head: word, width: 16, figures: true, of: (it: Tally) => it.counts[word] ?? '' },
        {
          head: '占比',
          width: 16,
          align: 'right' as const,
          of: (it: Tally) =>
            it.counts[word] === undefined || it.valid === 0
              ? ''
              : `${percentOf(it.counts[word], it.valid, 2)}%`,
        },
      ]),
    ],
  })
}

function share(label: string, part: number, whole: number): string {
  return `${label}：${part}／${whole}，${percentOf(part, whole, 2)}${whole === 0 ? '' : '%'}。`
}
