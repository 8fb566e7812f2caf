import { basename, dirname, join } from 'node:path'

/** Where a database file's pages lie. */
export function pagesFolderOf(path: string): string {
  return `${path}.pages`
}

/** The one folder beside a database's backups that holds the pages of them all: each is taken along once. */
export function sharedFolderName(databaseId: string): string {
  return `卷宗页面-${databaseId.slice(-8)}.pages`
}

/**
 * Folders in which a database finds pages that are not in its own: a backup in the folder of all backups, a file that
 * an upgrade left as it was in that of the upgraded one. They are only read.
 */
export function otherFoldersOf(path: string, shared?: string): string[] {
  const upgraded = /^(.+)\.before-[^/\\]+$/.exec(path)?.[1]
  return [
    ...(shared ? [join(dirname(path), basename(shared))] : []),
    ...(upgraded ? [pagesFolderOf(upgraded)] : []),
  ]
}
