import { subjectNames } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { MatterContent } from '#shared/modules/matters/matter'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { JudgedLine } from './intake'
import { type EntryRecord, insertAll, nextMatterNumber, pointRows, unitRows } from './matter.repository'
import { columnsWith } from './matter-columns'
import { firstDue, firstEntries, firstRow, pointsOf } from './open-matter'

/** Writes lines as matters, many to a statement; each takes the next number of its year. Answers how many. */
export async function takeLines(
  context: TaskContext,
  { system, rules }: { system: string; rules: MatterSystem },
  lines: readonly JudgedLine[],
): Promise<number> {
  const subjects = await subjectNames(
    context.trx,
    lines.flatMap((it) => it.subject ?? []),
  )
  const next = await numbersFrom(context, system, lines)
  const rows = lines.map(({ read, subject }) => {
    const content: MatterContent = { ...read.content, subject }
    const dueOn = read.dueOn || firstDue(rules, read.level, content.raisedOn)
    const begun = { system, level: read.level, content, dueOn, origin: undefined }
    const row = {
      ...firstRow(context, rules, begun),
      ...next(content.raisedOn),
      ...columnsWith(content, subjects),
      state: read.state.key,
      stage: read.state.stage,
      asked_by: read.state.stage === 'asked' ? context.caller.accountId : '',
    }
    return {
      row,
      content,
      entries: [...firstEntries(context, row.id, begun), came(context, row.id, content)],
    }
  })
  await insertAll(context.trx, {
    matters: rows.map((it) => it.row),
    units: rows.flatMap(({ row, content }) => unitRows(row.id, content.units)),
    points: rows.flatMap(({ row, content }) => pointRows(row.id, pointsOf(rules, content))),
    entries: rows.flatMap((it) => it.entries),
  })
  return rows.length
}

/** Hands out the numbers of each year, on from the last that is there. */
async function numbersFrom(
  { trx }: TaskContext,
  system: string,
  lines: readonly JudgedLine[],
): Promise<(raisedOn: string) => { year: number; number: number }> {
  const years = new Set(lines.map(({ read }) => Number(read.content.raisedOn.slice(0, 4))))
  const last = new Map<number, number>()
  for (const year of years) last.set(year, (await nextMatterNumber(trx, system, year)) - 1)
  return (raisedOn) => {
    const year = Number(raisedOn.slice(0, 4))
    const number = (last.get(year) ?? 0) + 1
    last.set(year, number)
    return { year, number }
  }
}

function came({ now, caller }: TaskContext, id: string, { raisedOn }: MatterContent): EntryRecord {
  return {
    id: newId(),
    matter_id: id,
    kind: 'progress',
    key: '',
    on_day: raisedOn,
    words: '由原台账导入。',
    before: '',
    after: '',
    at: now,
    by: caller.accountId,
  }
}
