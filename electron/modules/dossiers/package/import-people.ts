import { findPeopleLike, type PersonLike } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { DossierId, PersonId } from '#shared/values/id'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { plainName } from '#shared/values/name-order'
import { dossiersOfPeople } from '../exchange.repository'
import type { PackagePerson } from './package-xml'

/** Whose a package is, by the records: the person, the dossier if there is one, or why nobody can say. */
export type Owner = {
  personId: PersonId | null
  dossierId: DossierId | null
  refusal: string
  /** Something to look at before a person is made. */
  notice: string
}

/** Finds everybody at once: by number; without one by a name that only one person has. */
export async function ownersOf(trx: Trx, people: readonly PackagePerson[]): Promise<Owner[]> {
  const numbers = people.flatMap((it) => [it.identityNumber, comparableIdentityNumber(it.identityNumber)])
  const names = people.map((it) => keyOf(it.name))
  const known = await findPeopleLike(trx, { numbers: numbers.filter(Boolean), names })
  const found = people.map((person) => ownerOf(person, known))
  const dossiers = await dossiersOfPeople(
    trx,
    found.flatMap((it) => it.personId ?? []),
  )
  return found.map((it) => ({ ...it, dossierId: dossiers.get(it.personId ?? '') ?? null }))
}

function ownerOf(person: PackagePerson, known: readonly PersonLike[]): Omit<Owner, 'dossierId'> {
  const number = comparableIdentityNumber(person.identityNumber)
  const same = known.find((it) => number !== '' && comparableIdentityNumber(it.identity_number) === number)
  if (same) return owned(same)
  const namesakes = known.filter((it) => it.name_key === keyOf(person.name))
  if (number === '') return byName(person, namesakes)
  const unnumbered = namesakes.filter((it) => it.identity_number === '' && sameBirth(person, it))
  const [only, ...others] = unnumbered
  if (only && others.length === 0)
    return { ...owned(only), notice: `库内${person.name}没有身份证号，按姓名和出生年月认作同一人。` }
  const notice = namesakes.length > 0 ? `库内有同名的 ${namesakes.length} 人，身份证号不同。` : ''
  return { personId: null, refusal: '', notice }
}

function byName(
  { name, identityNumber }: PackagePerson,
  namesakes: readonly PersonLike[],
): Omit<Owner, 'dossierId'> {
  const none = (refusal: string) => ({ personId: null, refusal, notice: '' })
  if (name === '') return none('没有姓名，不知是谁的档案。文件夹按“姓名身份证号”命名后再导入。')
  if (identityNumber !== '') return none(`身份证号“${identityNumber}”不对，核对后再导入。`)
  const [only, ...others] = namesakes
  if (others.length > 0)
    return none(`没有身份证号，库内同名的有 ${namesakes.length} 人。文件夹名里写上身份证号再导入。`)
  if (only) return { ...owned(only), notice: '没有身份证号，按姓名认定，请核对。' }
  return { personId: null, refusal: '', notice: '没有身份证号，库内也没有这个人。' }
}

function owned(person: PersonLike): Omit<Owner, 'dossierId'> {
  return { personId: person.id as PersonId, refusal: '', notice: '' }
}

/** The same year and month, so far as both say them. */
function sameBirth({ birth }: PackagePerson, known: PersonLike): boolean {
  const [one, other] = [birth, known.birth].map((it) => it.replace(/\D/g, '').slice(0, 6))
  return one !== '' && one === other
}

function keyOf(name: string): string {
  return plainName(name)
}
