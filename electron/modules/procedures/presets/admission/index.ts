import type { Preset } from '#electron/platform/systems/systems'
import { ProcedureContent } from '#shared/modules/procedures/procedure'
import type { ProcedureIn } from '../parts'
import { activistSteps } from './activist'
import { fullSteps } from './full'
import { probationarySteps } from './probationary'
import { type AdmissionRule, RULE_2014, RULE_2026 } from './rule'
import { targetSteps } from './target'

/** The day on which the revised rules were published; cases begun before it are not judged by them. */
const REVISED_ON = '2026-05-18'

function contentOf(rule: AdmissionRule): ProcedureContent {
  return ProcedureContent.parse({ procedures: [procedureOf(rule)] })
}

function procedureOf(rule: AdmissionRule): ProcedureIn {
  return {
    key: 'admission',
    title: '发展党员',
    rule: rule.title,
    basis: '修订版自公布之日起用，施行日期以正式文本为准。',
    subject: { kind: 'person' },
    host: true,
    settings: [upperSetting(rule), LAW_SETTING],
    stages: [
      { key: 'application', title: '申请入党' },
      { key: 'cultivation', title: '入党积极分子的确定和培养教育' },
      { key: 'target', title: '发展对象的确定和考察' },
      { key: 'acceptance', title: '预备党员的接收' },
      { key: 'probation', title: '预备党员的教育考察和转正' },
    ],
    steps: [...activistSteps(rule), ...targetSteps(rule), ...probationarySteps(rule), ...fullSteps(rule)],
    columns: COLUMNS,
  }
}

const upperSetting = ({ upperOpen }: AdmissionRule): NonNullable<ProcedureIn['settings']>[number] => ({
  key: 'upper-word',
  label: '发展对象报上级党委',
  choices: [
    { key: 'file', label: '备案' },
    { key: 'consent', label: '审查同意' },
  ],
  value: 'file',
  note: upperOpen
    ? '转载修订版条文的资料说法不一：一处作备案，一处作同意。暂按备案，由本单位核对正式文本后选定。'
    : '2014年细则为备案。',
})

const LAW_SETTING: NonNullable<ProcedureIn['settings']>[number] = {
  key: 'law-opinion',
  label: '政治审查时征求执法执纪部门意见',
  choices: [
    { key: 'ask', label: '征求' },
    { key: 'none', label: '不征求' },
  ],
  value: 'ask',
  note: '细则未列，是文件所述本地做法（审查前移）。征求哪些部门由本单位定。',
}

const COLUMNS: NonNullable<ProcedureIn['columns']> = [
  { key: 'name', title: '姓名' },
  { key: 'party', title: '所在党支部' },
  { key: 'stage', title: '阶段' },
  { key: 'step', title: '当前步骤' },
  { key: 'step:apply', title: '申请' },
  { key: 'step:activist', title: '积极分子' },
  { key: 'step:target', title: '发展对象' },
  { key: 'step:accept', title: '支部大会' },
  { key: 'step:convert', title: '转正' },
  { key: 'due', title: '最迟办理' },
]

/** 发展党员: five stages and twenty-five steps under the rules of 2014 and of 2026. */
export const admission: Preset<ProcedureContent> = {
  key: 'S31',
  title: '发展党员',
  source: '《中国共产党发展党员工作细则》；发展党员预警制度',
  content: contentOf(RULE_2014),
  later: [{ from: REVISED_ON, content: contentOf(RULE_2026) }],
}
