import type { MatterColumn, MatterMove, MatterState, MatterSystem } from '#shared/modules/matters/system'

/** @file What presets of matters have in common. */

export const STATES: MatterState[] = [
  { key: 'registered', label: '待交办', stage: 'open' },
  { key: 'handling', label: '办理中', stage: 'open' },
  { key: 'asked', label: '待销号', stage: 'asked' },
  { key: 'closed', label: '已销号', stage: 'closed' },
  { key: 'void', label: '不予受理', stage: 'void' },
]

export const MOVES: MatterMove[] = [
  { key: 'assign', label: '交办', from: ['registered'], to: 'handling', needs: ['responsible', 'due'] },
  { key: 'ask', label: '申请销号', from: ['handling'], to: 'asked', needs: ['result', 'evidence'] },
  { key: 'return', label: '退回整改', from: ['asked'], to: 'handling', needs: ['words', 'second'] },
  { key: 'close', label: '确认销号', from: ['asked'], to: 'closed', needs: ['evidence', 'second'] },
  { key: 'reopen', label: '恢复办理', from: ['closed', 'void'], to: 'handling', needs: ['words', 'due'] },
  { key: 'dismiss', label: '不予受理', from: ['registered'], to: 'void', needs: ['words'] },
]

export const COLUMNS: MatterColumn[] = [
  { key: 'number', label: '编号', width: 9 },
  { key: 'title', label: '事项内容', width: 30 },
  { key: 'source', label: '来源', width: 10 },
  { key: 'unit', label: '所属单位', width: 12 },
  { key: 'raisedOn', label: '登记日期', width: 11 },
  { key: 'responsible', label: '责任单位', width: 14 },
  { key: 'person', label: '责任人', width: 8 },
  { key: 'due', label: '办理期限', width: 11 },
  { key: 'measures', label: '办理措施', width: 24 },
  { key: 'result', label: '办理结果', width: 24 },
  { key: 'state', label: '状态', width: 8 },
  { key: 'closedOn', label: '销号日期', width: 11 },
]

/** What a department's own system begins with. */
export const BLANK_SYSTEM: MatterSystem = {
  kinds: [{ key: 'matter', label: '事项', unit: '件' }],
  scope: { kind: 'unit', kinds: [], traits: [], units: [] },
  sources: [],
  categories: [],
  levels: [],
  due: { count: 30, unit: 'days' },
  states: STATES,
  moves: MOVES,
  ladder: [
    { key: 'remind', label: '提醒', after: -3, letter: false },
    { key: 'urge', label: '催办', after: 1, letter: true },
  ],
  milestones: [],
  fields: [],
  columns: COLUMNS,
  measures: [
    { key: 'closed', label: '办结率', kind: 'closed', kinds: [], of: '', target: null },
    { key: 'timely', label: '按时办结率', kind: 'timely', kinds: [], of: '', target: null },
  ],
  visits: null,
  tallies: [],
  sanctions: [],
  phases: [],
  plan: [],
  quotas: [],
  followUp: null,
  paperEvidence: false,
  basis: '',
  locals: ['办理期限、督促时点由本单位确定，现为建议值。'],
}

/** A preset's content: what it says, over the common form. */
export function systemOf(said: Partial<MatterSystem>): MatterSystem {
  return { ...BLANK_SYSTEM, locals: [], ...said }
}
