import { basename } from 'node:path'
import { firstTable } from '#electron/modules/people/index'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { procedures } from '#shared/modules/procedures/contract'
import { type IntakeColumn, intakeColumn } from '#shared/modules/procedures/intake'
import type { Outcome, Procedure, Step } from '#shared/modules/procedures/procedure'
import { EMPTY_CONTENT, nextNumber } from '#shared/modules/procedures/rules-entries'
import { dayOf } from '#shared/values/iso-day'
import { findCase } from './case.repository'
import { type JudgedLine, judgeLines } from './intake-judge'
import { type CaseRows, noteCases } from './note-cases'
import { openCase, procedureOn } from './open-case'
import { deskOf, type KeptEntry, keepEntry } from './step-keep'

type Job = 'readCases' | 'takeCases'

const OPEN = 'procedures.intake'
type OpenIntake = { file: string; system: string; procedure: Procedure; lines: JudgedLine[] }

/** Cases that are under way come in from a workbook: looked at first, then written as they were looked at. */
export const intakeService: Pick<Handlers<typeof procedures>, Job> = {
  async readCases(context, { system, kind, grant }) {
    const procedure = await procedureOn(context, { system, kind, beganOn: dayOf(context.now) })
    const path = await context.host.pathOf(grant.id)
    const file = grant.name || basename(path)
    const { headings, rows } = await firstTable(path, file)
    const columns = headings.map((it) => intakeColumn(procedure, it))
    requireName(columns, file)
    const reads = rows.map(({ row, texts }) => ({ row, cells: cellsOf(columns, texts) }))
    const lines = await judgeLines(context, { system, procedure }, reads)
    context.session.set(OPEN, { file, system, procedure, lines } satisfies OpenIntake)
    const dated = procedure.steps.filter((it) => columns.includes(`step:${it.key}`))
    return {
      file,
      unknown: headings.filter((it, at) => columns[at] === '' && it.trim() !== ''),
      outcomes: dated.flatMap((it) => {
        const outcome = passingOf(it)
        return outcome ? [{ title: it.title, label: outcome.label }] : []
      }),
      lines: lines.map((it) => it.shown),
    }
  },

  async takeCases(context, { as }) {
    const open = openIntake(context)
    const due = open.lines.filter(({ shown }) => shown.act === 'begin' || shown.act === 'add')
    const done: KeptEntry[] = []
    for (const [at, line] of due.entries()) {
      done.push(await takeLine(context, open, { line, as }))
      context.progress({ done: at + 1, total: due.length, message: '写入程序' })
      await context.step()
    }
    context.session.delete(OPEN)
    await noteCases(context, `导入${open.procedure.title}`, done)
    return { taken: due.length, left: open.lines.length - due.length }
  },
}

function requireName(columns: readonly IntakeColumn[], file: string): void {
  if (columns.includes('name')) return
  throw refuse('invalid-input', `“${file}”没有“姓名”或“名称”这一栏。`, {
    remedy: '第一行或前几行应为栏目名称，每项占一行。',
  })
}

function cellsOf(columns: readonly IntakeColumn[], texts: readonly string[]): Map<IntakeColumn, string> {
  const cells = new Map<IntakeColumn, string>()
  columns.forEach((key, at) => {
    if (key !== '' && !cells.get(key)) cells.set(key, texts[at] ?? '')
  })
  return cells
}

function openIntake({ session }: Context): OpenIntake {
  const open = session.get(OPEN) as OpenIntake | undefined
  if (open) return open
  throw refuse('conflict', '这次导入的预览已经失效。', { remedy: '重新选择文件。' })
}

/** The outcome that a step passes with, where only one does. */
function passingOf({ outcomes }: Step): Outcome | undefined {
  const passing = outcomes.filter((it) => it.effect === 'pass')
  return passing.length === 1 ? passing[0] : undefined
}

type Taken = { line: JudgedLine; as: 'done' | 'open' }

/** One line: the case begun where there is none, and its days, each with the row of the file that says so. */
async function takeLine(
  context: TaskContext,
  { file, system, procedure }: OpenIntake,
  { line, as }: Taken,
): Promise<KeptEntry> {
  const { subject, shown, partyId, topic } = line
  if (!subject) throw new Error(`row ${shown.row} has nobody it is about`)
  const begun = { system, kind: procedure.key, subject, beganOn: shown.beganOn, partyId, topic }
  const id = shown.caseId ?? (await openCase(context, begun)).id
  const before = await findCase(context.trx, id)
  const rows: CaseRows[number][] = []
  const note = `由“${file}”第 ${shown.row} 行补录，材料待核。`
  for (const { step, on } of line.days) {
    const kept = await keepDay(context, { id, step, on, as, note })
    context.note(kept.about)
    rows.push(...kept.rows.filter((it) => it?.table !== 'procedure_case'))
  }
  const after = await findCase(context.trx, id)
  return {
    about: { targetKind: 'procedure-case', targetId: id, targetName: subject.name, action: '导入程序' },
    rows: shown.caseId
      ? [rowChange('procedure_case', before, after), ...rows]
      : [rowChange('procedure_case', null, after)],
  }
}

type Day = { id: string; step: string; on: string; as: 'done' | 'open'; note: string }

/** Taken as finished, a step needs an outcome that is beyond doubt; else its day waits for the decision. */
async function keepDay(context: Context, { id, step: key, on, as, note }: Day): Promise<KeptEntry> {
  const desk = await deskOf(context, await findCase(context.trx, id), key)
  const { step, facts } = desk
  const outcome = passingOf(step)
  const isDone = as === 'done' && (step.outcomes.length === 0 || outcome !== undefined)
  return keepEntry(context, desk, {
    number: nextNumber(facts, key),
    on,
    outcome: isDone ? (outcome?.key ?? '') : '',
    content: { ...EMPTY_CONTENT, note },
    state: isDone ? 'done' : 'open',
  })
}
