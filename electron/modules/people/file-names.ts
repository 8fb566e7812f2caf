import { plainName } from '#shared/values/name-order'

/** Characters that no file system of ours takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** Gives each file a name of its own: 姓名, and a number added for namesakes and for files that are there already. */
export class FileNames {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...taken].map((name) => name.toLowerCase()))
  }

  /** The base name for a person such that no file with any of the extensions is there yet. */
  next(person: string, extensions: readonly string[]): string {
    const plain = plainName(person).replace(FORBIDDEN, '').slice(0, 60) || '未名'
    for (let number = 1; ; number++) {
      const base = number === 1 ? plain : `${plain}${number}`
      const names = extensions.map((extension) => `${base}.${extension}`.toLowerCase())
      if (names.some((name) => this.#taken.has(name))) continue
      for (const name of names) this.#taken.add(name)
      return base
    }
  }
}
