import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { pageJpeg } from '../builders/dossier-pages'
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
  expect(await lookAtScans(app)).toMatchObject({ files: 2, pages: 2, refused: [] })
  expect(plainDatabases(app.userData), 'every database file must be encrypted').toEqual([])
  expect(await app.close()).toBe(0)
})

/** A look at a scan and at a PDF page: the one is decoded in the image worker, the other drawn in a hidden window. */
async function lookAtScans(app: PackagedApp): Promise<Record<string, unknown>> {
  const pdf = await PDFDocument.create()
  pdf.addPage([60, 90]).drawRectangle({ x: 10, y: 10, width: 30, height: 40 })
  const files = { '扫描.jpg': pageJpeg(1), '打印.pdf': await pdf.save() }
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(app.userData, name)
    writeFileSync(path, bytes)
    return path
  })
  await app.page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      multiple: true,
      id: 'scans',
    })
    document.body.append(input)
  })
  await chooseFiles(app, '#scans', paths)
  const grants = await app.page.evaluate(() => {
    const { files: chosen } = document.getElementById('scans') as HTMLInputElement
    return window.bridge.dropped([...(chosen ?? [])])
  })
  return invoke(app, 'dossiers.previewScans', { dossierId: null, materialId: null, grants, rule: null })
}

/** As a user's choice gives them, with their paths: over this connection Playwright itself would send only the bytes. */
async function chooseFiles({ page }: PackagedApp, selector: string, files: string[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const { root } = await devTools.send('DOM.getDocument')
  const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  await devTools.send('DOM.setFileInputFiles', { nodeId, files })
}

/** Files that anyone could open with SQLite. */
function plainDatabases(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const records = files.filter((entry) => entry.isFile() && /\.juanzong\w*$/.test(entry.name))
  expect(records, `a database in ${folder}`).not.toEqual([])
  const paths = records.map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => readFileSync(path).subarray(0, 15).toString('latin1') === 'SQLite format 3')
}
