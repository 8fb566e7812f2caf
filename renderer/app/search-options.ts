import { navigate } from 'wouter/use-hash-location'
import type { CycleRow } from '#shared/modules/awards/cycle'
import type { DossierRow } from '#shared/modules/dossiers/dossier'
import type { Organization } from '#shared/modules/organizations/schema'
import type { PersonRow } from '#shared/modules/people/schema'
import type { View } from '#shared/platform/views/contract'
import type { Right } from '#shared/security/rights'
import { listName } from '#shared/values/name-order'
import type { Shortcut } from '../components/shortcuts'
import { showEveryone } from '../modules/people/list/list-state'
import { showView } from '../modules/people/list/use-views'
import { text } from './app.text'
import { AWARD_PAGES } from './RailAwards'
import { DOSSIER_PAGES } from './RailDossiers'
import { LEDGER_PAGES, ORGANIZATION_PAGES } from './RailLedgers'
import type { RecordTab } from './record-tabs'

/** Something the search leads to. */
export type SearchOption = { id: string; name: string; hint: string; keys: string; run: () => void }

export function personOption(row: PersonRow): SearchOption {
  return {
    id: `person ${row.id}`,
    name: listName(row.name),
    hint: [row.birth, row.post].filter((it) => it !== '').join('　'),
    keys: '',
    run: () => navigate(`/people/${row.id}`),
  }
}

/** A unit leads to its people. */
export function unitOption(unit: Organization): SearchOption {
  return {
    id: `unit ${unit.id}`,
    name: unit.name,
    hint: unit.code,
    keys: '',
    run: () => {
      showEveryone({ organizationId: unit.id })
      navigate('/people')
    },
  }
}

/** A query or 名单 leads to its people, pinned or not. */
export function viewOption(view: View): SearchOption {
  return {
    id: `view ${view.id}`,
    name: view.name,
    hint: '',
    keys: '',
    run: () => {
      showView(view)
      navigate('/people')
    },
  }
}

const MOST_VIEWS = 6

export function viewsLike(views: readonly View[], words: string): readonly View[] {
  return views.filter((it) => it.name.includes(words)).slice(0, MOST_VIEWS)
}

/** A dossier on record. */
export function dossierOption({ id, name, number, unitName }: DossierRow): SearchOption {
  return {
    id: `dossier ${id}`,
    name: text.dossierOf(name),
    hint: [number, unitName].filter(Boolean).join('　'),
    keys: '',
    run: () => navigate(`/dossiers/files/${id}`),
  }
}

/** One time that an award is held, running or over. */
export function cycleOption(row: CycleRow): SearchOption {
  return {
    id: `cycle ${row.id}`,
    name: row.title,
    hint: row.stageLabel,
    keys: '',
    run: () => navigate(`/awards/cycles/${row.id}`),
  }
}

/** A record that was open a while ago. */
export function recentOption(tab: RecordTab): SearchOption {
  return { id: `recent ${tab.id}`, name: tab.title, hint: '', keys: '', run: () => navigate(tab.path) }
}

export function commandOption(shortcut: Shortcut): SearchOption {
  return {
    id: `command ${shortcut.combo} ${shortcut.label}`,
    name: shortcut.label,
    hint: '',
    keys: shortcut.combo,
    run: shortcut.run,
  }
}

const MOST_UNITS = 5

export function unitsLike(units: readonly Organization[], words: string): readonly Organization[] {
  if (words === '') return []
  return units
    .filter((it) => it.name.includes(words) || it.shortName.includes(words) || it.code === words)
    .slice(0, MOST_UNITS)
}

/** Pages that the palette reaches although no key leads to them. */
const PAGES: readonly { path: string; label: string; right: Right }[] = [
  { path: '/workbench/list', label: text.workList, right: 'people.read' },
  { path: '/workbench/letters', label: text.letterBook, right: 'ledgers.read' },
  { path: '/people/import', label: text.import, right: 'people.import' },
  { path: '/people/assessments', label: text.assessments, right: 'people.edit' },
  { path: '/people/batches', label: text.batches, right: 'people.read' },
  { path: '/people/recycled', label: text.recycled, right: 'people.read' },
  { path: '/people/duplicates', label: text.duplicates, right: 'people.read' },
  { path: '/steps', label: text.steps, right: 'people.read' },
  { path: '/evaluations', label: text.rounds, right: 'evaluations.read' },
  { path: '/evaluations/new', label: text.newRound, right: 'evaluations.edit' },
  { path: '/evaluations/schemes', label: text.schemes, right: 'evaluations.read' },
  { path: '/evaluations/cases', label: text.cases, right: 'evaluations.read' },
  { path: '/evaluations/eligibility', label: text.eligibility, right: 'evaluations.read' },
  { path: '/awards', label: text.cycles, right: 'awards.read' },
  { path: '/awards/new', label: text.newCycle, right: 'awards.edit' },
  { path: '/awards/standards', label: text.awardStandards, right: 'awards.read' },
  { path: '/awards/mine', label: text.myReviews, right: 'awards.review' },
  ...AWARD_PAGES.map(({ href, label }) => ({ path: href, label, right: 'awards.read' as const })),
  { path: '/dossiers', label: text.dossierList, right: 'dossiers.see' },
  { path: '/dossiers/import', label: text.dossierImport, right: 'dossiers.edit' },
  { path: '/dossiers/standards', label: text.dossierStandards, right: 'dossiers.see' },
  { path: '/dossiers/mine', label: text.myPermits, right: 'dossiers.consult' },
  ...DOSSIER_PAGES.map(({ href, label }) => ({ path: href, label, right: 'dossiers.see' as const })),
  ...LEDGER_PAGES.map(({ href, label }) => ({ path: href, label, right: 'ledgers.read' as const })),
  ...ORGANIZATION_PAGES.map(({ href, label }) => ({ path: href, label, right: 'ledgers.read' as const })),
  { path: '/settings/systems', label: text.workSystems, right: 'ledgers.read' },
  { path: '/settings/backup', label: text.backup, right: 'backups.make' },
  { path: '/settings/printing', label: text.printing, right: 'people.print' },
  { path: '/settings/accounts', label: text.accounts, right: 'accounts.manage' },
  { path: '/settings/audit', label: text.audit, right: 'audit.read' },
]

/** Those pages as commands without a key, for someone who holds these rights. */
export function pageCommands(rights: readonly string[]): readonly Shortcut[] {
  return PAGES.filter((it) => rights.includes(it.right)).map(({ path, label }) => ({
    combo: '',
    label,
    run: () => navigate(path),
    layer: 0,
    enabled: true,
  }))
}

/** Commands whose words contain what was typed; all of them while nothing is typed. */
export function commandsLike(commands: readonly Shortcut[], words: string): readonly Shortcut[] {
  const wanted = words.toLowerCase()
  const seen = new Set<string>()
  return commands.filter((it) => {
    if (seen.has(it.label) || !it.label.toLowerCase().includes(wanted)) return false
    seen.add(it.label)
    return true
  })
}
