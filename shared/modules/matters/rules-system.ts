import type { MatterMove, MatterState, MatterSystem, Stage } from './system'

/** Every reason why matters cannot be run by this content, each a whole sentence. */
export function systemProblems(content: MatterSystem): string[] {
  return [
    ...repeated('事项种类', content.kinds),
    ...repeated('状态', content.states),
    ...repeated('步骤', content.moves),
    ...repeated('层级', content.levels),
    ...repeated('督促', content.ladder),
    ...repeated('节点', content.milestones),
    ...repeated('字段', content.fields),
    ...repeated('指标', content.measures),
    ...firstStateProblems(content),
    ...content.moves.flatMap((it) => moveProblems(content, it)),
    ...columnProblems(content),
    ...kindProblems(content),
    ...(content.visits && content.visits.scope.kind !== 'village' ? ['走访的对象应为村（社区）。'] : []),
    ...(content.followUp?.kinds.length === 0 ? ['回访没有选事项种类。'] : []),
  ]
}

function repeated(what: string, rows: readonly { key: string; label: string }[]): string[] {
  const keys = new Set<string>()
  return rows
    .filter(({ key }) => keys.size === keys.add(key).size)
    .map((it) => `${what}“${it.label}”的代号与另一个相同。`)
}

/** A new matter begins in the first state. */
function firstStateProblems({ states }: MatterSystem): string[] {
  return states[0]?.stage === 'open' ? [] : ['第一个状态应是办理中的状态，新登记的事项从它开始。']
}

/** Nothing can be closed out but from a state that waits for confirmation, by a second person, with evidence. */
function moveProblems({ states }: MatterSystem, move: MatterMove): string[] {
  const stageOf = (key: string): Stage | undefined => states.find((it) => it.key === key)?.stage
  const unknown = [...move.from, move.to].filter((it) => stageOf(it) === undefined)
  if (unknown.length > 0) return [`步骤“${move.label}”用到没有的状态“${unknown.join('、')}”。`]
  if (stageOf(move.to) !== 'closed') return []
  const problems: string[] = []
  if (move.from.some((it) => stageOf(it) !== 'asked'))
    problems.push(`步骤“${move.label}”只能从待确认的状态办结。`)
  if (!move.needs.includes('second')) problems.push(`步骤“${move.label}”要由另一人确认。`)
  if (!move.needs.includes('evidence')) problems.push(`步骤“${move.label}”要有佐证材料。`)
  return problems
}

function columnProblems({ columns, fields, milestones, levels }: MatterSystem): string[] {
  const known: Record<string, readonly { key: string }[]> = {
    field: fields,
    milestone: milestones,
    level: levels,
  }
  return columns
    .filter(({ key }) => {
      const [group, own] = key.split(':')
      if (own === undefined) return !(key in COLUMN_WORDS)
      return !known[group as string]?.some((it) => it.key === own)
    })
    .map((it) => `台账列“${it.label}”没有对应的内容。`)
}

function kindProblems({ kinds, measures, quotas, milestones, fields, plan, phases }: MatterSystem): string[] {
  const known = new Set(kinds.map((it) => it.key))
  const used = [
    ...measures.flatMap((it) => it.kinds.map((kind) => ({ kind, at: `指标“${it.label}”` }))),
    ...milestones.flatMap((it) => it.kinds.map((kind) => ({ kind, at: `节点“${it.label}”` }))),
    ...fields.flatMap((it) => it.kinds.map((kind) => ({ kind, at: `字段“${it.label}”` }))),
    ...quotas.map(({ kind }) => ({ kind, at: '数量要求' })),
    ...plan.map((it) => ({ kind: it.kind, at: `任务“${it.title}”` })),
  ]
  const strayed = plan.filter((it) => it.phase !== '' && !phases.some((one) => one.key === it.phase))
  return [
    ...used.filter((it) => !known.has(it.kind)).map((it) => `${it.at}用到没有的事项种类“${it.kind}”。`),
    ...strayed.map((it) => `任务“${it.title}”所属的阶段不在阶段表里。`),
  ]
}

/** What a ledger's columns can show, by key; fields, milestones and levels of the system beside, as `field:key`. */
export const COLUMN_WORDS = {
  number: '编号',
  kind: '种类',
  title: '事项内容',
  source: '来源',
  category: '类别',
  subject: '地点或对象',
  unit: '所属单位',
  raisedBy: '反映人',
  phone: '联系电话',
  persons: '人次',
  raisedOn: '登记日期',
  level: '层级',
  lead: '牵头单位',
  responsible: '责任单位',
  person: '责任人',
  goal: '目标任务',
  measures: '办理措施',
  due: '办理期限',
  progress: '最新进展',
  result: '办理结果',
  finishedOn: '办结日期',
  evidence: '佐证材料',
  state: '状态',
  closedOn: '销号日期',
  confirmedBy: '确认人',
  phase: '阶段',
} as const

/** The state of that key, the first where an edition since then took it out. */
export function stateOf({ states }: MatterSystem, key: string): MatterState {
  return states.find((it) => it.key === key) ?? (states[0] as MatterState)
}
