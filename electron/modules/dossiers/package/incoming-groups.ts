import { readClassFolder, readPageName, readPersonFolder } from '#shared/modules/dossiers/rules-package'
import { type Found, type FoundCatalogue, fileName, isImageName } from './incoming-look'
import { isKeptBeside } from './incoming-scans'

/** What belongs to one person: a folder or archive, with its catalogue where there is one. */
export type IncomingGroup = {
  scope: string
  catalogue: FoundCatalogue | null
  /** Paths of its images, in their order. */
  images: string[]
}

/**
 * Parts what was found into dossiers. A catalogue owns the highest folder or archive above it that holds no other; what
 * is left belongs to the folder that holds folders of classes, or images named by class and number. `left` are images
 * that belong to nobody.
 */
export function groupsOf(found: Found): { groups: IncomingGroup[]; left: string[] } {
  const scopes = scopesOf(found.catalogues.map((it) => it.path))
  const groups = new Map<string, IncomingGroup>()
  const left: string[] = []
  found.catalogues.forEach((catalogue, at) => {
    const scope = scopes[at] ?? catalogue.path
    groups.set(groups.has(scope) ? catalogue.path : scope, { scope, catalogue, images: [] })
  })
  const inOrder = [...groups.values()].toSorted((a, b) => b.scope.length - a.scope.length)
  for (const path of found.files.keys()) {
    // Without the record that tells of them, files kept beside the pages are nobody's.
    if (isKeptBeside(path) && found.records.length === 0) left.push(path)
    if (!isImageName(path)) continue
    const owner = inOrder.find((it) => path.startsWith(`${it.scope}/`))
    if (owner) owner.images.push(path)
    else {
      const scope = scopeWithoutCatalogue(path)
      if (scope === null) left.push(path)
      else if (groups.has(scope)) groups.get(scope)?.images.push(path)
      else groups.set(scope, { scope, catalogue: null, images: [path] })
    }
  }
  return { groups: [...groups.values()], left }
}

function scopesOf(paths: readonly string[]): string[] {
  const below = new Map<string, number>()
  for (const path of paths)
    for (const folder of foldersOf(path)) below.set(folder, (below.get(folder) ?? 0) + 1)
  return paths.map((path) => foldersOf(path).find((folder) => below.get(folder) === 1) ?? parentOf(path))
}

/** The folders above a path, the highest first. */
function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('/'))
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** The folder that holds the folders of classes, or the person's folder above images that name their place. */
function scopeWithoutCatalogue(path: string): string | null {
  const parts = path.split('/')
  const at = parts.slice(0, -1).findIndex((part, index) => index > 0 && readClassFolder(part) !== null)
  if (at > 0) return parts.slice(0, at).join('/')
  if (readPageName(fileName(path)) === null) return null
  const folders = foldersOf(path)
  const named = folders.findLast((it) => readPersonFolder(fileName(it)).identityNumber !== '')
  return named ?? folders[0] ?? null
}
