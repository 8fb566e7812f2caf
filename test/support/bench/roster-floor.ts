import { sql } from 'kysely'
import { rowsQuery } from '#electron/modules/people/people-list.repository'
import { peopleQueries } from '#electron/modules/people/roster-query.repository'
import type { Units } from '#electron/modules/people/units'
import { loadUnits } from '#electron/modules/people/units.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { PersonFilter } from '#shared/modules/people/contract-list'
import type { PartialDate } from '#shared/values/partial-date'

/** Rows of a list's first page. */
export const PAGE = 100

/**
 * The floor of a list: the very statements that the program runs for it, prepared and run on the same encrypted file,
 * with nothing around them.
 */
export class RosterFloor {
  readonly #connection: Connection
  #units: Units | undefined

  constructor(path: string, key: Uint8Array) {
    this.#connection = openConnection(path, key, { queryOnly: true, mustExist: true })
  }

  /** Milliseconds for whom the filter finds and the rows of the first page, and how many people it finds. */
  async time(given: object, at: PartialDate): Promise<{ milliseconds: number; total: number }> {
    const { db, raw } = this.#connection
    this.#units ??= await loadUnits(db)
    const queries = peopleQueries({ filter: PersonFilter.parse(given), units: this.#units, at })
    const statements = queries.map((query) => query.compile(db))
    const rows = rowsQuery(sql`person.rowid`, []).compile(db)
    const start = performance.now()
    const found: number[] = []
    for (const { sql: text, parameters } of statements)
      for (const row of raw.prepare(text).all(...parameters)) found.push((row as { person: number }).person)
    raw.prepare(rows.sql).all(JSON.stringify(found.slice(0, PAGE)))
    return { milliseconds: performance.now() - start, total: found.length }
  }

  close(): Promise<void> {
    return this.#connection.close()
  }
}
