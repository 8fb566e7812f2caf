import { basename } from 'node:path'
import { peopleService } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import { FormatError, readWorkbook } from '#electron/platform/formats/index'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import { INTAKE_ACTS, INTAKE_KINDS, type IntakeAct, type IntakeKind } from '#shared/modules/members/intake'
import type { PersonId } from '#shared/values/id'
import {
  deleteMembership,
  findIntake,
  insertIntake,
  intakeRows,
  listIntakes,
  markUndone,
} from './intake/intake.repository'
import { type JudgedRow, judgeRows } from './intake/judge'
import { type ReadRoll, readRoll } from './intake/read-rows'
import { type WrittenRow, writeApplicant, writeMember } from './intake/write-rows'

type Job = 'openRoll' | 'rollRows' | 'takeRoll' | 'undoRoll' | 'intakes'

const OPEN = 'members.roll'
type OpenRoll = { file: string; kind: IntakeKind; rows: JudgedRow[] }

/** Rolls of members, and lists of people on their way, out of workbooks: looked at first, then kept as looked at. */
export const intakeService: Pick<Handlers<typeof members>, Job> = {
  async openRoll(context, { grant, partyId }) {
    const path = await context.host.pathOf(grant.id)
    const file = grant.name || basename(path)
    const { kind, rows: drafts, kept } = await read(path, file)
    const rows = await judgeRows(context.trx, drafts, { kind, partyId })
    context.session.set(OPEN, { file, kind, rows } satisfies OpenRoll)
    return { file, kind, total: rows.length, acts: actCounts(rows), kept }
  },

  async rollRows(context, { offset, limit, act }) {
    const { rows } = openRoll(context)
    const asked = act === null ? rows : rows.filter((it) => it.shown.act === act)
    return { total: asked.length, rows: asked.slice(offset, offset + limit).map((it) => it.shown) }
  },

  async takeRoll(context, { kind }) {
    const open = openRoll(context)
    if (open.kind !== kind) throw refuse('conflict', '打开的文件已换。', { remedy: '重新选择文件。' })
    const written = await writeRows(context, open)
    const intakeId = newId()
    const { now, caller, trx } = context
    const intake = {
      id: intakeId,
      file: open.file,
      taken_at: now,
      taken_by: caller.accountId,
      undone_at: null,
    }
    await insertIntake(
      trx,
      intake,
      written.map((it) => rowOf(intakeId, it)),
    )
    context.session.delete(OPEN)
    const targetName = `${open.file}：${INTAKE_KINDS[kind]} ${written.length} 人`
    context.note({ targetKind: 'member-intake', targetId: intakeId, targetName, changes: [] })
    return { intakeId, written: written.length, left: open.rows.length - written.length }
  },

  async undoRoll(context, { intakeId }) {
    const { trx, now } = context
    const intake = await findIntake(trx, intakeId)
    if (!intake || intake.undone_at !== null)
      throw refuse('conflict', '这次导入已经撤销过。', { remedy: '刷新后再看。' })
    let removed = 0
    const rows = await intakeRows(trx, intakeId)
    for (const row of rows) removed += Number(await takeBack(context, row))
    await markUndone(trx, intakeId, now)
    const targetName = `${intake.file}：撤回 ${removed} 人`
    context.note({ targetKind: 'member-intake', targetId: intakeId, targetName, changes: [] })
    return { removed, kept: rows.length - removed }
  },

  intakes: ({ trx }) => listIntakes(trx),
}

async function read(path: string, file: string): Promise<ReadRoll> {
  const book = await readWorkbook(path).catch((error: unknown) => {
    if (!(error instanceof FormatError)) throw error
    const { message, remedy } = error.problem
    throw refuse('invalid-input', `“${file}”：${message}。`, { remedy: `${remedy}。` })
  })
  const roll = readRoll(book)
  if (roll && roll.rows.length > 0) return roll
  throw refuse('invalid-input', `“${file}”里没有带“姓名”栏的名册，或名册是空的。`, {
    remedy: '第一行或前几行应为栏目名称，每人一行。',
  })
}

function openRoll({ session }: Context): OpenRoll {
  const open = session.get(OPEN) as OpenRoll | undefined
  if (open) return open
  throw refuse('conflict', '还没有选名册文件，或已锁定过。', { remedy: '重新选择文件。' })
}

async function writeRows(context: TaskContext, { kind, rows }: OpenRoll): Promise<WrittenRow[]> {
  const write = kind === 'members' ? writeMember : writeApplicant
  const written: WrittenRow[] = []
  for (const [at, row] of rows.entries()) {
    const made = await write(context, row)
    if (made) written.push(made)
    context.progress({ done: at + 1, total: rows.length, message: `写入${INTAKE_KINDS[kind]}` })
    await context.step()
  }
  return written
}

function rowOf(intake_id: string, { personId, partyId, from, madePerson, madeMembership }: WrittenRow) {
  return {
    intake_id,
    person_id: personId,
    party_id: partyId,
    from_on: from,
    made_person: madePerson ? 1 : 0,
    made_membership: madeMembership ? 1 : 0,
  }
}

type Made = Awaited<ReturnType<typeof intakeRows>>[number]

/** True where nothing was changed since, so that all the row made could go. */
async function takeBack(context: Context, row: Made): Promise<boolean> {
  const { personId, partyId, from, madeMembership, madePerson } = row
  const touched =
    row.stands === null || row.memberVersion !== 1 || (madePerson === 1 && row.personVersion !== 1)
  if (madeMembership === 0 || touched) return false
  await deleteMembership(context.trx, { personId, partyId, from })
  if (madePerson === 1) await peopleService.remove(context, { ids: [personId as PersonId] })
  return true
}

function actCounts(rows: readonly JudgedRow[]): Record<IntakeAct, number> {
  const keys = Object.keys(INTAKE_ACTS) as IntakeAct[]
  return Object.fromEntries(
    keys.map((key) => [key, rows.filter((it) => it.shown.act === key).length]),
  ) as Record<IntakeAct, number>
}
