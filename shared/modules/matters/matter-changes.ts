import type { FieldChange } from '../../platform/audit/contract'
import type { MatterContent } from './matter'
import { fieldsFor, milestonesFor } from './rules-moves'
import type { MatterSystem } from './system'

type Line = [field: string, say: (content: MatterContent) => string]

/** What a save changes, field by field in the words of the form; all of it where the matter is new. */
export function matterChanges(
  rules: MatterSystem,
  before: MatterContent | null,
  after: MatterContent,
): FieldChange[] {
  return linesOf(rules, after.kind)
    .map(([field, say]) => ({ field, before: before === null ? '' : say(before), after: say(after) }))
    .filter((it) => it.before !== it.after)
}

function linesOf(rules: MatterSystem, kind: string): Line[] {
  return [
    ['种类', (it) => rules.kinds.find((one) => one.key === it.kind)?.label ?? it.kind],
    ['事项内容', (it) => it.title],
    ['来源', (it) => it.source],
    ['类别', (it) => it.category],
    ['地点或对象', (it) => it.subjectName],
    ['反映人', (it) => it.raisedBy],
    ['联系电话', (it) => it.phone],
    ['人次', (it) => (it.persons === 1 ? '' : String(it.persons))],
    ['登记日期', (it) => it.raisedOn],
    ['牵头单位', (it) => it.lead],
    ['责任单位', (it) => it.units.map(unitWords).join('、')],
    ['责任人', (it) => it.person],
    ['目标任务', (it) => it.goal],
    ['办理措施', (it) => it.measures],
    ['办理结果', (it) => it.result],
    ['案卷号', (it) => it.paperEvidence],
    ['办结日期', (it) => it.finishedOn],
    ['阶段', (it) => rules.phases.find((one) => one.key === it.phase)?.label ?? it.phase],
    ...fieldsFor(rules, kind).map(({ key, label }): Line => [label, (it) => it.fields[key] ?? '']),
    ...milestonesFor(rules, kind).map(({ key, label }): Line => [label, (it) => it.milestones[key] ?? '']),
  ]
}

function unitWords({ name, doneOn, report }: MatterContent['units'][number]): string {
  const said = [doneOn, report].filter(Boolean).join(' ')
  return said === '' ? name : `${name}（${said}）`
}
