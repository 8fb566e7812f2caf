import { BAG_TAG_MANIFEST } from '#electron/platform/formats/index'
import type { Found, FoundSums } from './incoming-look'
import { shownPath, type Unreadable } from './incoming-walk'

/** A file that is not what its manifest says, by its path, with the sentence that says so. */
export type Altered = Map<string, string>

/** Holds every file that a manifest names against its sum. What a manifest names and nobody finds is altered too. */
export function alteredFiles({
  files,
  manifests,
  refused,
}: Pick<Found, 'files' | 'manifests' | 'refused'>): Altered {
  const altered: Altered = new Map(
    refused.filter((it) => it.broken).map((it) => [it.path, brokenSentence(it)]),
  )
  // What is wrong with a manifest comes before what it says of others.
  const inOrder = manifests.toSorted((a, b) => Number(isOfTags(b)) - Number(isOfTags(a)))
  for (const manifest of inOrder)
    for (const [named, sum] of manifest.sums) {
      const at =
        placesOf(manifest, named).find((it) => files.has(it)) ?? placesOf(manifest, named)[0] ?? named
      const found = files.get(at)
      if (altered.has(at)) continue
      if (!found) altered.set(at, `“${shownPath(at)}”在校验清单里，却找不到，包不完整。`)
      else if (found.hash !== sum)
        altered.set(at, `“${shownPath(at)}”与校验清单不符，内容被改动过或已损坏，没有导入。`)
    }
  return altered
}

function isOfTags({ path }: FoundSums): boolean {
  return path.endsWith(`/${BAG_TAG_MANIFEST}`)
}

/** Where the file may lie that a manifest names: beside the manifest, or in the archive of the same name. */
function placesOf({ path }: FoundSums, named: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const chosen = folder === '' ? (/^\d+:/.exec(path)?.[0] ?? '') : ''
  const beside = `${folder}${chosen}${named}`
  return [beside, `${path.replace(/\.sha256$/i, '.zip')}/${named}`]
}

function brokenSentence({ path, reason }: Unreadable): string {
  return `“${shownPath(path)}”：${reason}`
}

/**
 * The first reason not to trust each of these folders and archives, by scope: a file in it that was altered, one beside
 * it that bears its name, or one that belongs to nobody and lies above it (a manifest, the sealed file itself).
 */
export function distrusted(altered: Altered, scopes: readonly string[]): Map<string, string> {
  const reasons = new Map<string, string>()
  for (const [path, reason] of altered) {
    const owners = scopes.filter((it) => isUnder(path, it) || baseOf(path) === baseOf(it))
    const hit = owners.length > 0 ? owners : scopes.filter((it) => isUnder(it, path) || liesBelow(it, path))
    for (const scope of hit) if (!reasons.has(scope)) reasons.set(scope, reason)
  }
  return reasons
}

function isUnder(path: string, scope: string): boolean {
  return path === scope || path.startsWith(`${scope}/`)
}

/** Whether the scope is in the folder that the file is in. */
function liesBelow(scope: string, path: string): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return folder === '' ? scope.startsWith(path.slice(0, path.indexOf(':') + 1)) : scope.startsWith(folder)
}

/** The name without folders and without any extension, as the files of one export share it. */
function baseOf(path: string): string {
  return shownPath(path.slice(path.lastIndexOf('/') + 1)).replace(
    /(\.卷宗)?\.(zip|json|sha256|xlsx|pdf|xml)$/i,
    '',
  )
}
