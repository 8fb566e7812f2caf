import type { ProgrammeProblem } from './programme'

type Make = (place: string, text: string, remedy: string) => ProgrammeProblem

/** Keeps a cycle from starting. */
export const wrong: Make = (place, text, remedy) => ({ kind: 'error', place, text, remedy })
/** Should be known. */
export const notice: Make = (place, text, remedy) => ({ kind: 'notice', place, text, remedy })

/** Places of entries whose name an earlier one has already, with that name; empty names do not count. */
export function repeatedNames(names: readonly string[]): { index: number; name: string }[] {
  return names.flatMap((name, index) => (name !== '' && names.indexOf(name) < index ? [{ index, name }] : []))
}
