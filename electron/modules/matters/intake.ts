import { subjectRows } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { type IntakeLine, type ReadLine, readLine } from '#shared/modules/matters/rules-intake'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { IntakeRow } from '#shared/platform/exchange/intake'
import type { Subject, SubjectRef } from '#shared/values/subject'
import { knownTitles } from './matter.repository'

/** A line with what it is about, found on record, and whether it comes in. */
export type JudgedLine = {
  line: number
  read: ReadLine
  subject: SubjectRef | null
  verdict: IntakeRow['verdict']
}

/** Reads every line against the ledger: what is new, what stands there already, what cannot come in. */
export async function judgeLines(
  trx: Trx,
  { system, rules }: { system: string; rules: MatterSystem },
  lines: readonly { line: number; cells: IntakeLine }[],
): Promise<JudgedLine[]> {
  const known = await knownTitles(trx, system)
  const find = await finderOf(trx, rules)
  return lines.map(({ line, cells }) => {
    const read = readLine(rules, cells)
    const print = printOf(read)
    const verdict = read.problems.length > 0 ? 'problem' : known.has(print) ? 'known' : 'new'
    // The second of two equal lines of one file is known by then.
    if (verdict === 'new') known.add(print)
    return { line, read, subject: find(read), verdict }
  })
}

function printOf({ content }: ReadLine): string {
  return `${content.raisedOn} ${content.title}`
}

/** Who a line is about, by name and where two bear it by the unit as well; else the unit that it names. */
async function finderOf(
  trx: Trx,
  rules: MatterSystem,
): Promise<(line: Pick<ReadLine, 'subjectName' | 'unitName'>) => SubjectRef | null> {
  const subjects = byName(await subjectRows(trx, rules.scope, ''))
  const units = byName(await subjectRows(trx, { kind: 'unit', kinds: [], traits: [], units: [] }, ''))
  return ({ subjectName, unitName }) => {
    const named = subjects.get(subjectName) ?? []
    const there = named.filter((it) => unitName === '' || it.unitName === unitName)
    const [found] = there.length === 1 ? there : (units.get(unitName) ?? [])
    return found ? { kind: found.kind, id: found.id } : null
  }
}

function byName(subjects: readonly Subject[]): Map<string, Subject[]> {
  const found = new Map<string, Subject[]>()
  for (const it of subjects) found.set(it.name, [...(found.get(it.name) ?? []), it])
  return found
}
