import { readFacts, writeFact } from '#electron/platform/database/facts'
import type { Trx } from '#electron/platform/database/schema'
import { newIdentity, recipientOf } from '#electron/platform/formats/index'

/** @file The identity by which this installation opens what others seal for it; it never leaves the encrypted database. */

/** The recipient to be given to others. Makes the identity the first time, so that it needs a call that writes. */
export async function ownRecipient(trx: Trx): Promise<string> {
  const known = await ownIdentity(trx)
  if (known !== '') return recipientOf(known)
  const made = await newIdentity()
  await writeFact(trx, 'age_identity', made)
  return recipientOf(made)
}

/** '' while nobody has asked for the recipient: then nothing can be sealed for it either. */
export async function ownIdentity(trx: Trx): Promise<string> {
  return (await readFacts(trx)).age_identity ?? ''
}
