import {
  again,
  asking,
  dateField,
  extra,
  form,
  LAW_ORGANS,
  longField,
  months,
  numberField,
  paper,
  passed,
  type StepIn,
  stopped,
  textField,
  workdays,
} from '../parts'
import type { AdmissionRule } from './rule'

/** 发展对象的确定和考察. Steps 7 to 11. */
export function targetSteps(rule: AdmissionRule): StepIn[] {
  return [...choice(rule), ...examination(rule), ...training(rule)]
}

const NOTICE = form(
  'notice',
  '拟确定发展对象公示',
  [
    '经党员和群众推荐、党支部培养教育和考察，拟将【姓名】列为发展对象，现予公示。',
    '【姓名】，【性别】，【民族】，【出生年月】出生，【递交入党申请书日期】递交入党申请书，【推荐和确定入党积极分子日期】被确定为入党积极分子。',
    '公示时间：【公示开始】至【公示截止】。公示期间，党员、群众可以以书面、电话等形式向【党组织】反映情况。反映情况应实事求是，提倡署真实姓名。',
  ],
  ['党支部'],
)

function choice(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'target',
      stage: 'target',
      title: '确定发展对象',
      dayLabel: '确定日期',
      basis: rule.at(13),
      hint: '经过一年以上培养教育和考察、基本具备党员条件的入党积极分子，在听取党小组、培养联系人、党员和群众意见的基础上，由支部委员会讨论同意。',
      outcomes: [passed('agree', '列为发展对象'), again('defer', '继续培养')],
      mark: 'target',
      intervals: [{ after: 'activist', bound: 'least', span: months(12), basis: rule.at(13) }],
      fields: [
        dateField('notice-from', '公示开始', rule.noticeRequired),
        dateField('notice-to', '公示截止', rule.noticeRequired),
        longField('heard', '听取意见情况'),
      ],
      notice: {
        from: 'notice-from',
        to: 'notice-to',
        span: workdays(5),
        basis: rule.noticeRequired ? rule.at(13) : '本地做法',
      },
      papers: [
        paper('opinions', '党小组、培养联系人、党员和群众意见'),
        paper('minutes', '支部委员会会议记录'),
        { ...NOTICE, required: rule.noticeRequired },
      ],
    },
    {
      key: 'upper',
      stage: 'target',
      title: '报上级党委【upper-word】',
      dayLabel: '日期',
      basis: rule.at(13),
      outcomes: [
        { ...passed('consent', '同意'), when: { setting: 'upper-word', choice: 'consent' } },
        { ...again('refuse', '不同意'), when: { setting: 'upper-word', choice: 'consent' } },
      ],
      papers: [paper('report', '发展对象报告')],
    },
  ]
}

function examination(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'sponsors',
      stage: 'target',
      title: '确定入党介绍人',
      dayLabel: '确定日期',
      basis: rule.title,
      hint: '一般由培养联系人担任，也可以由党组织指定。',
      people: [
        { key: 'sponsor', label: '入党介绍人', least: 2, most: 2, standing: 'full', basis: '两名正式党员' },
      ],
    },
    {
      key: 'review',
      stage: 'target',
      title: '政治审查',
      dayLabel: '结论日期',
      basis: rule.at(16),
      hint: '凡是未经政治审查或者政治审查不合格的，不能发展入党。',
      outcomes: [passed('fit', '合格'), stopped('unfit', '不合格')],
      fields: [longField('conclusion', '审查结论', true)],
      papers: [paper('review', '政治审查材料'), extra('letters', '函调材料')],
      replies: {
        ...asking(LAW_ORGANS, {
          about: '拟发展为党员',
          basis: '“对新发展党员和党员发展对象征求执法执纪部门意见”',
        }),
        when: { setting: 'law-opinion', choice: 'ask' },
      },
    },
  ]
}

function training(rule: AdmissionRule): StepIn[] {
  return [
    {
      key: 'class',
      stage: 'target',
      title: '集中培训',
      dayLabel: '结业日期',
      basis: rule.at(17),
      fields: [
        numberField('days', '培训天数'),
        numberField('hours', '培训学时'),
        textField('where', '培训机构'),
      ],
      minimums: [
        {
          any: [
            { field: 'days', least: 3 },
            { field: 'hours', least: 24 },
          ],
          say: '集中培训应不少于 3 天或 24 个学时',
          basis: rule.at(17),
        },
      ],
      papers: [paper('certificate', '培训证明')],
    },
  ]
}
