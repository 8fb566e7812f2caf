import type { Context } from '#electron/platform/ipc/context'
import type { IntakeColumn, IntakeLine } from '#shared/modules/procedures/intake'
import type { Procedure } from '#shared/modules/procedures/procedure'
import type { ProcedureCaseId } from '#shared/values/id'
import { dayOf, readDay, shownDay } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { runningCases } from './case.repository'
import { factsOf } from './case-facts'
import { type Found, type IntakeRead, partyFinder, subjectFinder } from './intake-find'

/** A line with what would be done of it. */
export type JudgedLine = {
  shown: IntakeLine
  subject: Subject | null
  partyId: string | null
  topic: string
  /** Days that are not on record yet, in the order of the steps. */
  days: StepDay[]
}

type StepDay = { step: string; on: string }
type Asked = { system: string; procedure: Procedure }
type Running = { id: ProcedureCaseId; days: ReadonlyMap<string, string> }
type Ground = {
  procedure: Procedure
  today: string
  found: Found
  partyId: string | null | undefined
  running: Running | undefined
}

/** Finds whom and what every line is about, and says what would be done and what stands against it. */
export async function judgeLines(
  context: Pick<Context, 'trx' | 'now'>,
  asked: Asked,
  reads: readonly IntakeRead[],
): Promise<JudgedLine[]> {
  const { procedure } = asked
  const find = await subjectFinder(context.trx, procedure, reads)
  const partyOf = await partyFinder(context.trx)
  const found = reads.map(find)
  const running = await runningOf(
    context,
    asked,
    found.flatMap((it) => it.subject ?? []),
  )
  const judged = reads.map((read, at) => {
    const of = found[at] as Found
    return judge(read, {
      procedure,
      today: dayOf(context.now),
      found: of,
      partyId: partyOf(read.cells.get('party') ?? ''),
      running: procedure.many ? undefined : running.get(of.subject?.id ?? ''),
    })
  })
  return judged.map((it, at) => withDouble(it, judged.slice(0, at)))
}

function judge(read: IntakeRead, ground: Ground): JudgedLine {
  const { procedure, today, found, partyId, running } = ground
  const text = (column: IntakeColumn) => read.cells.get(column) ?? ''
  const { days, wrong } = daysOf(read, procedure, today)
  const began = readDay(text('began'))
  const beganOn = began || (days.at(0)?.on ?? '')
  const fresh = days.filter((it) => !running?.days.has(it.step))
  const problems = [
    ...(found.problem === '' ? [] : [found.problem]),
    ...wrong,
    ...(began === null ? [`开始日期“${text('began')}”应为年月日。`] : []),
    ...(beganOn === '' ? [`没有开始日期，也没有“${procedure.steps[0]?.title}”的日期。`] : []),
    ...placeProblems(procedure, { partyId, party: text('party'), topic: text('topic') }),
    ...days.flatMap((it) => contradiction(procedure, it, running?.days.get(it.step))),
  ]
  const sound = running ? (fresh.length > 0 ? 'add' : 'same') : 'begin'
  return {
    subject: found.subject,
    partyId: partyId ?? null,
    topic: text('topic'),
    days: fresh,
    shown: {
      row: read.row,
      name: found.subject?.name ?? text('name'),
      partyName: text('party'),
      beganOn,
      act: problems.length > 0 ? 'refuse' : sound,
      caseId: running?.id ?? null,
      days: fresh.map(({ step, on }) => ({ title: titleOf(procedure, step), on })),
      problems,
    },
  }
}

const titleOf = ({ steps }: Procedure, key: string) => steps.find((it) => it.key === key)?.title ?? key

type Place = { partyId: string | null | undefined; party: string; topic: string }

function placeProblems({ host, topic: label }: Procedure, { partyId, party, topic }: Place): string[] {
  if (partyId === undefined) return [`找不到党组织“${party}”，或同名的不止一个，先在“组织”里核对。`]
  return [
    ...(host && partyId === null ? ['没有写办理的党组织。'] : []),
    ...(label !== '' && topic === '' ? [`${label}未填。`] : []),
  ]
}

/** A day on record is never written over. */
function contradiction(procedure: Procedure, { step, on }: StepDay, known: string | undefined): string[] {
  if (known === undefined || known === on) return []
  return [`“${titleOf(procedure, step)}”已登记为 ${shownDay(known)}，与名册 ${shownDay(on)} 不一。`]
}

function daysOf({ cells }: IntakeRead, { steps }: Procedure, today: string) {
  const wrong: string[] = []
  const days = steps.flatMap(({ key, title }): StepDay[] => {
    const text = cells.get(`step:${key}`) ?? ''
    const on = readDay(text)
    if (on === null) wrong.push(`“${title}”的日期“${text}”应为年月日，补全后再导入。`)
    else if (on > today) wrong.push(`“${title}”的日期 ${shownDay(on)} 还没有到。`)
    else if (on !== '') return [{ step: key, on }]
    return []
  })
  return { days, wrong }
}

function withDouble(line: JudgedLine, before: readonly JudgedLine[]): JudgedLine {
  const { subject, topic, shown } = line
  const double = subject && before.find((it) => it.subject?.id === subject.id && it.topic === topic)
  if (!double) return line
  const problem = `“${subject.name}”与第 ${double.shown.row} 行重复。`
  return { ...line, shown: { ...shown, act: 'refuse', problems: [...shown.problems, problem] } }
}

async function runningOf(
  context: Pick<Context, 'trx' | 'now'>,
  { system, procedure }: Asked,
  subjects: readonly Subject[],
): Promise<Map<string, Running>> {
  const cases = await runningCases(context.trx, {
    system,
    kind: procedure.key,
    subjectKind: procedure.subject.kind,
    subjectIds: subjects.map((it) => it.id),
  })
  const facts = await factsOf(context, cases)
  return new Map(
    cases.map(({ id, subject_id }) => {
      const known = (facts.get(id)?.entries ?? []).filter((it) => it.on !== '')
      return [subject_id, { id: id as ProcedureCaseId, days: new Map(known.map((it) => [it.step, it.on])) }]
    }),
  )
}
