import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageRead } from '#electron/platform/images/page-read'
import { openFile } from '#electron/platform/images/page-reader'
import { RefusalError } from '#shared/ipc/reply'

/** An image of test/fixtures/images. */
export function imageFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/images', name)))
}

export async function pageOf(file: Uint8Array, number = 1): Promise<PageRead> {
  const opened = await openFile(file)
  return opened.page(number) as PageRead
}

/** Why a file, or the first of its pages that cannot be read, is refused; null when all can be. Defects are thrown. */
export async function refusalOf(file: Uint8Array): Promise<{ message: string; remedy: string } | null> {
  try {
    const opened = await openFile(file)
    for (let number = 1; number <= opened.look.pages; number++) opened.page(number)
    return null
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const { message, remedy = '' } = error.refusal
    return { message, remedy }
  }
}

/** The lengths at every hundredth of a file, the whole left out. */
export function hundredths(file: Uint8Array): number[] {
  return Array.from({ length: 100 }, (_, part) => Math.floor((file.length * part) / 100))
}

/** The file with one to four bytes changed; the same for the same number. */
export function flipped(file: Uint8Array, number: number): Uint8Array {
  const changed = file.slice()
  let state = number + 1
  const below = (most: number) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
    return ((state ^ (state >>> 13)) >>> 0) % most
  }
  for (let left = 1 + (number % 4); left > 0; left--) changed[below(file.length)] = below(256)
  return changed
}
