import type { BallotRule, Share } from '#shared/modules/procedures/procedure'
import type { EditColumn } from '../../../components'
import { keyOf, wholeFrom } from './keys'
import { text } from './systems.text'

/** The shares of a ballot as rows: 到会 and, but for a recommendation, 通过. */
export type ShareRow = { what: string; share: Share }

export function sharesOf({ quorum, majority }: BallotRule): ShareRow[] {
  return [
    { what: text.quorum, share: quorum },
    ...(majority ? [{ what: text.majority, share: majority }] : []),
  ]
}

export function withShares(ballot: BallotRule, rows: readonly ShareRow[]): BallotRule {
  const [quorum, majority] = rows
  return quorum ? { ...ballot, quorum: quorum.share, majority: majority?.share ?? null } : ballot
}

const withShare = (row: ShareRow, part: Partial<Share>): ShareRow => ({
  ...row,
  share: { ...row.share, ...part },
})

export const SHARES: readonly EditColumn<ShareRow>[] = [
  { key: 'what', title: text.ballot, width: 72, value: (it) => it.what, set: (it) => it, readOnly: true },
  {
    key: 'over',
    title: text.over,
    width: 88,
    value: (it) => (it.share.over ? text.overs.yes : text.overs.no),
    set: (it, typed) => withShare(it, { over: typed === text.overs.yes }),
    options: Object.values(text.overs),
  },
  {
    key: 'of',
    title: text.shareOf,
    width: 120,
    value: (it) => text.bases[it.share.of],
    set: (it, typed) => withShare(it, { of: keyOf(text.bases, typed) }),
    options: Object.values(text.bases),
  },
  {
    key: 'share',
    title: text.share,
    width: 72,
    value: (it) => `${it.share.parts}/${it.share.whole}`,
    set: (it, typed) => {
      const [parts = '', whole = ''] = typed.split('/')
      return withShare(it, { parts: wholeFrom(parts, 1), whole: wholeFrom(whole, 1) })
    },
  },
  {
    key: 'basis',
    title: text.basis,
    value: (it) => it.share.basis,
    set: (it, basis) => withShare(it, { basis }),
    limit: 200,
  },
]
