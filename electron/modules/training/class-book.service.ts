import { writeEntrySheets } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { training } from '#shared/modules/training/contract'
import type { TakenLines } from '#shared/modules/training/contract-classes'
import { readFigure, readPresence } from '#shared/modules/training/rules-book'
import type { Participation } from '#shared/modules/training/training-class'
import type { FieldChange } from '#shared/platform/audit/contract'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { type BookLine, linesOfBook } from './book-lines'
import { nameKey, personFinder } from './book-people'
import { findClass } from './class.repository'
import {
  allParticipants,
  insertParticipants,
  type NamedParticipant,
  participantRows,
} from './participant.repository'
import { freshParticipants, keepList, keepOne, shownParticipant } from './participant.service'

/** The headings under which a list of names comes, whoever wrote it. */
const HEADINGS = {
  name: /^(姓名|参训人员|学员姓名|学员)$/,
  number: /身份证|身份号码/,
  unit: /^(单位|工作单位|所在单位|工作单位及职务|所在党支部)$/,
  hours: /学时/,
  score: /(成绩|分数|得分)/,
  result: /(等次|考核结果|结果|是否合格)/,
  absent: /(出勤|缺课|到课)/,
  note: /(备注|说明)/,
}
type Line = BookLine<keyof typeof HEADINGS>

/** A class's list of names out to be filled in, and back. */
export const classBookService: Pick<Handlers<typeof training>, 'saveClassList' | 'takeClassList'> = {
  async saveClassList(context, { id, grant }) {
    const found = await findClass(context.trx, id)
    const rows = await allParticipants(context.trx, id)
    const path = await context.host.pathOf(grant.id)
    const targetName = `${found.title}：参训名单 ${rows.length} 人`
    context.note({ targetKind: 'training-class', targetId: id, targetName, changes: [] })
    await context.record()
    return {
      rows: await writeEntrySheets(path, [
        {
          name: '参训名单',
          title: `${found.title}参训名单`,
          lines: ['学时留空按全部学时计；缺课的在“出勤”一栏写“缺课”。填好后在培训班页面导入。'],
          key: '',
          columns: COLUMNS,
          rows: rows.map((it, at) => ({ cells: cellsOf(it, at + 1), opens: false })),
        },
      ]),
    }
  },

  async takeClassList(context, { id, grant }) {
    const found = await findClass(context.trx, id)
    const path = await context.host.pathOf(grant.id)
    const lines = await linesOfBook(path, grant.name, HEADINGS, 'name')
    const problems: TakenLines['problems'] = []
    const before = await participantRows(context.trx, id)
    const taken = await joinList(context, id, lines, problems)
    const changes = await bringUpToDate(context, { id, most: found.hours }, lines, problems)
    const words = `${grant.name}：新增 ${taken} 人，更新 ${changes.length} 人`
    const told = [{ field: '导入名单', before: '', after: words }, ...changes]
    await keepList(context, { id, title: found.title, before, act: '导入名单' }, told)
    return { taken, changed: changes.length, problems }
  },
}

const COLUMNS = [
  { heads: ['序号'], width: 6, center: true, given: true },
  { heads: ['姓名'], width: 12, given: true },
  { heads: ['公民身份号码'], width: 22, given: true },
  { heads: ['单位'], width: 28, given: true },
  { heads: ['学时'], width: 8, number: { from: 0, to: 1000 } },
  { heads: ['成绩'], width: 8, number: { from: 0, to: 1000 } },
  { heads: ['考核结果'], width: 12 },
  { heads: ['出勤'], width: 8, options: ['出勤', '缺课'] },
  { heads: ['备注'], width: 24 },
]

function cellsOf(it: NamedParticipant, at: number): (string | number)[] {
  const { name, identity_number, unit_name, hours, score, result, absent, note } = it
  const attended = absent === 1 ? '缺课' : ''
  return [at, name, identity_number, unit_name, hours ?? '', score ?? '', result, attended, note]
}

/** Adds those who are not on the list: by number where it is on record, by a name that only one person bears. */
async function joinList(
  context: TaskContext,
  classId: string,
  lines: readonly Line[],
  problems: TakenLines['problems'],
): Promise<number> {
  const find = await personFinder(
    context,
    lines.map((it) => it.cells),
  )
  const coming = lines.flatMap((line) => {
    const { name, unit } = line.cells
    if (name === '') {
      problems.push({ row: line.row, name: '', reason: '姓名是空的，没有导入。' })
      return []
    }
    const found = find(line.cells)
    if (found === 'many') {
      problems.push({ row: line.row, name, reason: '在册的同名人员不止一人，没有导入；补上身份证号再导入。' })
      return []
    }
    return [{ personId: found, name, unitName: unit }]
  })
  const fresh = await freshParticipants(context, classId, coming)
  await insertParticipants(context.trx, fresh)
  return fresh.length
}

/** Writes hours, score and result of lines whose person is on the list; a figure that is none stays out. */
async function bringUpToDate(
  context: TaskContext,
  { id, most }: { id: string; most: number | null },
  lines: readonly Line[],
  problems: TakenLines['problems'],
): Promise<FieldChange[]> {
  const listed = await allParticipants(context.trx, id)
  const changes: FieldChange[] = []
  for (const { row, cells } of lines) {
    const who = listed.find((it) => isSame(it, cells))
    if (!who) continue
    const hours = readFigure(cells.hours)
    const score = readFigure(cells.score)
    if (hours === 'wrong' || score === 'wrong' || (most !== null && (hours ?? 0) > most)) {
      const figure = score === 'wrong' ? `成绩“${cells.score}”` : `学时“${cells.hours}”`
      problems.push({ row, name: who.name, reason: `${figure}不是有效的数，这一行的成绩没有写入。` })
      continue
    }
    const kept = {
      ...keptOf(shownParticipant(who), cells),
      hours: hours ?? who.hours,
      score: score ?? who.score,
    }
    changes.push(...(await keepOne(context, who, kept)))
  }
  return changes
}

function isSame({ name, identity_number }: NamedParticipant, cells: Line['cells']): boolean {
  const number = comparableIdentityNumber(cells.number)
  if (number !== '' && identity_number !== '') return comparableIdentityNumber(identity_number) === number
  return nameKey(name) === nameKey(cells.name)
}

/** What an empty cell says nothing about stays as it is. */
function keptOf(
  before: Participation,
  { result, absent, note }: Line['cells'],
): Omit<Participation, 'hours' | 'score'> {
  return {
    result: result.slice(0, 20) || before.result,
    absent: readPresence(absent) ?? before.absent,
    note: note.slice(0, 200) || before.note,
  }
}
