import type { Preset } from '#electron/platform/systems/systems'
import { ProcedureContent } from '#shared/modules/procedures/procedure'
import {
  again,
  asking,
  form,
  LAW_ORGANS,
  longField,
  type ProcedureIn,
  paper,
  passed,
  type StepIn,
  stopped,
  textField,
} from './parts'

const FILING = '“严格落实村党组织书记县级备案制度”'
const JOINT = '“严格执行村（社区）‘两委’成员两联审和换届回头看制度”'
const LAW = '“率先对新发展党员和党员发展对象征求执法执纪部门意见，审查前移严把党员队伍入口关”'

const COLUMNS: ProcedureIn['columns'] = [
  { key: 'name', title: '姓名' },
  { key: 'party', title: '党组织' },
  { key: 'unit', title: '镇（街道）' },
  { key: 'step', title: '当前步骤' },
  { key: 'began', title: '开始' },
  { key: 'due', title: '最迟办理' },
  { key: 'state', title: '状态' },
]

const JOINT_ORGANS = [
  ...LAW_ORGANS,
  { key: 'petitions', organ: '信访部门' },
  { key: 'civil', organ: '民政部门' },
  { key: 'land', organ: '自然资源部门' },
  { key: 'tax', organ: '税务部门' },
]

function jointReview(): ProcedureIn {
  return {
    key: 'review',
    title: '“两委”成员联审',
    rule: '村（社区）“两委”成员联审制度',
    basis: JOINT,
    subject: { kind: 'person' },
    host: true,
    many: true,
    stages: [
      { key: 'town', title: '镇级初审' },
      { key: 'county', title: '县级联审' },
    ],
    steps: jointReviewSteps(),
    columns: COLUMNS,
  }
}

function jointReviewSteps(): StepIn[] {
  return [
    {
      key: 'town',
      stage: 'town',
      title: '镇（街道）党（工）委初审',
      dayLabel: '初审日期',
      outcomes: [passed('fit', '合格'), stopped('unfit', '不合格')],
      fields: [textField('post', '拟任职务', true)],
      papers: [paper('form', '人选情况登记表')],
    },
    {
      key: 'organs',
      stage: 'county',
      title: '县级部门联审',
      dayLabel: '汇总日期',
      basis: JOINT,
      hint: '参加联审的部门由本单位定，预置为常见部门。',
      outcomes: [passed('clean', '均无异议'), stopped('objection', '有异议，不予通过')],
      replies: asking(JOINT_ORGANS, { about: '村（社区）“两委”人选资格', basis: JOINT }),
    },
    {
      key: 'conclude',
      stage: 'county',
      title: '联审结论',
      dayLabel: '结论日期',
      outcomes: [passed('fit', '合格'), stopped('unfit', '不合格')],
      mark: 'cleared',
      papers: [
        form(
          'conclusion',
          '联审结论',
          [
            '【姓名】，【党组织】，拟任【镇（街道）党（工）委初审：拟任职务】。经联审，结论为【结果】。',
            '【回复情况】',
          ],
          ['审核人'],
        ),
      ],
    },
  ]
}

function filing(): ProcedureIn {
  return {
    key: 'filing',
    title: '村（社区）党组织书记县级备案',
    rule: '村党组织书记县级备案管理制度',
    basis: FILING,
    subject: { kind: 'person' },
    host: true,
    stages: [
      { key: 'town', title: '镇级研究' },
      { key: 'county', title: '县级备案' },
    ],
    steps: filingSteps(),
    columns: COLUMNS,
  }
}

function filingSteps(): StepIn[] {
  return [
    {
      key: 'nominate',
      stage: 'town',
      title: '镇（街道）党（工）委研究',
      dayLabel: '研究日期',
      outcomes: [passed('agree', '同意任职'), stopped('refuse', '不同意')],
      papers: [paper('minutes', '党（工）委会议纪要'), paper('form', '备案登记表')],
    },
    {
      key: 'organs',
      stage: 'county',
      title: '资格审查征求意见',
      dayLabel: '汇总日期',
      outcomes: [passed('clean', '均无异议'), stopped('objection', '有异议，不予通过')],
      replies: asking(LAW_ORGANS, { about: '村（社区）党组织书记任职资格', basis: FILING }),
    },
    {
      key: 'file',
      stage: 'county',
      title: '县（区）委组织部备案',
      dayLabel: '备案日期',
      basis: FILING,
      outcomes: [passed('file', '准予备案'), again('return', '退回补充'), stopped('refuse', '不予备案')],
      mark: 'filed',
      papers: [
        form(
          'certificate',
          '备案通知',
          ['【党组织】书记【姓名】任职备案材料收悉。经审查，【结果】。备案日期【日期】，编号【文号】。'],
          ['组织部门'],
        ),
      ],
    },
    {
      key: 'archive',
      stage: 'county',
      title: '个人档案归集',
      dayLabel: '归集日期',
      hint: '“完成村（社区）党组织书记和行政村‘两委’成员档案区委备案”',
      papers: [paper('dossier', '个人档案')],
    },
  ]
}

function lawOpinion(): ProcedureIn {
  return {
    key: 'opinion',
    title: '新发展党员征求执法执纪部门意见',
    basis: LAW,
    subject: { kind: 'person' },
    host: true,
    many: true,
    stages: [{ key: 'ask', title: '征求意见' }],
    steps: lawOpinionSteps(),
    columns: COLUMNS,
  }
}

function lawOpinionSteps(): StepIn[] {
  return [
    {
      key: 'organs',
      stage: 'ask',
      title: '征求执法执纪部门意见',
      dayLabel: '汇总日期',
      basis: LAW,
      outcomes: [passed('clean', '均无异议'), stopped('objection', '有异议，不予通过')],
      replies: asking(LAW_ORGANS, { about: '发展党员', basis: LAW }),
    },
    {
      key: 'conclude',
      stage: 'ask',
      title: '结论',
      dayLabel: '结论日期',
      outcomes: [passed('fit', '无不宜情形'), stopped('unfit', '不宜发展')],
      mark: 'cleared',
      fields: [longField('conclusion', '结论意见')],
    },
  ]
}

/** 素质能力体系: three procedures about one person each, none of which passes without clean replies. */
export const review: Preset<ProcedureContent> = {
  key: 'S14',
  title: '备案联审',
  source: '基层党建五大体系之四：素质能力提升体系',
  content: ProcedureContent.parse({ procedures: [jointReview(), filing(), lawOpinion()] }),
}
