import type { FieldSpec } from '../../values/condition'

/** @file Fields of an appointment that is under way, of retirement, and of the record itself. */

const PROPOSAL = '任免'
const CLOCK = '到龄'
const RECORD = '档案'

export const RECORD_FIELDS: readonly FieldSpec[] = [
  {
    ...{ key: 'proposedPost', label: '拟任职务', group: PROPOSAL, kind: 'text' },
    ...{ column: { width: 220 }, sortable: true },
  },
  {
    ...{ key: 'proposedRemoval', label: '拟免职务', group: PROPOSAL, kind: 'text' },
    ...{ column: { width: 220 }, sortable: true },
  },
  {
    ...{ key: 'appointmentReason', label: '任免理由', group: PROPOSAL, kind: 'text' },
    ...{ column: { width: 200 } },
  },
  {
    ...{ key: 'reportingUnit', label: '呈报单位', group: PROPOSAL, kind: 'text' },
    ...{ column: { width: 160 }, sortable: true },
  },
  {
    ...{ key: 'filledOn', label: '填表时间', group: PROPOSAL, kind: 'month' },
    ...{ column: { width: 96 }, sortable: true },
  },
  {
    ...{ key: 'filledBy', label: '填表人', group: PROPOSAL, kind: 'text' },
    ...{ column: { width: 80 }, sortable: true },
  },
  {
    ...{ key: 'ageReferenceOn', label: '计算年龄时间', group: PROPOSAL, kind: 'month' },
    ...{ column: { width: 112 }, sortable: true },
  },
  {
    ...{ key: 'retirementDue', label: '到龄年月', group: CLOCK, kind: 'month' },
    ...{ column: { width: 84 }, sortable: true },
  },
  {
    ...{ key: 'retirementMonths', label: '距到龄', group: CLOCK, kind: 'number', measure: '个月' },
    ...{ column: { width: 72, align: 'right' }, sortable: true },
  },
  {
    ...{ key: 'ageLimitBeforeReform', label: '改革前任职年龄界限', group: CLOCK, kind: 'text' },
    ...{ column: { width: 160 }, sortable: true },
  },
  {
    ...{ key: 'completeness', label: '完整度', group: RECORD, kind: 'number', measure: '%' },
    ...{ column: { width: 72, align: 'right' }, sortable: true },
  },
  {
    ...{ key: 'openWarnings', label: '待核提醒', group: RECORD, kind: 'number', measure: '条' },
    ...{ column: { width: 80, align: 'right' }, sortable: true },
  },
  { key: 'photo', label: '有照片', group: RECORD, kind: 'flag', column: { width: 64 } },
  {
    ...{ key: 'changedOn', label: '修改日期', group: RECORD, kind: 'month' },
    ...{ column: { width: 96 }, sortable: true },
  },
  {
    ...{ key: 'createdOn', label: '建档日期', group: RECORD, kind: 'month' },
    ...{ column: { width: 96 }, sortable: true },
  },
  {
    ...{ key: 'batchNo', label: '导入批次', group: RECORD, kind: 'number' },
    ...{ column: { width: 80, align: 'right' }, sortable: true },
  },
]
