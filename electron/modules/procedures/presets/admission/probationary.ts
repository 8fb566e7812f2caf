import {
  again,
  extra,
  form,
  longField,
  months,
  overHalf,
  paper,
  passed,
  type StepIn,
  stopped,
  textField,
} from '../parts'
import type { AdmissionRule } from './rule'

/** The vote of a branch's general meeting: secret, over half of all who are entitled. */
export const branchVote = (basis: string): NonNullable<StepIn['ballot']> => ({
  mode: 'question',
  secret: true,
  quorum: overHalf('due', basis),
  majority: overHalf('due', basis),
})

/** 预备党员的接收. Steps 12 to 18. */
export function probationarySteps(rule: AdmissionRule): StepIn[] {
  return [...hearing(rule), ...acceptance(rule), ...approval(rule)]
}

function hearing(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'committee',
      stage: 'acceptance',
      title: '支部委员会审查',
      dayLabel: '审查日期',
      basis: rule.title,
      outcomes: [passed('fit', '合格'), again('defer', '暂缓')],
      papers: [paper('minutes', '支部委员会会议记录')],
    },
    {
      key: 'hearing',
      stage: 'acceptance',
      title: '上级党委预审',
      dayLabel: '预审日期',
      basis: rule.at(19),
      outcomes: [passed('agree', '预审合格'), again('refuse', '预审不合格')],
      papers: [paper('hearing', '预审材料')],
    },
    {
      key: 'form',
      stage: 'acceptance',
      title: '填写入党志愿书',
      dayLabel: '填写日期',
      basis: rule.title,
      fields: [textField('number', '志愿书编号')],
      papers: [paper('volunteer', '入党志愿书')],
    },
  ]
}

function acceptance(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'accept',
      stage: 'acceptance',
      title: '支部大会讨论接收',
      dayLabel: '大会日期',
      basis: rule.at(20),
      hint: '采取无记名投票方式表决，赞成人数超过应到会有表决权的正式党员的半数，才能通过。预计三个月内离开的，一般不办理接收手续。',
      outcomes: [passed('agree', '同意接收'), stopped('refuse', '不同意接收')],
      ballot: branchVote(rule.at(20)),
      intervals: rule.hearingWithinMonth
        ? [{ after: 'hearing', bound: 'most', span: months(1), basis: rule.at(19) }]
        : [],
      papers: [
        form(
          'resolution',
          '支部大会决议',
          [
            '【党组织】于【日期】召开支部大会，讨论接收【姓名】为中共预备党员。',
            '应到会有表决权的党员【应到】名，实到会【实到】名。经无记名投票，赞成【赞成】票，反对【反对】票，弃权【弃权】票。大会决议：【结果】【姓名】为中共预备党员。',
          ],
          ['支部书记'],
        ),
      ],
    },
  ]
}

function approval(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'upper-talk',
      stage: 'acceptance',
      title: '上级党委派人谈话',
      dayLabel: '谈话日期',
      basis: rule.title,
      people: [{ key: 'upper-talker', label: '谈话人', least: 1, most: 2 }],
      fields: [longField('opinion', '谈话意见')],
      papers: [extra('talk-record', '谈话记录')],
    },
    {
      key: 'approve',
      stage: 'acceptance',
      title: '上级党委审批',
      dayLabel: '批准日期',
      basis: rule.at(25),
      hint: '应当在三个月内审批，如遇特殊情况可适当延长，但不得超过六个月。',
      outcomes: [passed('approve', '批准'), stopped('refuse', '不批准')],
      mark: 'admitted',
      membership: { standing: 'probationary', from: 'accept' },
      intervals: [
        {
          after: 'accept',
          bound: 'most',
          span: months(3),
          stretch: { span: months(6), label: '特殊情况' },
          basis: rule.at(25),
        },
      ],
      papers: [paper('approval', '党委审批材料')],
    },
    {
      key: 'register',
      stage: 'acceptance',
      title: '再上一级党委组织部门备案',
      dayLabel: '备案日期',
      basis: rule.title,
      papers: [paper('filing', '备案材料')],
    },
  ]
}
