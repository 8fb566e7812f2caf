import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../database/files'

const MOST = 8
const Stored = z.array(z.object({ path: z.string(), name: z.string() }))
type Stored = z.infer<typeof Stored>

export type RecentFile = { id: string; name: string; folder: string; exists: boolean }

/** The databases opened on this computer, newest first. A convenience: a list that cannot be read is empty. */
export class RecentFiles {
  readonly #file: string

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'recent.json')
  }

  async list(): Promise<RecentFile[]> {
    const stored = await this.#read()
    return stored.map(({ path, name }) => ({
      id: idOf(path),
      name,
      folder: dirname(path),
      exists: existsSync(path),
    }))
  }

  async pathOf(id: string): Promise<string | undefined> {
    return (await this.#read()).find((one) => idOf(one.path) === id)?.path
  }

  async remember(path: string, name: string): Promise<void> {
    const others = (await this.#read()).filter((one) => one.path !== path)
    await mkdir(dirname(this.#file), { recursive: true })
    await writeAtomically(this.#file, JSON.stringify([{ path, name }, ...others].slice(0, MOST)))
  }

  async #read(): Promise<Stored> {
    const text = await readFile(this.#file, 'utf8').catch(() => '[]')
    try {
      return Stored.parse(JSON.parse(text))
    } catch {
      return []
    }
  }
}

/** The window names a file by this, never by its path. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
