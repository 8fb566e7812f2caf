import { VILLAGE_TRAITS } from '#shared/modules/organizations/party-words'

/** Words of a list as they are typed, parted by 、，or a comma. */
export function listOf(typed: string): string[] {
  return typed
    .split(/[、，,]/)
    .map((it) => it.trim())
    .filter(Boolean)
}

/** A whole number as typed; what is none leaves the number as it was. */
export function wholeOr(typed: string, before: number): number {
  const number = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(number) && number >= 0 ? number : before
}

/** A number as typed, '' is null; what is none leaves it as it was. */
export function numberOr(typed: string, before: number): number {
  const number = Number(typed.replaceAll(',', '').trim())
  return typed.trim() === '' || Number.isNaN(number) ? before : number
}

/** A key that none of these has. */
export function freshKey(stem: string, items: readonly { key: string }[]): string {
  for (let at = items.length + 1; ; at += 1)
    if (!items.some((it) => it.key === `${stem}${at}`)) return `${stem}${at}`
}

const TRAITS: readonly (readonly [string, string])[] = Object.entries(VILLAGE_TRAITS)

/** Marks of villages by their names, parted by 、. */
export function traitNames(keys: readonly string[]): string {
  return keys.map((key) => TRAITS.find(([it]) => it === key)?.[1] ?? key).join('、')
}

/** Keys of the marks that were named; a name that is none stays, so that saving says so. */
export function traitsNamed(typed: string): string[] {
  return listOf(typed).map((name) => TRAITS.find(([, it]) => it === name)?.[0] ?? name)
}
