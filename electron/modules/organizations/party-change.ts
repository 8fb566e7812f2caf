import type { z } from 'zod'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { partyMethods } from '#shared/modules/organizations/contract-parties'
import { PARTY_CHANGES, type PartyChangeKind } from '#shared/modules/organizations/party-words'
import { dayOf } from '#shared/values/iso-day'
import {
  findParty,
  hangingOn,
  insertParty,
  type PartyRecord,
  partyContent,
  updateParty,
} from './party.repository'
import {
  closeTeam,
  insertChange,
  joinedAfter,
  lastChangeOn,
  lowerOf,
  moveLower,
  moveMembers,
} from './party-change.repository'
import { freshParty, requireAbove, requireSoleName } from './party-rules'
import { renumberParties } from './party-tree.repository'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { changed } from './stamps'

type Given = Pick<z.output<typeof partyMethods.changeParty.input>, 'on' | 'document' | 'change'>
type Change<K extends Given['change']['kind']> = Extract<Given['change'], { kind: K }>
type Dated = Pick<Given, 'on' | 'document'>

/** What became of the organization, and the others that it began. */
type Outcome = { before: string; after: string; began?: readonly string[] }

/** Changes a party organization on a day; both that it was and what it became stay on record. */
export async function changeParty(context: Context, row: PartyRecord, given: Given): Promise<void> {
  const { trx } = context
  await requireDay(context, row, given.on)
  const { change } = given
  const touched = [row.id, ...(await lowerOf(trx, row.id)).map((it) => it.id)]
  if (change.kind === 'merged') touched.push(change.into)
  const before = await registerRows(trx, 'party', touched)
  const { began = [], ...told } = await changeAs(context, row, given)
  await renumberParties(trx)
  const about = {
    targetKind: 'party',
    targetId: row.id,
    targetName: row.name,
    changes: [
      { field: [PARTY_CHANGES[change.kind], given.on, given.document].filter(Boolean).join('　'), ...told },
    ],
    recordVersion: row.version + 1,
  }
  const title = `${PARTY_CHANGES[change.kind]}“${row.name}”`
  await noteRegisterStep(context, about, { title, scope: 'party', ids: [...touched, ...began], before })
}

function changeAs(context: Context, row: PartyRecord, { change, ...dated }: Given): Promise<Outcome> {
  switch (change.kind) {
    case 'renamed':
      return rename(context, row, change, dated)
    case 'moved':
      return move(context, row, change, dated)
    case 'merged':
      return merge(context, row, change, dated)
    case 'split':
      return split(context, row, change, dated)
    default:
      return end(context, row, dated)
  }
}

/** A change happens while the organization is, not ahead of today, and not before one that is on record. */
async function requireDay({ trx, now }: Context, row: PartyRecord, on: string): Promise<void> {
  if (row.ended_on !== '')
    throw refuse('conflict', `“${row.name}”已于 ${row.ended_on} 撤销，不能再变更。`, {
      remedy: '在接续的党组织登记。',
    })
  const wrong = (message: string, remedy = '核对日期。') =>
    refuse('invalid-input', message, { field: 'on', remedy })
  if (row.founded_on !== '' && on < row.founded_on)
    throw wrong(`变更日期 ${on} 早于成立日期 ${row.founded_on}。`)
  if (on > dayOf(now)) throw wrong(`变更日期 ${on} 还没有到。`, '到那一天再登记。')
  const last = await lastChangeOn(trx, row.id)
  if (on < last)
    throw wrong(`变更日期 ${on} 早于上一次变更的日期 ${last}。`, '核对日期，或先撤销上一次变更。')
}

async function rename(
  context: Context,
  row: PartyRecord,
  change: Change<'renamed'>,
  dated: Dated,
): Promise<Outcome> {
  await requireSoleName(context.trx, change.name, row.id)
  await updateParty(context.trx, row.id, {
    name: change.name,
    short_name: change.shortName,
    ...changed(context, row),
  })
  const told = { before: shownName(row), after: change.shortName || change.name }
  await keepChange(context, row.id, dated, { kind: 'renamed', ...told, otherId: null })
  return told
}

