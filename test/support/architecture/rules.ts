import type { Import, Sources } from './sources'

/** A module may import only modules that stand before it. */
export const STAIRS = [
  'organizations',
  'people',
  'cadres',
  'evaluations',
  'procedures',
  'matters',
  'duties',
  'indicators',
  'ledgers',
  'awards',
  'dossiers',
  'appointments',
  'members',
  'training',
  'inspections',
  'reports',
]

/** The two files where platform lists its modules: tables for Kysely's types, services for the gate. */
const MODULE_LISTS = ['electron/platform/database/schema.ts', 'electron/platform/ipc/register.ts']
const ELECTRON_ROOMS = /^electron\/(platform\/(shell|ipc|documents)\/|main\.ts$|preload\.ts$)/
const DATABASE = 'electron/platform/database/'
const MIGRATIONS = 'electron/platform/database/migrations/'
const SQL =
  /\.(selectFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`(]*>)?`|\bsql\.(raw|ref|table|id)\b/

const sideOf = (file: string) => file.split('/')[0] ?? ''
const moduleOf = (file: string) => /^(?:electron|renderer|shared)\/modules\/([^/]+)/.exec(file)?.[1]
const isPackage = (name: string) => (found: Import) =>
  found.package && (found.to === name || found.to.startsWith(`${name}/`))
const tell = ({ from, to }: Import) => `${from} → ${to}`

/** shared imports only shared; renderer and electron never import each other; none imports tests or scripts. */
export const crossedSides = (imports: Import[]) =>
  imports
    .filter((found) => !found.package)
    .filter(({ from, to }) => sideOf(to) !== sideOf(from) && sideOf(to) !== 'shared')
    .map(tell)

/** shared needs zod and nothing else; the window has neither Node nor Electron. */
export const foreignPackages = (imports: Import[]) =>
  imports
    .filter((found) => found.package)
    .filter((found) => {
      if (sideOf(found.from) === 'shared') return !isPackage('zod')(found)
      return (
        sideOf(found.from) === 'renderer' && (found.to.startsWith('node:') || isPackage('electron')(found))
      )
    })
    .map(tell)

/** Modules look only up the stairs and, in electron, through the front door; `reports` is read by nobody. */
export const offTheStairs = (imports: Import[]) =>
  imports
    .filter(({ from, to }) => {
      const [self, other] = [moduleOf(from), moduleOf(to)]
      if (!self || !other || self === other) return false
      if (STAIRS.indexOf(other) > STAIRS.indexOf(self)) return true
      return to.startsWith('electron/') && to !== `electron/modules/${other}/index.ts`
    })
    .map(tell)

/** The window has pages for rooms of the platform too; `help` is the window's own. */
function isPageRoom(sources: Sources, file: string): boolean {
  const room = moduleOf(file)
  if (!file.startsWith('renderer/')) return false
  return room === 'help' || [...sources.keys()].some((other) => other.startsWith(`shared/platform/${room}/`))
}

/** Modules that have no step on the stairs. */
export const unknownModules = (sources: Sources) => {
  const files = [...sources.keys()].filter((file) => moduleOf(file) && !isPageRoom(sources, file))
  return [...new Set(files.map(moduleOf))].filter((name) => name !== undefined && !STAIRS.includes(name))
}

export const platformKnowsModules = (imports: Import[]) =>
  imports
    .filter(
      ({ from, to }) => from.startsWith('electron/platform/') && moduleOf(to) && !MODULE_LISTS.includes(from),
    )
    .map(tell)

/** A migration must do tomorrow what it does today, so it uses nothing that may change. */
export const migrationsLeaningOut = (imports: Import[]) =>
  imports
    .filter(
      ({ from, to, package: bought }) => from.startsWith(MIGRATIONS) && !bought && !to.startsWith(MIGRATIONS),
    )
    .map(tell)

/** SQL stands in repositories and in platform/database. */
export const strayedSql = (sources: Sources) =>
  filesWith(sources, SQL).filter((file) => !file.endsWith('.repository.ts') && !file.startsWith(DATABASE))

/** The electron package is for the rooms that have a window; ipcMain for platform/ipc alone. */
export const strayedElectron = (imports: Import[]) =>
  imports
    .filter(isPackage('electron'))
    .filter(({ from }) => !ELECTRON_ROOMS.test(from))
    .map(tell)

export const strayedIpcMain = (sources: Sources) =>
  filesWith(sources, /\bipcMain\b/).filter((file) => !file.startsWith('electron/platform/ipc/'))

export const strayedDatabase = (imports: Import[]) =>
  imports
    .filter(isPackage('better-sqlite3'))
    .filter(({ from }) => !from.startsWith(DATABASE))
    .map(tell)

/** One client a window: the pages', and the hidden print window's. */
const CLIENTS = ['renderer/api/client.ts', 'renderer/api/print-client.ts']

/** The page reaches the records by the client only. */
export const strayedBridge = (sources: Sources) =>
  filesWith(sources, /\b(window|globalThis|self)\s*(\.\s*bridge\b|\[\s*['"`]bridge)/).filter(
    (file) => file.startsWith('renderer/') && !CLIENTS.includes(file),
  )

/** Relative imports that lead nowhere: a wall that is spelt wrong holds nothing. */
export const danglingImports = (imports: Import[], sources: Sources) =>
  imports
    .filter(
      ({ to, package: bought }) =>
        !bought && !sources.has(to) && !/\.(css|json|svg|png|woff2)(\?\w+)?$/.test(to),
    )
    .map(tell)

function filesWith(sources: Sources, pattern: RegExp): string[] {
  return [...sources].filter(([, text]) => pattern.test(withoutComments(text))).map(([file]) => file)
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
