import { type PersonTies, personTies } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { PermitReader } from '#shared/modules/dossiers/custody'
import { barBetween, declaredRelatives, type KnownPerson } from '#shared/modules/dossiers/rules-kinship'
import { personsOfAccounts, subjectsOf } from './kinship.repository'

/** Somebody who wants to read: by the form, by the account, or both. */
export type WouldRead = Pick<PermitReader, 'name' | 'identityNumber' | 'personId' | 'accountId' | 'relatives'>

export type Bar = { dossierId: string; reader: string; message: string }

/** Every pair of a reader and a dossier that R1.18 keeps apart, found anew from the records each time. */
export async function barsOf(
  trx: Trx,
  readers: readonly WouldRead[],
  dossierIds: readonly string[],
): Promise<Bar[]> {
  const subjects = await subjectsOf(trx, dossierIds)
  const accounts = await personsOfAccounts(
    trx,
    readers.flatMap((it) => it.accountId ?? []),
  )
  const own = readers.map((it) => it.personId ?? (it.accountId && accounts.get(it.accountId)) ?? null)
  const ties = await personTies(trx, [
    ...new Set([...own.flatMap((it) => it ?? []), ...subjects.map((it) => it.personId)]),
  ])
  const known = readers.map((it, at) => knownReader(it, ties.get(own[at] ?? '')))
  return subjects.flatMap(({ dossierId, personId }) => {
    const subject = ties.get(personId)
    return known.flatMap((reader, at) => {
      const why = subject ? barBetween(reader, subject) : own[at] === personId ? '就是档案所属人' : null
      return why === null ? [] : [{ dossierId, reader: reader.name, message: `${reader.name}${why}` }]
    })
  })
}

function knownReader(typed: WouldRead, ties: PersonTies | undefined): KnownPerson {
  return {
    id: ties?.id ?? null,
    name: ties?.name ?? typed.name,
    birth: ties?.birth ?? '',
    identityNumber: ties?.identityNumber || typed.identityNumber,
    relatives: [...(ties?.relatives ?? []), ...declaredRelatives(typed.relatives)],
  }
}
