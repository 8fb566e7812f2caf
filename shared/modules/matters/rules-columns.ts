import type { MatterRow } from './matter'
import { stateOf } from './rules-system'
import type { MatterColumn, MatterSystem } from './system'

/** What a column shows of a line, as screen, paper and Excel have it; '' for nothing. */
export function columnText(
  rules: MatterSystem,
  { key }: Pick<MatterColumn, 'key'>,
  facts: MatterRow,
): string {
  const [group, own] = key.split(':') as [string, string | undefined]
  if (own !== undefined) return ownText(group, own, facts)
  const say = SAID[key]
  return say ? say(facts, rules) : ''
}

function ownText(group: string, key: string, { fields, milestones, levels }: MatterRow): string {
  if (group === 'field') return dotted(fields[key] ?? '')
  return dotted((group === 'milestone' ? milestones : levels)[key] ?? '')
}

const SAID: Record<string, (facts: MatterRow, rules: MatterSystem) => string> = {
  number: (it) => it.number,
  kind: (it, { kinds }) => kinds.find((one) => one.key === it.kind)?.label ?? it.kind,
  title: (it) => it.title,
  source: (it) => it.source,
  category: (it) => it.category,
  subject: (it) => it.subjectName,
  unit: (it) => it.unitName,
  raisedBy: (it) => it.raisedBy,
  phone: (it) => it.phone,
  persons: (it) => String(it.persons),
  raisedOn: (it) => dotted(it.raisedOn),
  level: (it, { levels }) => levels.find((one) => one.key === it.level)?.label ?? it.level,
  lead: (it) => it.lead,
  responsible: (it) => it.responsible,
  person: (it) => it.person,
  goal: (it) => it.goal,
  measures: (it) => it.measures,
  due: (it) => dotted(it.dueOn),
  progress: (it) => it.progress,
  result: (it) => it.result,
  finishedOn: (it) => dotted(it.finishedOn),
  evidence: (it) => [it.paperEvidence, it.files > 0 ? `${it.files} 个文件` : ''].filter(Boolean).join('；'),
  state: (it, rules) => stateOf(rules, it.state).label,
  closedOn: (it) => dotted(it.closedOn),
  confirmedBy: (it) => it.confirmedBy,
  phase: (it, { phases }) => phases.find((one) => one.key === it.phase)?.label ?? it.phase,
}

function dotted(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.replaceAll('-', '.') : text
}
