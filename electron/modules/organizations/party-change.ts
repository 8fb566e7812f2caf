import type { z } from 'zod'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { partyMethods } from '#shared/modules/organizations/contract-parties'
import { PARTY_CHANGES, type PartyChangeKind } from '#shared/modules/organizations/party-words'
import {
  findParty,
  hangingOn,
  insertParty,
  type PartyRecord,
  partyContent,
  updateParty,
} from './party.repository'
import { insertChange, moveLower, moveMembers } from './party-change.repository'
import { freshParty, requireAbove, requireSoleName } from './party-rules'
import { renumberParties } from './party-tree.repository'
import { changed } from './stamps'

type Given = Pick<z.output<typeof partyMethods.changeParty.input>, 'on' | 'document' | 'change'>
type Change<K extends Given['change']['kind']> = Extract<Given['change'], { kind: K }>
type Dated = Pick<Given, 'on' | 'document'>

/** Changes a party organization on a day; both that it was and what it became stay on record. */
export async function changeParty(context: Context, row: PartyRecord, given: Given): Promise<void> {
  if (row.ended_on !== '')
    throw refuse('conflict', `“${row.name}”已于 ${row.ended_on} 撤销，不能再变更。`, {
      remedy: '在接续的党组织登记。',
    })
  if (row.founded_on !== '' && given.on < row.founded_on)
    throw refuse('invalid-input', `变更日期 ${given.on} 早于成立日期 ${row.founded_on}。`, {
      field: 'on',
      remedy: '核对日期。',
    })
  const { change } = given
  if (change.kind === 'renamed') await rename(context, row, change, given)
  else if (change.kind === 'moved') await move(context, row, change, given)
  else if (change.kind === 'merged') await merge(context, row, change, given)
  else if (change.kind === 'split') await split(context, row, change, given)
  else await end(context, row, given)
}

async function rename(context: Context, row: PartyRecord, change: Change<'renamed'>, dated: Dated) {
  await requireSoleName(context.trx, change.name, row.id)
  await updateParty(context.trx, row.id, {
    name: change.name,
    short_name: change.shortName,
    ...changed(context, row),
  })
  const after = change.shortName || change.name
  await noteChange(context, row, dated, { kind: 'renamed', before: shownName(row), after, otherId: null })
}

async function move(context: Context, row: PartyRecord, { parentId }: Change<'moved'>, dated: Dated) {
  const { trx } = context
  await requireAbove(trx, parentId, row)
  const before = row.parent_id === null ? undefined : await findParty(trx, row.parent_id)
  const after = parentId === null ? undefined : await findParty(trx, parentId)
  await updateParty(trx, row.id, { parent_id: parentId, ...changed(context, row) })
  await renumberParties(trx)
  await noteChange(context, row, dated, {
    kind: 'moved',
    before: before ? shownName(before) : '',
    after: after ? shownName(after) : '',
    otherId: parentId,
  })
}

async function merge(context: Context, row: PartyRecord, { into }: Change<'merged'>, dated: Dated) {
  const { trx } = context
  if (into === row.id)
    throw refuse('invalid-input', '不能并入自己。', { field: 'into', remedy: '另选接收的党组织。' })
  await requireAbove(trx, into, row)
  const other = await findParty(trx, into)
  if (!other) throw new Error('party organization vanished inside its own transaction')
  await moveMembers(trx, { from: row.id, to: into, on: dated.on })
  await moveLower(trx, { from: row.id, to: into })
  await updateParty(trx, row.id, { ended_on: dated.on, ...changed(context, row) })
  await renumberParties(trx)
  const names = { before: shownName(row), after: shownName(other) }
  await noteChange(context, row, dated, { kind: 'merged', ...names, otherId: into })
  await keepChange(context, other.id, dated, { kind: 'absorbed', ...names, otherId: row.id })
}

async function split(context: Context, row: PartyRecord, { parts }: Change<'split'>, dated: Dated) {
  const { trx } = context
  for (const { name, shortName } of parts) {
    await requireSoleName(trx, name, null)
    const content = { ...partyContent(row), name, shortName, code: '', foundedOn: dated.on, groups: 0 }
    const id = newId()
    await insertParty(trx, await freshParty(context, id, content))
    const names = { before: shownName(row), after: shortName || name }
    await keepChange(context, id, dated, { kind: 'founded', ...names, otherId: row.id })
    await keepChange(context, row.id, dated, { kind: 'split', ...names, otherId: id })
  }
  await updateParty(trx, row.id, changed(context, row))
  await renumberParties(trx)
  noteAudit(context, row, dated, {
    kind: 'split',
    before: shownName(row),
    after: parts.map((it) => it.shortName || it.name).join('、'),
  })
}

async function end(context: Context, row: PartyRecord, dated: Dated) {
  const { lower, members } = await hangingOn(context.trx, row.id)
  const hangs = [lower > 0 && `${lower} 个下级党组织`, members > 0 && `${members} 名党员`].filter(Boolean)
  if (hangs.length > 0)
    throw refuse('conflict', `“${row.name}”名下还有${hangs.join('、')}，不能撤销。`, {
      remedy: '先转出，或登记为并入别的党组织。',
    })
  await updateParty(context.trx, row.id, { ended_on: dated.on, ...changed(context, row) })
  await noteChange(context, row, dated, { kind: 'ended', before: shownName(row), after: '', otherId: null })
}

type Told = { kind: PartyChangeKind; before: string; after: string; otherId: string | null }

async function noteChange(context: Context, row: PartyRecord, dated: Dated, told: Told): Promise<void> {
  await keepChange(context, row.id, dated, told)
  noteAudit(context, row, dated, told)
}

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

function noteAudit(context: Context, row: PartyRecord, { on, document }: Dated, told: Omit<Told, 'otherId'>) {
  const field = [PARTY_CHANGES[told.kind], on, document].filter(Boolean).join('　')
  context.note({
    targetKind: 'party',
    targetId: row.id,
    targetName: row.name,
    changes: [{ field, before: told.before, after: told.after }],
    recordVersion: row.version + 1,
  })
}

function shownName(row: PartyRecord): string {
  return row.short_name || row.name
}
