import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Seat, TeamPost } from '#shared/modules/organizations/party'
import type { PartyRecord } from './party.repository'
import { readParty, updateParty } from './party.repository'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { changed } from './stamps'
import { presentTerm, putPosts, putSeats } from './team.repository'

type GivenTeam = { from: string; seats: readonly Seat[]; team: readonly TeamPost[] }

/** Puts a team in force from a day on; what was before stays with its last day. */
export async function saveTeam(context: Context, row: PartyRecord, given: GivenTeam): Promise<void> {
  const { trx } = context
  if (row.ended_on !== '')
    throw refuse('conflict', `“${row.name}”已于 ${row.ended_on} 撤销，班子不再变动。`, {
      remedy: '在接续的党组织登记。',
    })
  requireOnce(
    given.seats.map((it) => it.post),
    (post) => `“${post}”的核定职数填了两次。`,
  )
  requireOnce(
    given.team.map((it) => `${it.name}（${it.post}）`),
    (who) => `${who}登记了两次。`,
  )
  const rows = await registerRows(trx, 'party', [row.id])
  const before = await readParty(trx, row.id)
  await putSeats(trx, row.id, { seats: given.seats, from: given.from })
  const term = await presentTerm(trx, row.id)
  const posts = given.team.map((it, position) => ({
    id: it.id ?? newId(),
    party_id: row.id,
    term_id: term?.id ?? null,
    post: it.post,
    person_id: it.personId,
    name: it.name,
    origin: it.origin,
    from_on: it.from || given.from,
    to_on: '',
    full_time: it.fullTime ? 1 : 0,
    position,
  }))
  await putPosts(trx, row.id, posts, given.from)
  await updateParty(trx, row.id, changed(context, row))
  const after = await readParty(trx, row.id)
  const about = {
    targetKind: 'party',
    targetId: row.id,
    targetName: row.name,
    changes: [
      { field: '核定职数', before: seatWords(before?.seats), after: seatWords(after?.seats) },
      { field: '班子成员', before: teamWords(before?.team), after: teamWords(after?.team) },
    ].filter((it) => it.before !== it.after),
    recordVersion: row.version + 1,
  }
  const title = `调整“${row.name}”的班子`
  await noteRegisterStep(context, about, { title, scope: 'party', ids: [row.id], before: rows })
}

function requireOnce(names: readonly string[], sentence: (name: string) => string): void {
  const twice = names.find((it, at) => names.indexOf(it) < at)
  if (twice !== undefined)
    throw refuse('invalid-input', sentence(twice), { field: 'team', remedy: '删去一条。' })
}

const seatWords = (seats: readonly Seat[] = []) => seats.map((it) => `${it.post} ${it.approved}`).join('、')
const teamWords = (team: readonly TeamPost[] = []) => team.map((it) => `${it.post} ${it.name}`).join('、')
