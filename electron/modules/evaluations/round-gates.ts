import type { Trx } from '#electron/platform/database/schema'
import type { Hindrance, Round, RoundState, RoundSubject } from '#shared/modules/evaluations/round'
import {
  boxHindrances,
  openingHindrances,
  resultHindrances,
  returnHindrances,
} from '#shared/modules/evaluations/rules'
import { countedSubjects } from './box.repository'
import { loadEntryChecks } from './difference.repository'
import { loadSubjects } from './round.repository'
import { sourcesOf } from './subject-sources'
import { loadTally } from './tally'

/** What stands in the way of the round's step to `to`, forward or back; an empty list lets it pass. */
export async function hindrancesOf(trx: Trx, round: Round, to: RoundState | null): Promise<Hindrance[]> {
  const way = to && GATES[`${round.state} ${to}`]
  return way ? await way(trx, round) : []
}

const GATES: Partial<Record<string, (trx: Trx, round: Round) => Promise<Hindrance[]>>> = {
  'draft open': opening,
  'open draft': async (_trx, round) => returnHindrances(round.boxes),
  'open closed': closing,
  'closed confirmed': confirming,
}

async function opening(trx: Trx, round: Round): Promise<Hindrance[]> {
  const subjects = await loadSubjects(trx, round.id)
  return openingHindrances(round.scheme, subjects, await lostSubjects(trx, round, subjects))
}

/** Those whose person or unit is no longer on record. */
async function lostSubjects(
  trx: Trx,
  round: Round,
  subjects: readonly RoundSubject[],
): Promise<RoundSubject[]> {
  const idOf = (it: RoundSubject) => it.personId ?? it.organizationId ?? ''
  const found = await sourcesOf(trx, round.scheme.subject, subjects.map(idOf))
  return subjects.filter((it) => !found.has(idOf(it)))
}

async function closing(trx: Trx, round: Round): Promise<Hindrance[]> {
  const rule = { quorum: round.scheme.rules.quorum, entry: round.entry }
  const counted = new Set((await countedSubjects(trx, round.id)).map((it) => it.box))
  // Comparing two entries reads every mark, so it waits until everything has been entered.
  const early = round.boxes.flatMap((box) =>
    boxHindrances(box, rule, { differing: 0, counted: counted.has(box.no) }),
  )
  if (early.length > 0 || round.entry === 'single') return early
  const checks = await loadEntryChecks(trx, round.id)
  const differing = new Map(checks.map((it) => [it.box, it.differing + it.missingFirst + it.missingSecond]))
  return round.boxes.flatMap((box) =>
    boxHindrances(box, rule, {
      differing: box.counting === 'ballots' ? (differing.get(box.no) ?? 0) : 0,
      counted: counted.has(box.no),
    }),
  )
}

async function confirming(trx: Trx, round: Round): Promise<Hindrance[]> {
  const { tally, input } = await loadTally(trx, round.id)
  return resultHindrances(tally, input.subjects)
}
