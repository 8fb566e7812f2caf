/** Something wrong in a scheme. `error` keeps it from starting; `notice` should be known. */
export type SchemeProblem = {
  level: 'error' | 'notice'
  /** Nothing is wrong, only a setting without a hidden default waits for the department. Always an error. */
  open: boolean
  /** Where it stands, as the editor names its parts (`scheme-place.ts`): `groups`, `indicators.de.weight`. */
  place: string
  message: string
  remedy: string
}

type Make = (place: string, message: string, remedy: string) => SchemeProblem

export const wrong: Make = (place, message, remedy) => ({
  level: 'error',
  open: false,
  place,
  message,
  remedy,
})
export const undecided: Make = (place, message, remedy) => ({ ...wrong(place, message, remedy), open: true })
export const notice: Make = (place, message, remedy) => ({
  ...wrong(place, message, remedy),
  level: 'notice',
})

/** A figure as a sentence shows it: at most four digits behind the point, no trailing noughts. */
export function figure(value: number): string {
  return String(Number(value.toFixed(4)))
}

/** 20%; a third as 1／3, because its decimals would be a lie. */
export function shareText(share: number): string {
  for (const parts of [3, 6, 7, 9])
    if (!isWhole(share * 100) && isWhole(share * parts)) return `${Math.round(share * parts)}／${parts}`
  return `${figure(share * 100)}%`
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9
}

/** Whether percentages make a whole, whatever the binary fractions lost. */
export function isHundred(sum: number): boolean {
  return Math.abs(sum - 100) < 1e-6
}

/** Entries that an earlier one has already, by index. */
export function repeated(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (name !== '' && names.indexOf(name) < index ? [index] : []))
}
