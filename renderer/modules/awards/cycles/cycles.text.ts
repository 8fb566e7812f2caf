import type { CycleState, StageState } from '#shared/modules/awards/cycle'
import type { StageKind } from '#shared/modules/awards/programme'

/** What moves a stage on, and what that brings about; by the state it comes to. */
const forward: Record<Exclude<StageState, 'waiting'>, { act: string; consequence: string }> = {
  open: { act: '开始', consequence: '没有填开始日期的，记为今天。' },
  closed: { act: '截止评分', consequence: '不再收评分。截止以后才显示各位专家的评分和名次。' },
  confirmed: {
    act: '确认',
    consequence:
      '按此刻的规则和材料定下谁通过，连同规则一并存档。以后再改规则、日历或人员档案，都不影响已确认的结果。',
  },
}

/** What going back to a state undoes. */
const backward: Record<Exclude<StageState, 'confirmed'>, string> = {
  waiting: '阶段回到未开始。已录入的评分、票数、意见都留着。',
  open: '撤去这一阶段已存的结果，可以再改；后面阶段由人作出的决定一并作废，操作记录保留。',
  closed: '撤去这一阶段已存的结果，可以重新决定入围；后面阶段由人作出的决定一并作废，操作记录保留。',
}

/** Words of cycles and their stages. */
export const text = {
  title: '评选',
  gap: '　',
  none: '–',
  facts: (running: number) => `进行中 ${running} 届`,
  programmes: '评选方案',
  reviewers: '专家库',
  honours: '获奖登记',
  newCycle: '新建一届',
  search: '名称',
  tabsLabel: '评选范围',
  tabs: { running: '进行中', finished: '已结束', all: '全部' },
  tableLabel: '评选届次',
  columns: {
    title: '名称',
    no: '届次',
    year: '年度',
    state: '状态',
    stage: '当前阶段',
    due: '截止',
    nominations: '申报',
    honours: '获奖',
    programme: '方案',
  },
  no: (no: number) => `第 ${no} 届`,
  yearOf: (year: number) => `${year} 年`,
  empty: {
    running: '没有进行中的评选。',
    finished: '没有已结束的评选。',
    all: '还没有办过评选。',
  },
  nothingFound: (words: string) => `没有名称含“${words}”的评选。`,
  status: (total: number) => `评选 ${total} 届`,

  programme: '评选方案',
  programmePlaceholder: '选一个方案，可输入名称查找',
  programmeHint: (cycles: number, errors: number) =>
    [cycles > 0 ? `办过 ${cycles} 届` : '', errors > 0 ? `${errors} 处待改` : ''].filter(Boolean).join('　'),
  noProgramme: '还没有评选方案。先从预设或空白做一个方案。',
  toProgrammes: '到评选方案',
  cycleTitle: '名称',
  titleOf: (no: number, programme: string) => `第 ${no} 届${programme}`,
  year: '年度',
  number: '届次',
  referenceOn: '资格计算日期',
  referenceRule: '年龄、党龄、处分影响期都算到这一天，如 2026.06.30。',
  budget: '奖金总额',
  budgetRule: '没有文件规定的空着；台账超过它时不放行。',
  create: '建立',
  save: '保存',
  cancel: '取消',
  noProgrammeChosen: '评选方案未选。',
  noTitle: '名称未填。',
  wrongYear: '年度应为四位数字。',
  wrongNo: '届次应为 1 至 200 的整数。',
  wrongDate: (written: string) => `应为年月日，如 2026.06.30。现为 ${written}。`,
  outline: '方案概要',
  categories: '类别',
  quota: (quota: number | null) => (quota === null ? '名额未定' : `${quota} 名`),
  stages: '阶段',
  problems: (errors: number) => `${errors} 处待改`,
  noProblems: '方案没有错误。',
  errorsWait: '可以先建这一届、收申报表；改正后才能开始第一个阶段。',
  created: (title: string, left: readonly string[]) =>
    left.length === 0 ? `已建立“${title}”。` : `已建立“${title}”；${left.join('、')}未到评选年度，本届不评。`,

  cycleFacts: (parts: readonly string[]) => parts.filter((it) => it !== '').join('　'),
  railLabel: '评选阶段',
  /** 2026.10.15—10.22; 2026.12.28—2027.01.06; 2026.10.05 起 */
  dates: (from: string, to: string) => {
    if (from === '' || to === '') return from === '' ? to && `至 ${to}` : `${from} 起`
    return `${from}—${from.slice(0, 5) === to.slice(0, 5) ? to.slice(5) : to}`
  },
  came: (came: number | null, passed: number | null) =>
    came === null ? '' : passed === null ? `进入 ${came}` : `${came} 进 ${passed}`,
  stageFacts: (state: string, figures: string) => [state, figures].filter(Boolean).join('　'),
  edit: '设置',
  stop: '中止',
  remove: '删除',
  forward,
  backward,
  actOf: (act: string, stage: string) => `${act}${stage}`,
  moveTitle: (act: string, stage: string) => `${act}“${stage}”？`,
  last: '这是最后一个阶段：确认以后产生表彰名单，这一届就此结束。',
  moved: (stage: string, state: string) => `“${stage}”已转到“${state}”。`,
  goBack: '退回',
  backTo: (stage: string) => `退回${stage}`,
  backTitle: (stage: string, state: string) => `把“${stage}”退回“${state}”？`,
  backReason: '原因',
  backReasonRule: '至少写 4 个字，记入评选记录。',
  backHonours: '表彰名单一并收回；奖金已发、已归入个人档案的，不能退回。',
  hindered: (act: string, stage: string) => `还不能${act}${stage}`,
  moreHindrances: (count: number) => `另有 ${count} 项`,
  fewerHindrances: '收起',
  goTo: (tab: string) => `到${tab}`,
  stopTitle: (title: string) => `中止“${title}”？`,
  stopConsequence: '这一届不再办下去，材料和记录都保留，不产生表彰名单。中止不能撤销。',
  stopReason: '原因',
  stopped: (reason: string) => `已中止：${reason}`,
  removeTitle: (title: string) => `删除“${title}”？`,
  removeConsequence: '还没有申报，删去后方案不受影响。',
  removed: (title: string) => `已删除“${title}”。`,

  cycleTabsLabel: '评选内容',
  cycleTabs: {
    overview: '概况',
    rules: '规则',
    nominations: '申报',
    checks: '资格',
    panels: '评审',
    scores: '评分',
    outcome: '入围',
    vote: '票决',
    notice: '公示',
    honours: '表彰',
    prizes: '奖金',
  },

  stageTable: '各阶段',
  stageColumns: {
    label: '阶段',
    kind: '方式',
    actor: '承办',
    state: '状态',
    starts: '开始',
    ends: '结束',
    pass: '取多少',
    came: '进入',
    passed: '通过',
    confirmed: '确认',
  },
  datesTitle: (stage: string) => `“${stage}”的日期`,
  startsOn: '开始日期',
  endsOn: '结束日期',
  dateRule: '年月日，如 2026.06.08。未定的空着。',
  noticeRule: '公示的结束日期按日历从开始日期算出，不用填。',
  changeDates: '改日期',
  about: '本届',
  history: '记录',
  noHistory: '还没有推进过阶段。',
  ruleStep: '修改本届规则',
  stopStep: '中止',
  stepOf: (stage: string, from: string, to: string) => `${stage}：${from} → ${to}`,
  confirmedWhen: (by: string, when: string) => `${by}　${when}`,
  fingerprint: '结果指纹',
  atLeast: '文件要求',
  atLeastOf: (count: number) => `至少评选 ${count} 名`,
  undecided: '未定',

  rulesReason: '修改原因',
  rulesReasonRule: '评选已经开始，至少写 4 个字，记入评选记录。',
  rulesUnsaved: '规则有改动，未保存。',
  rulesFixed: '这一届已结束，规则不能再改。',
  rulesSaved: '已保存本届规则。',
  rulesTitle: '保存本届规则',
  rulesConsequence: '已确认的阶段不受影响；进行中和以后的阶段按新规则办。',
} as const

export const CYCLE_TONES: Partial<Record<CycleState, 'accent' | 'amber'>> = {
  running: 'accent',
  stopped: 'amber',
}

/** The tab where the work of a stage is. */
export const STAGE_TABS: Record<StageKind, keyof typeof text.cycleTabs> = {
  apply: 'nominations',
  check: 'checks',
  review: 'scores',
  vote: 'vote',
  notice: 'notice',
  decide: 'vote',
  honour: 'honours',
}
