import { toFileName } from '#shared/modules/people/form-file-names'

/** Gives each file a name of its own: a number is added for namesakes and for files that are there already. */
export class FileNames {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...taken].map((name) => name.toLowerCase()))
  }

  /** The base name nearest to the one wanted such that no file with any of the extensions is there yet. */
  next(wanted: string, extensions: readonly string[]): string {
    const plain = toFileName(wanted) || '未名'
    for (let number = 1; ; number++) {
      const base = number === 1 ? plain : `${plain}${number}`
      const names = extensions.map((extension) => `${base}.${extension}`.toLowerCase())
      if (names.some((name) => this.#taken.has(name))) continue
      for (const name of names) this.#taken.add(name)
      return base
    }
  }
}
