import type { TableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { percentOf } from '../../../values/percent'
import type { CongressRow, Delegate, Tally } from '../congress'
import { COVERAGES, DELEGATE_LEVELS, ENTERPRISE_KINDS, VILLAGE_KINDS, VILLAGE_TRAITS } from '../party-words'
import type { CoverageFigures, Enterprise, VillageFigures, VillageRow } from '../village'
import { NUMBER, orNothing, registerSheet, tenThousands } from './register'

type VillagesMade = { year: number; figures: VillageFigures; from: string }

/** 村（社区）基本情况表 of a year, with the rates under it and what they are rates of. */
export function villageRegister(
  rows: readonly VillageRow[],
  { year, figures, from }: VillagesMade,
): TableForm {
  return registerSheet<VillageRow>({
    title: `${year}年村（社区）基本情况表`,
    from,
    rows,
    notes: [
      share('村集体收入达标', figures.incomeMet, figures.incomeJudged),
      share('阵地面积达标', figures.premisesMet, figures.premisesJudged),
      share('书记、主任一肩挑', figures.combined, figures.headed),
    ],
    columns: [
      NUMBER,
      { head: '村（社区）', width: 34, of: (it) => it.name },
      { head: '类型', width: 12, align: 'center', of: (it) => VILLAGE_KINDS[it.kind] },
      { head: '乡镇（街道）', width: 30, of: (it) => it.townName },
      { head: '户数', width: 14, figures: true, of: (it) => orNothing(it.households) },
      { head: '人口', width: 16, figures: true, of: (it) => orNothing(it.population) },
      {
        head: '标记',
        width: 0,
        of: (it) =>
          it.traits.map((mark) => VILLAGE_TRAITS[mark as keyof typeof VILLAGE_TRAITS] ?? mark).join('、'),
      },
      { head: '书记', width: 18, of: (it) => it.secretary },
      { head: '一肩挑', width: 14, align: 'center', of: (it) => (it.combined ? '是' : '') },
      { head: '集体收入（万元）', width: 20, figures: true, of: (it) => tenThousands(it.income) },
      { head: '目标（万元）', width: 18, figures: true, of: (it) => tenThousands(it.incomeTarget) },
      { head: '阵地（㎡）', width: 16, figures: true, of: (it) => orNothing(it.premises) },
      { head: '标准（㎡）', width: 16, figures: true, of: (it) => orNothing(it.premisesTarget) },
      { head: '星级', width: 10, figures: true, of: (it) => orNothing(it.stars) },
      { head: '经费（万元）', width: 18, figures: true, of: (it) => tenThousands(it.funds) },
    ],
  })
}

/** 两新组织名册 with 两个覆盖 under it. */
export function enterpriseRegister(
  rows: readonly Enterprise[],
  { coverage, from }: { coverage: readonly CoverageFigures[]; from: string },
): TableForm {
  return registerSheet<Enterprise>({
    title: '两新组织名册',
    from,
    rows,
    notes: coverage.flatMap((it) => [
      share(`${ENTERPRISE_KINDS[it.kind]}组织覆盖`, it.organized, it.all),
      share(`${ENTERPRISE_KINDS[it.kind]}工作覆盖`, it.worked, it.all),
    ]),
    columns: [
      NUMBER,
      { head: '名称', width: 0, of: (it) => it.name },
      { head: '类型', width: 22, of: (it) => ENTERPRISE_KINDS[it.kind] },
      { head: '统一社会信用代码', width: 40, of: (it) => it.code },
      { head: '所在单位', width: 30, of: (it) => it.unitName },
      { head: '从业人数', width: 16, figures: true, of: (it) => orNothing(it.employees) },
      { head: '党员数', width: 14, figures: true, of: (it) => orNothing(it.members) },
      { head: '覆盖方式', width: 22, of: (it) => COVERAGES[it.coverage] },
      { head: '党组织', width: 48, of: (it) => it.partyName },
      { head: '党建指导员', width: 22, of: (it) => it.adviser },
    ],
  })
}

/** 党代表名册 */
export function delegateRegister(rows: readonly Delegate[], from: string): TableForm {
  return registerSheet<Delegate>({
    title: '党代表名册',
    from,
    rows,
    landscape: false,
    notes: [`共 ${rows.length} 名。`],
    columns: [
      NUMBER,
      { head: '姓名', width: 20, of: (it) => it.name },
      { head: '层级', width: 20, of: (it) => DELEGATE_LEVELS[it.level] },
      { head: '乡镇（街道）', width: 30, of: (it) => it.unitName },
      { head: '选举单位', width: 0, of: (it) => it.partyName },
      { head: '届次', width: 22, of: (it) => it.term },
      { head: '当选日期', width: 22, align: 'center', of: (it) => shownDay(it.from) },
    ],
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
