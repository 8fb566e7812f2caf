import { vi } from 'vitest'

/**
 * The answer to a call that is made to fail as a defect, and the one entry it wrote into the log. Without a folder the log
 * goes to the standard error stream: taken from there, the entry is not taken for a failure of the test.
 */
export async function logged<T>(call: () => Promise<T>): Promise<{ answer: T; entry: string }> {
  const entries: string[] = []
  const stream = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => entries.push(String(text)) > 0)
  try {
    return { answer: await call(), entry: entries.join('') }
  } finally {
    stream.mockRestore()
  }
}
