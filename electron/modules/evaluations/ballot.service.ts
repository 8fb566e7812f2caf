import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { Ballot, OpenedBallot, VoidReason } from '#shared/modules/evaluations/ballot'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { otherEntryOf } from '#shared/modules/evaluations/rules'
import {
  type BallotEntry,
  type BallotRecord,
  countBallots,
  deleteBallot,
  findBallotRow,
  listBallots,
  lowestFree,
  lowestUnmatched,
  neighboursIn,
  readBallot,
} from './ballot.repository'
import { draftOfBallot, dropBallotDraft, keepBallotDraft, latestDraft } from './ballot-draft'
import { ballotWords, counts, keepBallot } from './ballot-keep'
import { deskTarget, loadDesk, openDesk, refuseSealed } from './box-desk'
import { takeFromCounts } from './count.repository'
import { listRounds } from './round-list.repository'

type Entering =
  | 'openRounds'
  | 'ballotRows'
  | 'ballot'
  | 'saveBallot'
  | 'removeBallot'
  | 'ballotDraft'
  | 'keepBallotDraft'
  | 'dropBallotDraft'

/** The ballot bench: papers one by one, in two entries. */
export const ballotService: Pick<Handlers<typeof evaluations>, Entering> = {
  openRounds: ({ trx }) =>
    listRounds(trx, { text: '', year: null, states: ['open'] }, { offset: 0, limit: 500 }),

  async ballotRows({ trx }, { roundId, box, entry, offset, limit }) {
    const place = { roundId, box, entry }
    const rows = await listBallots(trx, place, { offset, limit })
    return {
      total: await countBallots(trx, place),
      rows: rows.map((row) => ({
        number: row.number,
        void: row.void as VoidReason | null,
        differing: row.differing,
        enteredBy: row.entered_by_name,
        enteredAt: row.entered_at,
      })),
    }
  },

  async ballot(context, { roundId, box, entry, number }) {
    refuseSealed((await loadDesk(context.trx, roundId, box)).round)
    const place = { roundId, box, entry }
    return openBallot(context, place, number ?? (await numberToEnter(context, place)))
  },

  /**
   * The audit row names the paper and never its marks: a trail that is kept for ever, by the minute and in the order in
   * which papers came out of the box, would lead from a vote back to a seat in the room.
   */
  async saveBallot(context, { roundId, box, entry, ballot, version }) {
    const desk = await openDesk(context.trx, { roundId, box, entry })
    const place = { roundId, box, entry }
    await expectVersion(context, place, { number: ballot.number, version })
    const row = await keepBallot(context, desk, { entry, content: ballot })
    await dropBallotDraft(context, { ...place, number: ballot.number })
    context.note({ ...deskTarget(desk, ballotWords(entry, row.number)), recordVersion: row.version })
    return readBallot(context.trx, row)
  },

  async removeBallot(context, { roundId, box, entry, number, version }) {
    const desk = await openDesk(context.trx, { roundId, box, entry })
    const place = { roundId, box, entry }
    const row = await expectVersion(context, place, { number, version })
    if (!row) throw refuse('not-found', `没有第 ${number} 张。`, { remedy: '刷新后再看。' })
    if (counts(row)) await takeFromCounts(context.trx, row.id)
    await deleteBallot(context.trx, row.id)
    await dropBallotDraft(context, { ...place, number })
    context.note(deskTarget(desk, ballotWords(entry, number)))
    return {}
  },

  ballotDraft: (context, place) => latestDraft(context, place),

  async keepBallotDraft(context, { ballot, version, ...place }) {
    await keepBallotDraft(context, place, { ballot, version })
    return { savedAt: context.now }
  },

  async dropBallotDraft(context, place) {
    await dropBallotDraft(context, place)
    return {}
  },
}

/** Where the bench goes on: in the second entry the first paper that only the first entry holds. */
async function numberToEnter({ trx }: Context, place: BallotEntry): Promise<number> {
  const { box } = await loadDesk(trx, place.roundId, place.box)
  const unmatched = place.entry === 2 ? await lowestUnmatched(trx, place.roundId, place.box) : null
  const free = unmatched ?? (await lowestFree(trx, place))
  return Math.max(1, Math.min(free, box.issued ?? free))
}

async function openBallot(context: Context, place: BallotEntry, number: number): Promise<OpenedBallot> {
  const { trx, caller } = context
  const row = await findBallotRow(trx, place, number)
  const twin = await findBallotRow(trx, { ...place, entry: otherEntryOf(place.entry) }, number)
  const compared = twin && (place.entry === 2 || row) ? await readBallot(trx, twin) : null
  return {
    number,
    ballot: row ? await readBallot(trx, row) : null,
    other: compared,
    draft: await draftOfBallot(context, { ...place, number }),
    barred: twin?.entered_by === caller.accountId,
    ...(await neighboursOf(context, place, number)),
  }
}

/** The first entry goes by the numbers handed out, the second by the papers that the first found in the box. */
async function neighboursOf({ trx }: Context, place: BallotEntry, number: number) {
  const { box } = await loadDesk(trx, place.roundId, place.box)
  if (place.entry === 2 && box.first > 0) return neighboursIn(trx, { ...place, entry: 1 }, number)
  const last = box.issued ?? number
  return { previous: number > 1 ? number - 1 : null, next: number < last ? number + 1 : null }
}

/** The stored ballot, which must be the one that was opened; undefined for one that is new. */
async function expectVersion(
  { trx }: Context,
  place: BallotEntry,
  { number, version }: { number: number; version: number | null },
): Promise<BallotRecord | undefined> {
  const row = await findBallotRow(trx, place, number)
  if ((row?.version ?? null) === version) return row
  const current: Ballot | null = row ? await readBallot(trx, row) : null
  const found = row ? `第 ${number} 张已由${row.entered_by_name}录入或改过。` : `第 ${number} 张已被删除。`
  throw refuse('conflict', found, { field: 'ballot.number', remedy: '重新打开这张票，核对后再存。', current })
}
