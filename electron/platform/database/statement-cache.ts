import type Sqlite from 'better-sqlite3'

/**
 * Keeps the latest prepared statements by their text. Kysely prepares anew for every query, and parsing a statement
 * costs more than running a point read.
 */
export class StatementCache {
  readonly #raw: Sqlite.Database
  readonly #most: number
  readonly #statements = new Map<string, Sqlite.Statement>()

  /** `most`: how many statements are kept; the one unused longest goes first. */
  constructor(raw: Sqlite.Database, most = 256) {
    this.#raw = raw
    this.#most = most
  }

  prepare(text: string): Sqlite.Statement {
    const known = this.#statements.get(text)
    // One that is being iterated cannot run a second time at once.
    if (known?.busy) return this.#raw.prepare(text)
    const statement = known ?? this.#raw.prepare(text)
    this.#statements.delete(text)
    this.#statements.set(text, statement)
    if (this.#statements.size > this.#most) this.#dropOldest()
    return statement
  }

  get size(): number {
    return this.#statements.size
  }

  clear(): void {
    this.#statements.clear()
  }

  #dropOldest(): void {
    const [oldest] = this.#statements.keys()
    if (oldest !== undefined) this.#statements.delete(oldest)
  }
}
