import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { insertTree } from '#electron/modules/organizations/index'
import { formOffice, newFile, writeFiles } from '#electron/modules/people/demonstration/county-files'
import { makeCounty } from '#electron/modules/people/demonstration/index'
import { unitRows } from '#electron/modules/people/demonstration/seed-county'
import type { Trx } from '#electron/platform/database/schema'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'
import { OFFICER, QUICK_KDF, TEST_PASSWORD } from '#test/support/open-test-vault'

/** @file What the victims work on: a fresh encrypted database with a county's units, and folders of forms. */

export const VICTIM = { accountName: OFFICER, password: TEST_PASSWORD, cost: QUICK_KDF }
const FOLDERS = 6
const FILES = 24

/** Folders of forms; each holds the people of one list, in two states, so that a later import changes people. */
export async function writeFormFolders(folder: string): Promise<string[]> {
  const folders: string[] = []
  for (let list = 0; list < FOLDERS; list += 1) {
    const county = makeCounty({ seed: `kill-${list}`, cadres: FILES })
    for (const state of ['甲', '乙']) {
      const office = formOffice(county.units)
      const files = [...county.people()].map((person) => {
        const content = { ...person.content, specialty: `${person.content.specialty}${state}` }
        return newFile(office.nameOf(person), office.formOf({ content, face: person.face }))
      })
      const path = join(folder, `${list}${state}`)
      await writeFiles(path, undefined, files)
      folders.push(path)
    }
  }
  return folders
}

/** Makes the database anew with a county's units and what `more` puts there beside, and returns its path. */
export async function makeVictimDatabase(
  folder: string,
  more: (trx: Trx) => Promise<void> = async () => {},
): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'victim.juanzong')
  const now = new Date()
  const { units } = makeCounty({ seed: 'kill-0', cadres: FILES })
  const { accountId, dataKey } = await makeDatabaseFile({
    path,
    name: '受试库',
    demonstration: false,
    account: { name: VICTIM.accountName, section: '干部科', password: VICTIM.password },
    now,
    appVersion: '0.1.0',
    cost: VICTIM.cost,
    fill: (database) =>
      database.writer.transaction().execute(async (trx) => {
        await insertTree(trx, unitRows({ units }, { accountId: 'torture', now }))
        await more(trx)
      }),
  })
  dataKey.fill(0)
  if (!accountId) throw new Error('the database has no account')
  return path
}
