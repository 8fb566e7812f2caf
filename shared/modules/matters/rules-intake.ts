import { readDay } from '../../values/iso-day'
import type { MatterContent } from './matter'
import { COLUMN_WORDS } from './rules-system'
import type { MatterState, MatterSystem } from './system'

/** @file Lines of a department's own ledger as matters: which heading fills what, and what a line lacks. */

/** The column of the ledger that a heading fills, '' none: by the system's own labels first. */
export function columnOfHeading(rules: MatterSystem, heading: string): string {
  const name = plain(heading)
  const own = [
    ...rules.columns,
    ...rules.fields.map(({ key, label }) => ({ key: `field:${key}`, label })),
    ...rules.milestones.map(({ key, label }) => ({ key: `milestone:${key}`, label })),
    ...Object.entries(COLUMN_WORDS).map(([key, label]) => ({ key, label })),
  ]
  return own.find((it) => plain(it.label) === name)?.key ?? ''
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s()（）]/gu, '')
}

/** A line of the workbook by the columns' keys. */
export type IntakeLine = Readonly<Record<string, string>>

/** What a line says; `subject` and `unit` are names yet to be found on record. */
export type ReadLine = {
  content: Omit<MatterContent, 'subject'>
  subjectName: string
  unitName: string
  dueOn: string
  level: string
  state: MatterState
  problems: string[]
}

/**
 * Reads one line. What was closed out on paper comes in as waiting for confirmation, with the number of its paper file,
 * so that a second person confirms it here too.
 */
export function readLine(rules: MatterSystem, line: IntakeLine): ReadLine {
  const problems: string[] = []
  const day = (key: string, label: string): string => {
    const read = readDay(line[key] ?? '')
    if (read === null) problems.push(`${label}“${line[key]}”不是日期，写成 2026.11.22。`)
    return read ?? ''
  }
  const raisedOn = day('raisedOn', '登记日期')
  const dueOn = day('due', '办理期限')
  const finishedOn = day('finishedOn', '办结日期') || day('closedOn', '销号日期')
  const title = line.title ?? ''
  if (title === '') problems.push('事项内容未填。')
  if (raisedOn === '' && !line.raisedOn) problems.push('登记日期未填。')
  const kind = rules.kinds.find((it) => it.label === line.kind) ?? rules.kinds[0]
  if (line.kind && kind?.label !== line.kind) problems.push(`没有“${line.kind}”这种事项。`)
  const state = stateOfLine(rules, line, problems)
  return {
    subjectName: line.subject ?? '',
    unitName: line.unit ?? '',
    dueOn,
    level: rules.levels.find((it) => it.label === line.level)?.key ?? rules.levels[0]?.key ?? '',
    state,
    problems,
    content: {
      ...wordsOf(line),
      kind: kind?.key ?? '',
      title,
      raisedOn,
      finishedOn: state.stage === 'open' ? '' : finishedOn,
      persons: personsOf(line, problems),
      units: unitsOf(line.responsible ?? ''),
      accountId: null,
      phase: rules.phases.find((it) => it.label === line.phase)?.key ?? '',
      fields: groupOf(line, 'field'),
      milestones: Object.fromEntries(
        rules.milestones.map(({ key, label }) => [key, day(`milestone:${key}`, label)]),
      ),
    },
  }
}

function wordsOf(line: IntakeLine) {
  const of = (key: string) => line[key] ?? ''
  return {
    source: of('source'),
    category: of('category'),
    subjectName: of('subject'),
    raisedBy: of('raisedBy'),
    phone: of('phone'),
    lead: of('lead'),
    person: of('person'),
    goal: of('goal'),
    measures: of('measures'),
    result: of('result'),
    paperEvidence: of('evidence'),
  }
}

/** A line closed out on paper waits here for its second person; without proof it cannot come in as closed. */
function stateOfLine(rules: MatterSystem, line: IntakeLine, problems: string[]): MatterState {
  const first = rules.states[0] as MatterState
  const said = line.state ?? ''
  const found = said === '' ? first : rules.states.find((it) => it.label === said)
  if (!found) {
    problems.push(`没有“${said}”这个状态。可填：${rules.states.map((it) => it.label).join('、')}。`)
    return first
  }
  if (found.stage === 'open' || found.stage === 'void') return found
  if (!line.evidence || !rules.paperEvidence)
    problems.push(
      rules.paperEvidence
        ? `“${said}”的要有佐证材料：填写案卷号，或改为办理中。`
        : `“${said}”的要在本机添加佐证材料后办理：先按办理中导入。`,
    )
  if (!line.result) problems.push(`“${said}”的要有办理结果。`)
  return rules.states.find((it) => it.stage === 'asked') ?? first
}

function personsOf(line: IntakeLine, problems: string[]): number {
  const said = line.persons ?? ''
  if (said === '') return 1
  if (/^[1-9]\d{0,4}$/.test(said)) return Number(said)
  problems.push(`人次“${said}”不是整数。`)
  return 1
}

function unitsOf(text: string): MatterContent['units'] {
  return text
    .split(/[、，,；;\n]/u)
    .map((it) => it.trim())
    .filter(Boolean)
    .map((name) => ({ unitId: null, name, doneOn: '', report: '' }))
}

function groupOf(line: IntakeLine, group: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(line).flatMap(([key, text]) =>
      key.startsWith(`${group}:`) && text !== '' ? [[key.slice(group.length + 1), text]] : [],
    ),
  )
}
