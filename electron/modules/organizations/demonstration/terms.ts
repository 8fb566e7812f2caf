import { newId } from '#electron/platform/database/id'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { yearsOf } from '#shared/modules/organizations/rules-terms'
import type { PartyTermId } from '#shared/values/id'
import { plusDays, plusMonths } from '#shared/values/iso-day'
import { s08Terms } from '../presets/s08-terms'
import { updateTerm } from '../term.repository'
import { writeTermLetters } from '../term-letters'
import { putRows } from './county.repository'
import type { PartyRow } from './parties'
import { presentTerms } from './terms.repository'

/** Months from today to the end of the term, by turns: a few are overdue, some due, most run on. */
const ENDS = [-2, 4, 26, 5, 14, 31, 9, 3, 22, 17, 28, 11] as const
const NO_TERM = 41

/** Present terms of the county's organizations, and the letters that were written of some. */
export async function makeTerms(stage: Stage, parties: readonly PartyRow[]): Promise<void> {
  const { trx, author } = stage
  const today = author.now.toISOString().slice(0, 10)
  const rows = parties.flatMap((party, at) => (at % NO_TERM === 7 ? [] : [termRow(party, at, today)]))
  await putRows(trx, 'party_term', rows)
  await presentTerms(trx)
  await writeLetters(stage, rows, parties, today)
}

function termRow(party: PartyRow, at: number, today: string) {
  const years = yearsOf(s08Terms.content, party) ?? 3
  const arranged = party.affiliation === 'village' || party.affiliation === 'townCommittee'
  const months = arranged ? 20 + (at % 4) : (ENDS[at % ENDS.length] ?? 12)
  const ends = plusDays(plusMonths(today, months), at % 19)
  return {
    id: newId(),
    party_id: party.id,
    number: 3 + (at % 6),
    elected_on: plusMonths(ends, -years * 12),
    years,
    ends_on: ends,
    extended_to: '',
    requested_on: '',
    approved_on: '',
    approval_no: '',
    case_id: null,
    note: '',
  }
}

type Term = ReturnType<typeof termRow>

/** Half of the county committee's own letters went out three weeks ago. */
async function writeLetters(
  stage: Stage,
  terms: readonly Term[],
  parties: readonly PartyRow[],
  today: string,
): Promise<void> {
  const day = plusDays(today, -21)
  const kinds = new Map(parties.map((it) => [it.id, it.affiliation]))
  const due = terms.filter(
    (it) =>
      kinds.get(it.party_id) === 'countyOrgan' && it.ends_on > today && it.ends_on <= plusMonths(day, 6),
  )
  const wanted = due.filter((_, at) => at % 2 === 0)
  const [first] = wanted
  if (!first) return
  await writeTermLetters(on(stage, day), {
    system: s08Terms.key,
    on: day,
    batches: [
      {
        sender: '县直机关工委',
        first: `县直工函〔${stage.year}〕21号`,
        termIds: wanted.map((it) => it.id as PartyTermId),
      },
    ],
  })
  await updateTerm(stage.trx, first.id, { requested_on: plusDays(day, 12) })
}
