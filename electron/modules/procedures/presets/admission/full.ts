import { extra, form, longField, months, paper, passed, type StepIn, stopped, textField } from '../parts'
import { branchVote } from './probationary'
import type { AdmissionRule } from './rule'

/** 预备党员的教育考察和转正. Steps 19 to 25. */
export function fullSteps(rule: AdmissionRule): StepIn[] {
  return [...probation(rule), ...conversion(rule), ...conclusion(rule)]
}

function probation(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'branch',
      stage: 'probation',
      title: '编入党支部和党小组',
      dayLabel: '编入日期',
      basis: rule.title,
      fields: [textField('group', '党小组')],
    },
    {
      key: 'oath',
      stage: 'probation',
      title: '入党宣誓',
      dayLabel: '宣誓日期',
      basis: rule.at(29),
      hint: rule.oathWithinMonth ? '一般在批准后一个月内进行。' : '应当及时进行。',
      intervals: rule.oathWithinMonth
        ? [{ after: 'approve', bound: 'most', span: months(1), weight: 'general', basis: rule.at(29) }]
        : [],
      papers: [paper('oath', '宣誓记录')],
    },
    {
      key: 'observe',
      stage: 'probation',
      title: '继续教育考察',
      dayLabel: '考察日期',
      basis: rule.title,
      fields: [longField('opinion', '考察意见', true)],
      papers: [paper('register', '预备党员考察材料'), extra('report', '思想汇报')],
    },
    {
      key: 'apply-full',
      stage: 'probation',
      title: '提出转正申请',
      dayLabel: '申请日期',
      basis: rule.at(31),
      papers: [paper('application', '转正申请书')],
    },
  ]
}

function conversion(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'convert',
      stage: 'probation',
      title: '支部大会讨论转正',
      dayLabel: '大会日期',
      basis: rule.at(31),
      hint: '预备期为一年，从支部大会通过其为预备党员之日算起。需要继续考察教育的，可以延长一次预备期，不少于半年，不超过一年。',
      outcomes: [
        passed('agree', '按期转正'),
        { key: 'extend', label: '延长预备期', effect: 'again', extend: { least: 6, most: 12 } },
        stopped('cancel', '取消预备党员资格'),
      ],
      ballot: branchVote(rule.at(20)),
      intervals: [{ after: 'accept', bound: 'least', span: months(12), basis: rule.at(31) }],
      papers: [
        form(
          'resolution',
          '转正决议',
          [
            '【党组织】于【日期】召开支部大会，讨论【姓名】转正问题。【姓名】于【支部大会讨论接收日期】被接收为预备党员。',
            '应到会有表决权的党员【应到】名，实到会【实到】名。经无记名投票，赞成【赞成】票，反对【反对】票，弃权【弃权】票。大会决议：【结果】。',
          ],
          ['支部书记'],
        ),
      ],
    },
  ]
}

function conclusion(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'approve-full',
      stage: 'probation',
      title: '上级党委审批转正',
      dayLabel: '批准日期',
      basis: rule.at(33),
      outcomes: [passed('approve', '批准转正'), stopped('refuse', '不批准')],
      mark: 'converted',
      membership: { standing: 'full', from: 'convert' },
      intervals: [{ after: 'convert', bound: 'most', span: months(3), basis: rule.at(33) }],
      papers: [paper('approval', '审批材料')],
    },
    {
      key: 'archive',
      stage: 'probation',
      title: '材料归档',
      dayLabel: '归档日期',
      basis: rule.at(36),
      hint: '入党志愿书、入党申请书、政治审查材料、转正申请书和培养教育考察材料归入本人人事档案第六类；没有人事档案的，建立党员档案，由所在党委保存。',
      papers: [paper('catalogue', '归档目录')],
    },
  ]
}