async function move(
  context: Context,
  row: PartyRecord,
  { parentId }: Change<'moved'>,
  dated: Dated,
): Promise<Outcome> {
  const { trx } = context
  await requireAbove(trx, parentId, row)
  const before = row.parent_id === null ? undefined : await findParty(trx, row.parent_id)
  const after = parentId === null ? undefined : await findParty(trx, parentId)
  await updateParty(trx, row.id, { parent_id: parentId, ...changed(context, row) })
  const told = { before: before ? shownName(before) : '', after: after ? shownName(after) : '' }
  await keepChange(context, row.id, dated, { kind: 'moved', ...told, otherId: parentId })
  return told
}

async function merge(
  context: Context,
  row: PartyRecord,
  { into }: Change<'merged'>,
  dated: Dated,
): Promise<Outcome> {
  const { trx } = context
  if (into === row.id)
    throw refuse('invalid-input', '不能并入自己。', { field: 'into', remedy: '另选接收的党组织。' })
  await requireAbove(trx, into, row)
  const late = await joinedAfter(trx, row.id, dated.on)
  if (late > 0)
    throw refuse('invalid-input', `有 ${late} 名党员在 ${dated.on} 之后才转入“${row.name}”。`, {
      field: 'on',
      remedy: '核对变更日期，或先更正这些党员的转入日期。',
    })
  const other = await findParty(trx, into)
  if (!other) throw new Error('party organization vanished inside its own transaction')
  const told = { before: shownName(row), after: shownName(other) }
  await moveMembers(trx, { from: row.id, to: into, on: dated.on })
  for (const { id } of await lowerOf(trx, row.id))
    await keepChange(context, id, dated, { kind: 'moved', ...told, otherId: into })
  await moveLower(trx, { from: row.id, to: into })
  await close(context, row, dated.on)
  await keepChange(context, row.id, dated, { kind: 'merged', ...told, otherId: into })
  await keepChange(context, other.id, dated, { kind: 'absorbed', ...told, otherId: row.id })
  return told
}

async function split(
  context: Context,
  row: PartyRecord,
  { parts }: Change<'split'>,
  dated: Dated,
): Promise<Outcome> {
  const { trx } = context
  const began: string[] = []
  for (const { name, shortName } of parts) {
    await requireSoleName(trx, name, null)
    const content = { ...partyContent(row), name, shortName, code: '', foundedOn: dated.on, groups: 0 }
    const id = newId()
    await insertParty(trx, await freshParty(context, id, content))
    const names = { before: shownName(row), after: shortName || name }
    await keepChange(context, id, dated, { kind: 'founded', ...names, otherId: row.id })
    await keepChange(context, row.id, dated, { kind: 'split', ...names, otherId: id })
    began.push(id)
  }
  await updateParty(trx, row.id, changed(context, row))
  return { before: shownName(row), after: parts.map((it) => it.shortName || it.name).join('、'), began }
}

async function end(context: Context, row: PartyRecord, dated: Dated): Promise<Outcome> {
  const { lower, members } = await hangingOn(context.trx, row.id)
  const hangs = [lower > 0 && `${lower} 个下级党组织`, members > 0 && `${members} 名党员`].filter(Boolean)
  if (hangs.length > 0)
    throw refuse('conflict', `“${row.name}”名下还有${hangs.join('、')}，不能撤销。`, {
      remedy: '先转出，或登记为并入别的党组织。',
    })
  await close(context, row, dated.on)
  const told = { before: shownName(row), after: '' }
  await keepChange(context, row.id, dated, { kind: 'ended', ...told, otherId: null })
  return told
}

/** The organization is no more from a day on, and its team with it. */
async function close(context: Context, row: PartyRecord, on: string): Promise<void> {
  await closeTeam(context.trx, row.id, on)
  await updateParty(context.trx, row.id, { ended_on: on, ...changed(context, row) })
}

type Told = { kind: PartyChangeKind; before: string; after: string; otherId: string | null }

async function keepChange(context: Context, partyId: string, dated: Dated, told: Told): Promise<void> {
  await insertChange(context.trx, {
    id: newId(),
    party_id: partyId,
    kind: told.kind,
    on_day: dated.on,
    before: told.before,
    after: told.after,
    other_id: told.otherId,
    document: dated.document,
    noted_at: context.now,
    noted_by: context.caller.accountId,
  })
}

function shownName(row: PartyRecord): string {
  return row.short_name || row.name
}
