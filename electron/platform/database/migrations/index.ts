import type { Migration } from 'kysely'
import * as first from './0001-first'

/** Every migration the product ever had, in order. A bundle has no folder to scan, so the list is static. */
export const MIGRATIONS: Record<string, Migration> = { '0001-first': first }
