import { plusDays, shownDay } from '../../values/iso-day'
import { BARS, type Barring } from '../evaluations/cases'
import { matterAddress } from './address'
import { matterNumber } from './rules-days'

/** A sanction that bars, with the party organization it was laid on and the matter it came from; '' and null for none. */
export type BarringSanction = {
  system_key: string
  on_day: string
  until_on: string
  lifted_on: string
  document: string
  reason: string
  party_name: string
  matter_id: string | null
  matter_title: string | null
  matter_year: number | null
  matter_number: number | null
}

/** What it bars from its first to its last day; null where it was lifted before it began. */
export function sanctionBarring(
  sanction: BarringSanction,
  { label, system }: { label: string; system: string },
): Barring | null {
  const { on_day, until_on, lifted_on, document } = sanction
  const lifted = lifted_on === '' ? '' : plusDays(lifted_on, -1)
  const to = lifted !== '' && lifted < until_on ? lifted : until_on
  if (to < on_day) return null
  const why = [sanction.party_name, matterOf(sanction)].filter(Boolean).join('，')
  return {
    bars: ['award'],
    title: `${label}（${[why, document].filter(Boolean).join('；')}）`,
    from: shownDay(on_day),
    to: shownDay(to),
    rule: `“${label}”期间不得${BARS.award}（${system}）`,
    undecided: false,
    source: { kind: 'record', href: addressOf(sanction) },
  }
}

/** The matter by its number, or why the sanction was laid where it came from none. */
function matterOf({ matter_year, matter_number, matter_title, reason }: BarringSanction): string {
  if (matter_year === null || matter_number === null) return reason
  return `${matterNumber(matter_year, matter_number)} ${matter_title}`
}

function addressOf({ matter_id, system_key }: BarringSanction): string {
  return matter_id === null ? `/ledgers/matters/figures/${system_key}` : matterAddress(matter_id)
}
