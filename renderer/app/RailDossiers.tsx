import { text } from './app.text'
import { ListLink } from './RailPeople'
import { useRight } from './session'

/** What stands below 档案 while one is there. */
export function DossierLists({ location }: { location: string }) {
  const sees = useRight('dossiers.see')
  const consults = useRight('dossiers.consult')
  const keeps = useRight('dossiers.read')
  if (!sees || !location.startsWith('/dossiers')) return null
  const pages = consults && !keeps ? [...DOSSIER_PAGES, MINE] : DOSSIER_PAGES
  return pages.map(({ href, label }, index) => (
    <ListLink key={href} href={href} label={label} location={location} below={index < pages.length - 1} />
  ))
}

/** For whoever sees the catalogues and reads by a permit alone. */
const MINE = { href: '/dossiers/mine', label: text.myPermits } as const

export const DOSSIER_PAGES = [
  { href: '/dossiers/desk', label: text.dossierDesk },
  { href: '/dossiers/scans', label: text.scans },
  { href: '/dossiers/audits', label: text.dossierAudits },
  { href: '/dossiers/loose', label: text.loose },
  { href: '/dossiers/missing', label: text.missing },
  { href: '/dossiers/permits', label: text.permits },
  { href: '/dossiers/transfers', label: text.transfers },
  { href: '/dossiers/exports', label: text.dossierExports },
  { href: '/dossiers/store', label: text.store },
] as const
