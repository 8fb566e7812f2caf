import { POINT_KINDS } from '#shared/modules/evaluations/result'

const n = (value: number) => String(Math.round(value * 100) / 100)

/** Words of 加减分, 否决 and 评语. */
export const text = {
  tableLabel: '加减分、否决和评语',
  add: '登记',
  lines: (count: number) => `已登记 ${count} 条`,
  comments: (written: number, wanted: number) => `只写评语的 ${wanted} 人，已写 ${written} 人`,
  closedTo: (state: string) => `轮次在“${state}”，登记的内容不能再改。`,
  draftState: '轮次还在筹备，开始录票后再登记。',
  empty: '还没有考核对象。',

  no: '序',
  name: '姓名',
  title: '名称',
  unit: '单位',
  veto: '否决',
  comment: '评语',
  written: '已写',
  wanted: '待写',
  none: '–',
  sum: (recorded: number, cap: number | null) => (cap === null ? n(recorded) : `${n(recorded)}／${n(cap)}`),
  signed: (points: number, penalty: boolean) => `${penalty ? '－' : '＋'}${n(points)}`,

  kinds: POINT_KINDS,
  noEntries: '没有登记加减分、否决和评语。',
  noFactsFor: '没有找到。',
  facts: '事实',
  factsOpen: '按现有记录，封票时定下',
  factsSealed: '封票时定下',
  figure: (figure: number | null, unit: string) => (figure === null ? '无' : `${n(figure)} ${unit}`),
  basis: (basis: string) => `依据：${basis}`,
  who: (by: string, at: string) => `${by}　${at}`,

  newTitle: '登记加减分、否决、评语',
  editTitle: (name: string) => `修改${name}的登记`,
  subject: '对象',
  subjectPlaceholder: '输入姓名选人',
  kind: '类别',
  item: '项目',
  itemPlaceholder: '选方案里的一项',
  points: '分值',
  pointsRule: '填正数，减分也填正数；最多两位小数。',
  reason: '事由',
  commentLabel: '评语',
  reasonRule: '写明什么事、何时、谁认定。',
  basisLabel: '依据',
  basisRule: '文件名称、文号、日期。',
  balance: (label: string, recorded: number, cap: number | null, left: number | null) =>
    cap === null
      ? `“${label}”已记 ${n(recorded)} 分`
      : `“${label}”上限 ${n(cap)} 分，已记 ${n(recorded)} 分，还可记 ${n(left ?? 0)} 分`,
  pointsWrong: (value: string) => `“${value}”不是数。`,
  save: '保存',
  register: '登记',
  cancel: '取消',
  remove: '删除',
  removeTitle: (name: string, kind: string) => `删除${name}的这条${kind}？`,
  removeWords: '删除后不再计入结果，日志里保留。',
  saved: (name: string, kind: string) => `已登记${name}的${kind}。`,
  changed: (name: string) => `已修改${name}的登记。`,
  removed: (name: string) => `已删除${name}的一条登记。`,
} as const
