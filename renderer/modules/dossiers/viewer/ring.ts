/** Values by name, at most so many; the longest unused is let go first. One that failed is not kept. */
export class Ring<T> {
  readonly #kept = new Map<string, Promise<T>>()
  readonly #most: number
  readonly #letGo: (value: T) => void

  constructor(most: number, letGo: (value: T) => void = () => {}) {
    this.#most = most
    this.#letGo = letGo
  }

  get(name: string, make: () => Promise<T>): Promise<T> {
    const found = this.#kept.get(name) ?? make()
    this.#kept.delete(name)
    this.#kept.set(name, found)
    found.catch(() => {
      if (this.#kept.get(name) === found) this.#kept.delete(name)
    })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      this.#drop(oldest)
    }
    return found
  }

  clear(): void {
    for (const name of [...this.#kept.keys()]) this.#drop(name)
  }

  #drop(name: string): void {
    const value = this.#kept.get(name)
    this.#kept.delete(name)
    // Whoever waits for it at this moment takes a copy of their own first.
    void value?.then(
      (it) => setTimeout(() => this.#letGo(it)),
      () => undefined,
    )
  }
}
