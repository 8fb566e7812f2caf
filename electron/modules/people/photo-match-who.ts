import type { PhotoName } from '#shared/modules/people/rules'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import type { PhotoBearer } from './photo-match.repository'
import type { Units } from './units'

/** Whom a picture is taken for: one person, several to choose from, or nobody. */
export type Bearer =
  | { kind: 'one'; who: PhotoBearer; how: string }
  | { kind: 'several'; who: PhotoBearer[]; how: string }
  | { kind: 'none'; how: string }

/** First by 身份证号, then by name; month of birth and unit in the name tell namesakes apart. */
export function bearerOf(name: PhotoName, bearers: readonly PhotoBearer[], units: Units): Bearer {
  const number = comparableIdentityNumber(name.number) || name.number
  const numbered = number === '' ? [] : bearers.filter((it) => numberOf(it) === number)
  const [only, second] = numbered
  if (only && !second) return { kind: 'one', who: only, how: '身份证号' }
  if (second) return { kind: 'several', who: numbered, how: '身份证号相同的有几人' }
  const named = bearers.filter((it) => name.names.includes(it.name_key))
  if (named.length === 0) return { kind: 'none', how: number ? '库内没有这个身份证号' : '库内无此人' }
  if (number !== '') return contradicted(named)
  return byHints(name, named, units)
}

/** The name fits, but the number in the file name is another one. */
function contradicted(named: PhotoBearer[]): Bearer {
  const [first, second] = named.filter((it) => it.identity_number === '')
  return first && !second && named.length === 1
    ? { kind: 'one', who: first, how: '姓名，库内未填身份证号' }
    : { kind: 'several', who: named, how: '姓名相同，身份证号不同' }
}

function byHints(name: PhotoName, named: PhotoBearer[], units: Units): Bearer {
  const month = name.month === '' ? named : named.filter((it) => it.birth.startsWith(name.month))
  if (month.length === 0) return { kind: 'several', who: named, how: '姓名相同，出生年月不同' }
  const here = month.filter((it) => isOfUnit(it, name, units))
  const left = here.length > 0 ? here : month
  const [first, second] = left
  const how = ['姓名', name.month === '' ? '' : '出生年月', here.length > 0 ? '单位' : '']
    .filter(Boolean)
    .join('、')
  if (first && !second) return { kind: 'one', who: first, how }
  return { kind: 'several', who: left, how: '同名的有几人' }
}

/** Whether a word of the path names the person's unit or one above it. */
function isOfUnit(bearer: PhotoBearer, { units: words }: PhotoName, units: Units): boolean {
  for (let unit = units.find(bearer.organization_id); unit; unit = units.find(unit.parentId))
    if (words.some((word) => word === unit.shortName || word === unit.name || unit.name.endsWith(word)))
      return true
  return false
}

function numberOf({ identity_number }: PhotoBearer): string {
  return comparableIdentityNumber(identity_number) || identity_number
}
