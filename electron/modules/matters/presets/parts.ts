import type {
  MatterColumn,
  MatterMove,
  MatterState,
  MatterSystem,
  Measure,
  MeasureKind,
  Rung,
} from '#shared/modules/matters/system'
import type { SubjectKind, SubjectScope } from '#shared/values/subject'

/** @file What presets of matters have in common. */

type Words = { open: string; asked: string; closed: string; ask: string; close: string; void: string }

const CLOSE_OUT: Words = {
  open: '办理中',
  asked: '待销号',
  closed: '已销号',
  ask: '申请销号',
  close: '确认销号',
  void: '不予受理',
}

/** From entry over handling to a close-out that a second person confirms, in the words of the system. */
export function path(said: Partial<Words> = {}): { states: MatterState[]; moves: MatterMove[] } {
  const words = { ...CLOSE_OUT, ...said }
  return {
    states: [
      { key: 'registered', label: '待交办', stage: 'open' },
      { key: 'handling', label: words.open, stage: 'open' },
      { key: 'asked', label: words.asked, stage: 'asked' },
      { key: 'closed', label: words.closed, stage: 'closed' },
      { key: 'void', label: words.void, stage: 'void' },
    ],
    moves: [
      { key: 'assign', label: '交办', from: ['registered'], to: 'handling', needs: ['responsible', 'due'] },
      { key: 'ask', label: words.ask, from: ['handling'], to: 'asked', needs: ['result', 'evidence'] },
      { key: 'return', label: '退回整改', from: ['asked'], to: 'handling', needs: ['words', 'second'] },
      { key: 'close', label: words.close, from: ['asked'], to: 'closed', needs: ['evidence', 'second'] },
      { key: 'reopen', label: '恢复办理', from: ['closed', 'void'], to: 'handling', needs: ['words', 'due'] },
      { key: 'dismiss', label: words.void, from: ['registered'], to: 'void', needs: ['words'] },
    ],
  }
}

export function scope(kind: SubjectKind, ...kinds: string[]): SubjectScope {
  return { kind, kinds, traits: [], units: [] }
}

/** Days after the deadline, negative before it. */
export function ladder(...rungs: (readonly [key: string, label: string, after: number])[]): Rung[] {
  return rungs.map(([key, label, after]) => ({ key, label, after, letter: after > 0 }))
}

export function column(key: string, label: string, width: number): MatterColumn {
  return { key, label, width }
}

export function measure(kind: MeasureKind, label: string, said: Partial<Measure> = {}): Measure {
  return { key: kind, label, kind, kinds: [], of: '', digits: 2, target: null, ...said }
}

const COLUMNS: MatterColumn[] = [
  column('number', '编号', 9),
  column('title', '事项内容', 30),
  column('source', '来源', 10),
  column('unit', '所属单位', 12),
  column('raisedOn', '登记日期', 11),
  column('responsible', '责任单位', 14),
  column('person', '责任人', 8),
  column('due', '办理期限', 11),
  column('measures', '办理措施', 24),
  column('result', '办理结果', 24),
  column('state', '状态', 8),
  column('closedOn', '销号日期', 11),
]

/** What a department's own system begins with. */
export const BLANK_SYSTEM: MatterSystem = {
  kinds: [{ key: 'matter', label: '事项', unit: '件' }],
  scope: scope('unit'),
  sources: [],
  categories: [],
  levels: [],
  due: { count: 30, unit: 'days' },
  ...path(),
  ladder: ladder(['remind', '提醒', -3], ['urge', '催办', 1]),
  milestones: [],
  fields: [],
  columns: COLUMNS,
  measures: [measure('closed', '办结率'), measure('timely', '按时办结率')],
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
