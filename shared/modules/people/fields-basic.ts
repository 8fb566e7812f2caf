import { names } from '../../codes'
import type { FieldSpec } from '../../values/condition'

/** @file Fields of the person: who it is, the Party, where from. */

const GROUP = '基本'
const PARTY = '政治面貌'

export const BASIC_FIELDS: readonly FieldSpec[] = [
  { key: 'name', label: '姓名', group: GROUP, kind: 'text', sortable: true },
  {
    ...{ key: 'sex', label: '性别', group: GROUP, kind: 'choice', options: ['男', '女'] },
    ...{ column: { width: 48 }, sortable: true },
  },
  {
    ...{ key: 'birth', label: '出生年月', group: GROUP, kind: 'month' },
    ...{ column: { width: 84 }, sortable: true },
  },
  {
    ...{ key: 'age', label: '年龄', group: GROUP, kind: 'number', measure: '岁' },
    ...{ column: { width: 56, align: 'right' }, sortable: true },
  },
  {
    ...{ key: 'ethnicity', label: '民族', group: GROUP, kind: 'choice', options: names('gb3304-ethnic') },
    ...{ column: { width: 72 }, sortable: true },
  },
  {
    ...{ key: 'ancestralPlace', label: '籍贯', group: GROUP, kind: 'text' },
    ...{ column: { width: 104 }, sortable: true },
  },
  {
    ...{ key: 'birthplace', label: '出生地', group: GROUP, kind: 'text' },
    ...{ column: { width: 104 }, sortable: true },
  },
  {
    ...{ key: 'health', label: '健康状况', group: GROUP, kind: 'text' },
    ...{ column: { width: 80 }, sortable: true },
  },
  {
    ...{ key: 'identityNumber', label: '身份证号', group: GROUP, kind: 'text' },
    ...{ column: { width: 168 }, sortable: true },
  },
  {
    ...{ key: 'specialty', label: '专长', group: GROUP, kind: 'text' },
    ...{ column: { width: 160 } },
  },
  {
    ...{ key: 'workStarted', label: '参加工作时间', group: GROUP, kind: 'month' },
    ...{ column: { width: 112 }, sortable: true },
  },
  {
    ...{ key: 'workYears', label: '工龄', group: GROUP, kind: 'number', measure: '年' },
    ...{ column: { width: 56, align: 'right' }, sortable: true },
  },
  {
    ...{
      key: 'politics',
      label: '政治面貌',
      group: PARTY,
      kind: 'choice',
      options: names('gb4762-political'),
    },
    ...{ column: { width: 88 }, sortable: true },
  },
  {
    ...{ key: 'partyJoined', label: '入党年月', group: PARTY, kind: 'month' },
    ...{ column: { width: 84 }, sortable: true },
  },
  {
    ...{ key: 'partyYears', label: '党龄', group: PARTY, kind: 'number', measure: '年' },
    ...{ column: { width: 56, align: 'right' }, sortable: true },
  },
  {
    ...{ key: 'party', label: '入党时间（原文）', group: PARTY, kind: 'text' },
    ...{ column: { width: 128 } },
  },
]
