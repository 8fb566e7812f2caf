import {
  again,
  choiceField,
  extra,
  form,
  longField,
  months,
  paper,
  passed,
  type StepIn,
  textField,
} from '../parts'
import type { AdmissionRule } from './rule'

/** 申请入党；入党积极分子的确定和培养教育. Steps 1 to 6. */
export function activistSteps(rule: AdmissionRule): StepIn[] {
  return [...application(rule), ...confirmation(rule), ...cultivation(rule)]
}

function application(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'apply',
      stage: 'application',
      title: '递交入党申请书',
      dayLabel: '申请日期',
      basis: rule.at(5),
      hint: '年满十八岁的中国工人、农民、军人、知识分子和其他社会阶层的先进分子，可以申请入党。向工作、学习所在单位党组织提出；没有单位的，向居住地党组织提出。',
      mark: 'applied',
      age: { least: 18, basis: rule.at(5) },
      papers: [paper('application', '入党申请书')],
    },
    {
      key: 'talk',
      stage: 'application',
      title: '党组织派人谈话',
      dayLabel: '谈话日期',
      basis: rule.at(7),
      hint: '收到入党申请书后一个月内派人谈话，了解基本情况。',
      intervals: [{ after: 'apply', bound: 'most', span: months(1), basis: rule.at(7) }],
      people: [{ key: 'talker', label: '谈话人', least: 1, most: 2 }],
      fields: [textField('place', '谈话地点'), longField('content', '谈话内容')],
      papers: [
        form(
          'talk-record',
          '入党申请人谈话记录',
          [
            '谈话对象：【姓名】　性别：【性别】　出生年月：【出生年月】',
            '谈话时间：【日期】　地点：【谈话地点】　谈话人：【谈话人】',
            '谈话内容：【谈话内容】',
          ],
          ['谈话人', '谈话对象'],
        ),
      ],
    },
  ]
}

function confirmation(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'activist',
      stage: 'cultivation',
      title: '推荐和确定入党积极分子',
      dayLabel: '确定日期',
      basis: rule.at(8),
      hint: '采取党员推荐、群团组织推优等方式产生人选，由支部委员会（不设支部委员会的由支部大会）研究决定。',
      outcomes: [passed('agree', '确定'), again('defer', '暂不确定')],
      mark: 'activist',
      fields: [choiceField('way', '推荐方式', ['党员推荐', '群团组织推优', '党员推荐和群团组织推优'], true)],
      papers: [paper('recommendation', '推荐（推优）材料'), paper('minutes', '支部委员会会议记录')],
    },
    {
      key: 'file-activist',
      stage: 'cultivation',
      title: '上级党委备案',
      dayLabel: '备案日期',
      basis: rule.at(8),
      papers: [
        form(
          'filing',
          '入党积极分子备案报告',
          [
            '【党组织】于【推荐和确定入党积极分子日期】研究，确定【姓名】为入党积极分子，现报请备案。',
            '【姓名】，【性别】，【出生年月】出生，【递交入党申请书日期】递交入党申请书。',
          ],
          ['党支部书记'],
        ),
      ],
    },
  ]
}

function cultivation(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'mentors',
      stage: 'cultivation',
      title: '指定培养联系人',
      dayLabel: '指定日期',
      basis: rule.at(9),
      people: [
        { key: 'mentor', label: '培养联系人', least: 1, most: 2, standing: 'full', basis: rule.at(9) },
      ],
    },
    {
      key: 'cultivate',
      stage: 'cultivation',
      title: '培养教育考察',
      dayLabel: '考察日期',
      basis: rule.at(11),
      hint: '党支部每半年对入党积极分子进行一次考察，写明意见。',
      repeat: { span: months(6), from: 'activist', until: 'target', basis: rule.at(11) },
      fields: [longField('opinion', '考察意见', true)],
      papers: [paper('register', '入党积极分子培养教育考察登记表'), extra('report', '思想汇报')],
    },
  ]
}
