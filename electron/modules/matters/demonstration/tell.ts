import { subjectNames } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { MatterContent } from '#shared/modules/matters/matter'
import type { Stage as MatterStage, MatterSystem } from '#shared/modules/matters/system'
import { plusDays } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { type EntryRecord, insertAll, nextMatterNumber, pointRows, unitRows } from '../matter.repository'
import { columnsWith } from '../matter-columns'
import { mattersSystems } from '../matters-systems'
import { firstDue, firstEntries, firstRow, pointsOf } from '../open-matter'
import { secondOf } from './second'

/** A matter of the demonstration, as far as it has come. */
export type Told = {
  kind: string
  title: string
  category: string
  source: string
  subject: Subject
  raisedBy: string
  person: string
  raisedOn: string
  level: string
  end: 'handling' | 'asked' | 'closed'
  result: string
  goal: string
  /** Number of the paper file that proves it. */
  paper: string
}

/** Days from one step to the next, and since when the latest wait for their confirmation. */
const PACE = 9
const WAITING = 3

/** Writes matters of one ledger, told in the order of their days; answers their ids in the same order. */
export async function tellMatters(stage: Stage, key: string, told: readonly Told[]): Promise<string[]> {
  const { trx } = stage
  const system = await loadSystem(trx, mattersSystems, key)
  const subjects = await subjectNames(
    trx,
    told.map((it) => it.subject),
  )
  const last = new Map<number, number>()
  const second = await secondOf(stage)
  const rows = []
  for (const one of told) {
    const rules = contentOn(system, one.raisedOn)
    const year = Number(one.raisedOn.slice(0, 4))
    const number = (last.get(year) ?? (await nextMatterNumber(trx, key, year)) - 1) + 1
    last.set(year, number)
    rows.push(toldRow(stage, rules, { key, one, subjects, second, place: { year, number } }))
  }
  await insertAll(trx, {
    matters: rows.map((it) => it.row),
    units: rows.flatMap(({ row, unit }) =>
      unitRows(row.id, [{ unitId: null, name: unit, doneOn: '', report: '' }]),
    ),
    points: rows.flatMap((it) => it.points),
    entries: rows.flatMap((it) => it.entries),
  })
  return rows.map((it) => it.row.id)
}

type Written = {
  key: string
  one: Told
  subjects: ReadonlyMap<string, Subject>
  second: string
  place: { year: number; number: number }
}

function toldRow(stage: Stage, rules: MatterSystem, { key, one, subjects, second, place }: Written) {
  const context = on(stage, one.raisedOn)
  const { subject, paper, end, level, result, ...said } = one
  const content = MatterContent.parse({
    ...said,
    subject: { kind: subject.kind, id: subject.id },
    subjectName: subject.name,
    paperEvidence: end === 'handling' ? '' : paper,
    result: end === 'handling' ? '' : result,
    measures: '现场查看后商定办法，明确专人负责。',
    milestones: Object.fromEntries(
      rules.milestones.map((it, at) => [it.key, plusDays(one.raisedOn, 2 + at)]),
    ),
  })
  const begun = {
    system: key,
    level,
    content,
    dueOn: firstDue(rules, level, one.raisedOn),
    origin: undefined,
  }
  const unit = subject.unitName || subject.name
  const closedOn = end === 'closed' ? plusDays(one.raisedOn, PACE * 2) : ''
  const row = {
    ...firstRow(context, rules, begun),
    ...place,
    ...columnsWith(content, subjects),
    state: end,
    stage: STAGES[end],
    finished_on: end === 'handling' ? '' : askedOn(stage, one),
    asked_by: end === 'handling' ? '' : stage.author.accountId,
    closed_on: closedOn,
    closed_by: end === 'closed' ? second : '',
  }
  const points = pointRows(row.id, pointsOf(rules, content))
  return {
    row,
    unit,
    points,
    entries: [...firstEntries(context, row.id, begun), ...steps(stage, second, row.id, one)],
  }
}

const STAGES: Record<Told['end'], MatterStage> = { handling: 'open', asked: 'asked', closed: 'closed' }

/** What waits for its confirmation waits since a few days; what is closed was asked for at its pace. */
function askedOn({ author }: Stage, { raisedOn, end }: Told): string {
  const today = author.now.toISOString().slice(0, 10)
  return end === 'asked' ? plusDays(today, -WAITING) : plusDays(raisedOn, PACE)
}

function steps(stage: Stage, second: string, id: string, one: Told): EntryRecord[] {
  const { raisedOn, end } = one
  const made: [kind: EntryRecord['kind'], key: string, on: string, words: string][] = [
    ['move', 'assign', plusDays(raisedOn, 1), ''],
    ['progress', '', plusDays(raisedOn, 4), '已到现场查看，正在办理。'],
  ]
  if (end !== 'handling') made.push(['move', 'ask', askedOn(stage, one), ''])
  if (end === 'closed') made.push(['move', 'close', plusDays(raisedOn, PACE * 2), '情况属实，同意。'])
  return made.map(([kind, key, on_day, words]) => ({
    id: newId(),
    matter_id: id,
    kind,
    key,
    on_day,
    words,
    before: '',
    after: '',
    at: `${on_day}T02:00:00.000Z`,
    by: key === 'close' ? second : stage.author.accountId,
  }))
}
