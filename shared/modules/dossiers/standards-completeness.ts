import { type CompletenessCheck, UNSEEN } from './standards'

/** @file The checks of completeness as they are delivered (domain rules 1.5, an acceptance sheet of 100 points). */

/** What the deductions start from. */
export const FULL_POINTS = 100

export const COMPLETENESS_SOURCE =
  '中管干部档案验收评分表（转载）23 项；第 15 项扣分有两种，分列 15、15-2 两行，共 24 行'

type Given = Pick<CompletenessCheck, 'key' | 'label' | 'points' | 'kind'> & Partial<CompletenessCheck>

/** The sheet leaves it open; what is here is custom and has to be looked at before it is used. */
const unseen = (what: string) => `${what}：${UNSEEN}`

const NOTHING_MORE = {
  most: null,
  fatal: false,
  classCode: null,
  words: [],
  years: [],
  since: null,
  within: null,
  when: 'always',
  on: true,
  source: '',
} satisfies Partial<CompletenessCheck>

/** The sheet numbers 23 checks. Its 15th deducts in two ways and therefore stands here as two lines. */
export const COMPLETENESS_CHECKS: CompletenessCheck[] = (
  [
    {
      key: '01',
      label: '干部履历表真实，照片、本人签名、填表日期、组织盖章齐全',
      points: 0,
      fatal: true,
      kind: 'material-judge',
      classCode: '1',
      words: ['履历表'],
    },
    { key: '02', label: '新任职干部的档案在任职后两个月内报送', points: 3, kind: 'late', within: 2 },
    {
      key: '03',
      label: '应填各版《干部履历表》齐全',
      points: 2,
      kind: 'material-years',
      classCode: '1',
      words: ['履历表'],
      years: [1988, 1999],
      source: unseen('每缺一版扣 2 分'),
    },
    { key: '04', label: '《干部履历表》填写正确，受过处分的已如实填写', points: 2, kind: 'judge' },
    {
      key: '05',
      label: '历次提拔任职的考察材料齐全',
      points: 3,
      kind: 'material-each-promotion',
      words: ['考察材料', '考察报告'],
      since: 1997,
      within: 12,
      source: unseen('前后 12 个月内形成'),
    },
    { key: '06', label: '考察材料写明考察单位和形成时间', points: 3, kind: 'judge' },
    { key: '07', label: '经过经济责任审计的，审计结果材料齐全', points: 2, kind: 'judge' },
    {
      key: '08',
      label: '年度考核登记表齐全',
      points: 1,
      kind: 'material-each-year',
      classCode: '3',
      words: ['年度考核', '考核登记表'],
      since: 1997,
      within: 6,
      source: unseen('次年 6 个月内归档'),
    },
    {
      key: '09',
      label: '各段学习经历的学历学位材料齐全',
      points: 1,
      kind: 'material-each-education',
      classCode: '4-1',
      within: 12,
      source: unseen('学习结束后 12 个月内形成'),
    },
    { key: '10', label: '脱产两个月以上的培训材料齐全', points: 0.5, kind: 'judge', since: 1997 },
    {
      key: '11',
      label: '专业技术职务评审、聘任材料齐全',
      points: 4,
      kind: 'material',
      classCode: '4-2',
      when: 'title',
      source: unseen('原表第 11、12 项合计扣 1 至 4 分，本项扣 4 分'),
    },
    {
      key: '12',
      label: '执（职）业资格审批表和证书复印件齐全',
      points: 1,
      kind: 'judge',
      source: unseen('原表第 11、12 项合计扣 1 至 4 分，本项扣 1 分'),
    },
    {
      key: '13',
      label: '出生日期更改有审批材料',
      points: 4,
      kind: 'material',
      classCode: '5',
      words: ['出生', '年龄'],
      when: 'birth-differs',
    },
    {
      key: '14',
      label: '参加工作时间更改有审批材料',
      points: 4,
      kind: 'material',
      classCode: '5',
      words: ['参加工作', '工龄', '工作时间'],
      when: 'work-differs',
    },
    {
      key: '15',
      label: '入党志愿书',
      points: 8,
      kind: 'material',
      classCode: '6',
      words: ['入党志愿书'],
      when: 'party',
    },
    {
      key: '15-2',
      label: '1985 年、1990 年党员登记表',
      points: 2,
      kind: 'material-years',
      classCode: '6',
      words: ['党员登记表'],
      years: [1985, 1990],
      when: 'party',
    },
    { key: '16', label: '奖励材料齐全', points: 1, kind: 'material-each-reward', classCode: '7' },
    {
      key: '17',
      label: '处分材料齐全，含解除处分',
      points: 3,
      kind: 'material-each-sanction',
      classCode: '8',
    },
    {
      key: '18',
      label: '工资材料齐全',
      points: 0.5,
      kind: 'material-judge',
      classCode: '9-1',
      since: 1993,
    },
    {
      key: '19',
      label: '历次任职的任免审批表齐全',
      points: 2,
      kind: 'material-each-post',
      classCode: '9-2',
      words: ['任免审批表', '任免呈报表', '任免表'],
      within: 6,
      source: unseen('前后 6 个月内形成'),
    },
    { key: '20', label: '任免审批表各栏填满，批准机关、时间、文号、盖章齐全', points: 1, kind: 'judge' },
    { key: '21', label: '归类准确，排列有序', points: 1, kind: 'order' },
    { key: '22', label: '目录清楚无粘贴，编号、页数准确', points: 1, kind: 'pages' },
    { key: '23', label: '没有破损、散失和未归档的散页', points: 1, kind: 'damage' },
  ] satisfies Given[]
).map((given: Given) => ({ ...NOTHING_MORE, ...given }))
