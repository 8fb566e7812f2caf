import {
  type DraftKey,
  dropDraft,
  findDraft,
  findLatestDraft,
  keepDraft,
  type StoredDraft,
} from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import { type BallotContent, BallotDraft, type Entry } from '#shared/modules/evaluations/ballot'

const KIND = 'ballot'

/** One entry of one box, and a paper in it. */
export type EntryPlace = { roundId: string; box: number; entry: Entry }
type BallotPlace = EntryPlace & { number: number }

/** What the caller typed of this paper and did not store; null for nothing. */
export async function draftOfBallot(context: Context, place: BallotPlace): Promise<BallotDraft | null> {
  return readDraft(await findDraft(context.trx, keyOf(context, place)))
}

/** What the caller left half typed last in this entry. */
export async function latestDraft({ trx, caller }: Context, place: EntryPlace): Promise<BallotDraft | null> {
  const owner = { account_id: caller.accountId, record_kind: KIND }
  return readDraft(await findLatestDraft(trx, { ...owner, prefix: prefixOf(place) }))
}

export async function keepBallotDraft(
  context: Context,
  place: EntryPlace,
  { ballot, version }: { ballot: BallotContent; version: number | null },
): Promise<void> {
  await keepDraft(context.trx, {
    ...keyOf(context, { ...place, number: ballot.number }),
    base_version: version ?? 0,
    content: JSON.stringify(ballot),
    saved_at: context.now,
  })
}

export function dropBallotDraft(context: Context, place: BallotPlace): Promise<void> {
  return dropDraft(context.trx, keyOf(context, place))
}

function prefixOf({ roundId, box, entry }: EntryPlace): string {
  return `${roundId}/${box}/${entry}/`
}

function keyOf({ caller }: Context, place: BallotPlace): DraftKey {
  return {
    account_id: caller.accountId,
    record_kind: KIND,
    record_id: `${prefixOf(place)}${place.number}`,
  }
}

/** One that an older program left and this one cannot read is passed over. */
function readDraft(draft: StoredDraft | undefined): BallotDraft | null {
  if (!draft) return null
  const version = draft.base_version === 0 ? null : draft.base_version
  const read = BallotDraft.safeParse({
    ballot: JSON.parse(draft.content),
    version,
    savedAt: draft.saved_at,
  })
  return read.success ? read.data : null
}
