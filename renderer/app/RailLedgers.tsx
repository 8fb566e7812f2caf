import { text } from './app.text'
import { ListLink } from './RailPeople'
import { useRight } from './session'

/** What stands below 台账 while one is there. */
export function LedgerLists({ location }: { location: string }) {
  const sees = useRight('ledgers.read')
  return sees && location.startsWith('/ledgers') ? <Links pages={LEDGER_PAGES} location={location} /> : null
}

/** What stands below 组织 while one is there. */
export function OrganizationLists({ location }: { location: string }) {
  const sees = useRight('ledgers.read')
  const here = sees && location.startsWith('/organizations')
  return here ? <Links pages={ORGANIZATION_PAGES} location={location} /> : null
}

type RailPage = { href: string; label: string }

function Links({ pages, location }: { pages: readonly RailPage[]; location: string }) {
  return pages.map(({ href, label }) => (
    <ListLink key={href} href={href} label={label} location={location} below />
  ))
}

export const LEDGER_PAGES = [
  { href: '/ledgers/duties', label: text.duties },
  { href: '/ledgers/matters', label: text.matters },
  { href: '/ledgers/procedures', label: text.procedures },
  { href: '/ledgers/members', label: text.members },
  { href: '/ledgers/admissions', label: text.admissions },
  { href: '/ledgers/training', label: text.training },
  { href: '/ledgers/inspections', label: text.inspections },
  { href: '/ledgers/links', label: text.links },
  { href: '/ledgers/indicators', label: text.indicators },
  { href: '/ledgers/own', label: text.ownLedgers },
] as const satisfies readonly RailPage[]

export const ORGANIZATION_PAGES = [
  { href: '/organizations/parties', label: text.parties },
  { href: '/organizations/villages', label: text.villages },
  { href: '/organizations/enterprises', label: text.enterprises },
  { href: '/organizations/terms', label: text.terms },
  { href: '/organizations/delegates', label: text.delegates },
] as const satisfies readonly RailPage[]
