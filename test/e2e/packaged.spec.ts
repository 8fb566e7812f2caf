import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { launchPackaged, type PackagedApp, packagedFolder } from '../support/e2e/launch-packaged'

/** @file The very folder that is shipped, with its fuses as they are shipped. */

/** How the fuse wire in the executable writes an enabled fuse. */
const FUSE_ON = '1'.charCodeAt(0)

async function invoke(app: PackagedApp, method: string, input: object): Promise<Record<string, unknown>> {
  const reply = await app.page.evaluate(([name, value]) => window.bridge.invoke(name, value), [
    method,
    input,
  ] as const)
  if (!reply.ok) throw new Error(`${method}: ${reply.message}\n${app.output()}`)
  return reply.value as Record<string, unknown>
}

test('it cannot be made to run other code', async () => {
  const wire = await getCurrentFuseWire(join(packagedFolder, 'juanzong'))
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FUSE_ON
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspector: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    onlyFromArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocolPrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspector: false,
    onlyFromArchive: true,
    fileProtocolPrivileges: false,
    cookieEncryption: true,
  })
  expect(existsSync(join(packagedFolder, 'resources', 'default_app.asar'))).toBe(false)
})

test('it makes the demonstration county, reads it back and ends when told', async () => {
  const app = await launchPackaged()
  expect(app.page.url()).toMatch(/^app:\/\/main\//)
  expect(await invoke(app, 'vault.state', {})).toMatchObject({ phase: 'none' })
  expect(await invoke(app, 'vault.openDemonstration', {})).toMatchObject({
    phase: 'open',
    demonstration: true,
  })
  const people = await invoke(app, 'people.list', { offset: 0, limit: 5 })
  expect(people).toMatchObject({ total: 3000 })
  expect(plainDatabases(app.userData), 'every database file must be encrypted').toEqual([])
  expect(await app.close()).toBe(0)
})

/** Files that anyone could open with SQLite. */
function plainDatabases(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const records = files.filter((entry) => entry.isFile() && /\.juanzong\w*$/.test(entry.name))
  expect(records, `a database in ${folder}`).not.toEqual([])
  const paths = records.map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => readFileSync(path).subarray(0, 15).toString('latin1') === 'SQLite format 3')
}
