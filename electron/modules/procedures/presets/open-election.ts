import type { Preset } from '#electron/platform/systems/systems'
import { ProcedureContent } from '#shared/modules/procedures/procedure'
import { electionVote, resultForm } from './election'
import {
  again,
  asking,
  dateField,
  LAW_ORGANS,
  longField,
  overHalf,
  paper,
  passed,
  type StepIn,
  textField,
  workdays,
} from './parts'

const SOURCE = '“创新基层党组织班子成员‘公推直选’产生方式，激发党员参与选举热情，保障党员民主权利”'
const WEIGHED = '“既尊重民意，又不简单以票取人”'

/** 公推直选: public recommendation, direct election by all members. */
export const openElection: Preset<ProcedureContent> = {
  key: 'S20',
  title: '公推直选',
  source: '全市组织工作要点：基层党组织领导班子成员“公推直选”',
  content: ProcedureContent.parse({
    procedures: [
      {
        key: 'open-election',
        title: '公推直选',
        basis: SOURCE,
        subject: { kind: 'party' },
        stages: [
          { key: 'prepare', title: '准备' },
          { key: 'recommend', title: '公开推荐' },
          { key: 'elect', title: '直接选举' },
          { key: 'result', title: '结果' },
        ],
        steps: [...recommendSteps(), ...reviewSteps(), ...electSteps()],
        columns: [
          { key: 'name', title: '党组织' },
          { key: 'unit', title: '单位' },
          { key: 'step', title: '当前步骤' },
          { key: 'step:recommend', title: '民主推荐' },
          { key: 'step:elect', title: '选举' },
          { key: 'step:approve', title: '批准' },
        ],
      },
    ],
  }),
}

function recommendSteps(): StepIn[] {
  return [
    {
      key: 'plan',
      stage: 'prepare',
      title: '制定方案并报批',
      dayLabel: '批复日期',
      basis: SOURCE,
      outcomes: [passed('agree', '同意'), again('return', '退回修改')],
      papers: [paper('plan', '公推直选实施方案'), paper('reply', '批复')],
    },
    {
      key: 'announce',
      stage: 'prepare',
      title: '公布职位和条件',
      dayLabel: '公布日期',
      fields: [textField('posts', '职位和职数', true), longField('terms', '资格条件', true)],
      papers: [paper('announcement', '公告')],
    },
    {
      key: 'enrol',
      stage: 'recommend',
      title: '报名',
      dayLabel: '截止日期',
      hint: '组织推荐、党员推荐、群众推荐和个人自荐均写在备注里。',
      people: [{ key: 'applicant', label: '报名人选', least: 1, most: 200 }],
      papers: [paper('enrolment', '报名表')],
    },
    {
      key: 'recommend',
      stage: 'recommend',
      title: '民主推荐',
      dayLabel: '推荐日期',
      basis: WEIGHED,
      ballot: {
        mode: 'recommend',
        secret: true,
        quorum: overHalf('due', '本地设定：文件未写明，建议过半数'),
        candidates: 'applicant',
      },
      papers: [paper('tally', '推荐票汇总')],
    },
  ]
}

function reviewSteps(): StepIn[] {
  return [
    {
      key: 'review',
      stage: 'recommend',
      title: '资格审查',
      dayLabel: '结论日期',
      outcomes: [passed('fit', '均符合条件'), again('change', '调整人选')],
      replies: asking(LAW_ORGANS, { about: '公推直选人选', basis: '征求意见的部门由本单位定' }),
      papers: [paper('review', '资格审查意见')],
    },
    {
      key: 'candidates',
      stage: 'recommend',
      title: '确定并公示候选人',
      dayLabel: '确定日期',
      people: [{ key: 'candidate', label: '候选人', least: 2, most: 60 }],
      fields: [dateField('notice-from', '公示开始', true), dateField('notice-to', '公示截止', true)],
      notice: {
        from: 'notice-from',
        to: 'notice-to',
        span: workdays(5),
        basis: '本地设定：文件未写明，建议 5 个工作日',
      },
      papers: [paper('notice', '候选人公示')],
    },
  ]
}

function electSteps(): StepIn[] {
  return [
    {
      key: 'speech',
      stage: 'elect',
      title: '竞职演讲',
      dayLabel: '演讲日期',
      optional: true,
      papers: [{ ...paper('speech', '演讲材料'), required: false }],
    },
    {
      key: 'elect',
      stage: 'elect',
      title: '党员大会直接选举',
      dayLabel: '选举日期',
      outcomes: [passed('elected', '选举有效'), again('again', '重新选举')],
      mark: 'elected',
      ballot: electionVote,
      papers: [resultForm, paper('minutes', '大会记录')],
    },
    {
      key: 'approve',
      stage: 'result',
      title: '结果报批',
      dayLabel: '批准日期',
      outcomes: [passed('approve', '批准'), again('return', '退回')],
      papers: [paper('approval', '批复')],
    },
    {
      key: 'publish',
      stage: 'result',
      title: '公布结果并归档',
      dayLabel: '公布日期',
      papers: [paper('file', '公推直选档案')],
    },
  ]
}
