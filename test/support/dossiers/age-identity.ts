import type { TestVault } from '../open-test-vault'

/** The identity that opens what is sealed for this installation; it exists once its recipient was asked for. */
export async function ageIdentity({ vault }: TestVault): Promise<string> {
  const reader = vault.session()?.database.reader
  if (!reader) throw new Error('locked')
  const row = await reader
    .selectFrom('database_fact')
    .select('value')
    .where('name', '=', 'age_identity')
    .executeTakeFirstOrThrow()
  return row.value
}
