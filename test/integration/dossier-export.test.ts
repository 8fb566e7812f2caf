import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openZip, readManifest } from '#electron/platform/formats/index'
import type { ExportForm } from '#shared/modules/dossiers/exchange'
import type { DossierId } from '#shared/values/id'
import { type AskedDossier, type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { ageIdentity } from '#test/support/dossiers/age-identity'
import { numberOf, packagedPerson } from '#test/support/dossiers/numbers'
import { paperHost } from '#test/support/dossiers/paper-host'
import { made, OFFICER, openTestVault, type TestVault } from '#test/support/open-test-vault'

let vault: TestVault
/** What happens when pages are drawn: the catalogue, once the images of its dossier are written. */
let onDraw: () => Promise<unknown> = async () => undefined
let folder: string

beforeAll(async () => {
  const host: typeof paperHost = {
    ...paperHost,
    renderPages: async (job) => {
      await onDraw()
      return paperHost.renderPages(job)
    },
  }
  vault = await openTestVault({ host })
})
afterAll(() => vault.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-export-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const purpose = { purpose: '干部调出', receiver: '云州市委组织部' }

describe('before anything leaves', () => {
  test('an unsound dossier is refused with the finding named, and nothing is written', async () => {
    const built = await buildDossier(vault, {
      person: { ...packagedPerson(1), identityNumber: '990101197005010013' },
    })
    const refused = await vault.api.dossiers.exportDossiers(ask([built.id], 'package'))
    expect(refused).toMatchObject({ ok: false, code: 'conflict' })
    expect(!refused.ok && refused.message).toContain('公民身份号码位数或校验码不对')
    expect(readdirSync(folder)).toEqual([])
  })

  test('the check names what is missing, uneven, loose and damaged', async () => {
    const built = await buildDossier(vault, {
      person: { ...packagedPerson(2), ethnicity: '' },
      materials: [{ classCode: '1', title: '干部履历表', year: null, month: null, pages: 3, images: 2 }],
      unassigned: 1,
    })
    await damageFirstPage(built)
    const { problems } = await made(
      vault.api.dossiers.checkExport({ dossierIds: [built.id], form: 'package' }),
    )
    const said = problems.map((it) => `${it.level} ${it.check} ${it.message}`)
    expect(said).toEqual([
      'fail 人员信息 民族未填，在人员信息里补上。',
      'fail 图像归属 有 1 页图像不属于任何材料，先归位或删除。',
      expect.stringMatching(/^fail 图像可读 干部履历表第 1 页：.*(不在|损坏)/),
      'warn 目录条目 干部履历表没有材料形成时间。',
      'warn 页数与图像 干部履历表目录记 3 页，图像 2 页。',
    ])
  })

  test('nobody takes out their own dossier', async () => {
    const built = await buildDossier(vault, dossierOf(20))
    await writeRecords(vault, async (trx) => {
      await trx.updateTable('account').set({ person_id: built.personId }).execute()
    })
    const refused = await vault.api.dossiers.exportDossiers(ask([built.id], 'package'))
    expect(refused).toMatchObject({ ok: false, code: 'forbidden' })
    const checked = await vault.api.dossiers.checkExport({ dossierIds: [built.id], form: 'package' })
    expect(checked).toMatchObject({ ok: false, code: 'forbidden' })
    await writeRecords(vault, async (trx) => {
      await trx.updateTable('account').set({ person_id: null }).execute()
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('an export that is stopped leaves nothing behind and says so on the log', async () => {
    const built = [await buildDossier(vault, dossierOf(21)), await buildDossier(vault, dossierOf(22))]
    const asked = ask(
      built.map((it) => it.id),
      'bag',
    )
    let taskId = ''
    let written: string[] = []
    onDraw = async () => {
      written = readdirSync(folder)
      return vault.api.tasks.cancel({ taskId })
    }
    const stopped = await vault.api.dossiers.exportDossiers(asked, {
      onStart: (id) => {
        taskId = id
      },
    })
    onDraw = async () => undefined
    expect(written).toEqual([expect.stringMatching(/未写完$/)])
    expect(stopped).toMatchObject({ ok: false, code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
    const [log] = (await made(vault.api.dossiers.exportLogs({ offset: 0, limit: 1 }))).rows
    expect(log).toMatchObject({ state: 'broken', reason: '已取消，没有写入。' })
  })

  test('a page that cannot be opened stops the export by name; nothing stays behind and the log says so', async () => {
    const built = await buildDossier(vault, dossierOf(3))
    await damageFirstPage(built)
    const refused = await vault.api.dossiers.exportDossiers(ask([built.id], 'package'))
    expect(!refused.ok && refused.message).toContain(`${built.name}：干部履历表第 1 页`)
    expect(readdirSync(folder)).toEqual([])
    const [log] = (await made(vault.api.dossiers.exportLogs({ offset: 0, limit: 1 }))).rows
    expect(log).toMatchObject({ state: 'broken', bytes: 0, lines: [{ name: built.name, sha256: '' }] })
  })
})

describe('the package', () => {
  test('is written as receivers read it, with its sums beside it and on record', async () => {
    const built = await buildDossier(vault, dossierOf(4))
    const log = await made(vault.api.dossiers.exportDossiers(ask([built.id], 'package')))
    const base = `${built.name}${numberOf(4)}`
    expect(log).toMatchObject({ state: 'done', dossiers: 1, images: 6, ...purpose })
    expect(readdirSync(join(folder, log.target)).toSorted()).toEqual(
      [
        `${base}.zip`,
        `${base}.sha256`,
        `${base}.卷宗.json`,
        '目录',
        '移交清单.xlsx',
        'manifest-sha256.txt',
      ].toSorted(),
    )
    const zip = await openZip(join(folder, log.target, `${base}.zip`))
    expect(zip.entries.map((it) => it.name)).toEqual([
      `${base}/${base}.xml`,
      ...['1-1-001', '1-1-002', '4-1-1-001'].flatMap((it) => [
        `${base}/图像数据/原始图像数据/${it}.jpg`,
        `${base}/图像数据/优化图像数据/${it}.jpg`,
      ]),
    ])
    const sums = readManifest(readFileSync(join(folder, log.target, `${base}.sha256`), 'utf8'))
    for (const entry of zip.entries) expect(sums.get(entry.name)).toBe(sha(await entry.read()))
    zip.close()
    verifyManifest(join(folder, log.target))
    expect(log.lines[0]?.sha256).toBe(sha(readFileSync(join(folder, log.target, `${base}.zip`))))
    const noted = await reader()
      .selectFrom('audit_entry')
      .selectAll()
      .where('target_id', '=', built.id)
      .execute()
    expect(noted.at(-1)).toMatchObject({ action: '导出数字档案', target_name: built.name })
  })

  test('as folders it holds the same files', async () => {
    const built = await buildDossier(vault, dossierOf(5))
    const log = await made(
      vault.api.dossiers.exportDossiers({ ...ask([built.id], 'package'), zipped: false }),
    )
    const base = `${built.name}${numberOf(5)}`
    const sums = readManifest(readFileSync(join(folder, log.target, `${base}.sha256`), 'utf8'))
    expect(sums.size).toBe(7)
    for (const [path, sum] of sums) expect(sha(readFileSync(join(folder, log.target, path)))).toBe(sum)
  })
})

describe('one PDF a dossier', () => {
  let built: BuiltDossier
  let document: PDFDocumentProxy
  beforeAll(async () => {
    const own = mkdtempSync(join(tmpdir(), 'juanzong-pdf-'))
    built = await buildDossier(vault, dossierOf(6))
    const log = await made(vault.api.dossiers.exportDossiers(ask([built.id], 'pdf', own)))
    const data = new Uint8Array(readFileSync(join(own, log.target, `${built.name}${numberOf(6)}.pdf`)))
    document = await getDocument({ data }).promise
    rmSync(own, { recursive: true })
  })

  test('opens at its bookmarks: class, material, page', async () => {
    const outline = await document.getOutline()
    const titles = outline.map((it) => [it.title, it.items.map((inner) => [inner.title, inner.items.length])])
    expect(titles).toEqual([
      ['干部人事档案目录', []],
      [expect.stringContaining('一　'), [['1　干部履历表', 2]]],
      [expect.stringContaining('四-1　'), [['1　高等学校毕业生登记表', 1]]],
    ])
    const target = outline[2]?.items[0]?.dest as unknown[]
    expect((await document.getPageIndex(target[0] as never)) + 1).toBe(document.numPages)
  })

  test('bears on each page, the catalogue’s too, who took it out when, and the number of the copy on record', async () => {
    const [copy] = (await made(vault.api.dossiers.copies({ offset: 0, limit: 1 }))).rows
    expect(copy).toMatchObject({ form: 'pdf', about: built.name, pages: 3, byName: OFFICER })
    const all = document.numPages
    expect(all).toBeGreaterThan(3)
    for (let no = 1; no <= all; no++) {
      const text = await textOf(document, no)
      expect(text).toContain(`${copy?.number.replace(' ', '')}第${no}／${all}页${built.name}`)
      expect(text.match(new RegExp(`${OFFICER}干部科\\d{4}\\.\\d\\d`, 'g'))?.length).toBeGreaterThan(5)
    }
    expect(await textOf(document, all)).toContain('四-1高等学校毕业生登记表第1页')
    const logged = await reader()
      .selectFrom('dossier_reading')
      .select(['act', 'copy_id'])
      .where('dossier_id', '=', built.id)
      .execute()
    expect(logged).toEqual(Array(3).fill({ act: 'export', copy_id: copy?.id }))
  })
})

/** The words of a page, without any space. */
async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent({ disableNormalization: true })
  return items
    .flatMap((it) => ('str' in it ? [it.str] : []))
    .join('')
    .replace(/\s/g, '')
}

test('a bag keeps what RFC 8493 says it keeps', async () => {
  const built = await buildDossier(vault, { ...dossierOf(7), unassigned: 1 })
  const log = await made(vault.api.dossiers.exportDossiers({ ...ask([built.id], 'bag'), zipped: false }))
  const bag = join(folder, log.target)
  expect(readFileSync(join(bag, 'bagit.txt'), 'utf8')).toBe(
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  )
  const manifest = verifyManifest(bag)
  const payload = filesBelow(bag, 'data')
  expect([...manifest.keys()].toSorted()).toEqual(payload.toSorted())
  const octets = payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0)
  expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain(
    `Payload-Oxum: ${octets}.${payload.length}\n`,
  )
  const tags = readManifest(readFileSync(join(bag, 'tagmanifest-sha256.txt'), 'utf8'))
  expect([...tags.keys()]).toEqual(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'])
  for (const [path, sum] of tags) expect(sha(readFileSync(join(bag, path)))).toBe(sum)
})

test('a sealed package opens with its recipient’s identity and nothing plain lies beside it', async () => {
  const built = await buildDossier(vault, dossierOf(8))
  const { recipient } = await made(vault.api.dossiers.ownRecipient({}))
  const secret = { passphrase: '', recipients: [recipient] }
  const log = await made(vault.api.dossiers.exportDossiers({ ...ask([built.id], 'sealed'), secret }))
  expect(readdirSync(folder)).toEqual([log.target])
  const decrypter = new Decrypter()
  decrypter.addIdentity(await ageIdentity(vault))
  const zip = await openZip(await decrypter.decrypt(new Uint8Array(readFileSync(join(folder, log.target)))))
  const names = zip.entries.map((it) => it.name)
  expect(names).toContain(`${log.target.replace('.zip.age', '')}/bagit.txt`)
  const first = zip.entries.find((it) => it.name.endsWith('原始图像数据/1-1-001.jpg'))
  expect(sha((await first?.read()) ?? new Uint8Array())).toBe(sha(pageJpeg(801)))
})

test('a passphrase too short, or none, is refused', async () => {
  const built = await buildDossier(vault, dossierOf(9))
  const refused = await vault.api.dossiers.exportDossiers(ask([built.id], 'sealed'))
  expect(refused).toMatchObject({ ok: false, field: 'secret.passphrase' })
})

function ask(dossierIds: DossierId[], form: ExportForm, into = folder) {
  return { dossierIds, form, ...purpose, grant: vault.grant(into) }
}

function dossierOf(seed: number): AskedDossier {
  return {
    person: packagedPerson(seed),
    materials: [
      { classCode: '1', title: '干部履历表', year: 1988, month: 7, images: [page(seed, 1), page(seed, 2)] },
      { classCode: '4-1', pages: 1, images: [page(seed, 3)] },
    ],
  }
}

function page(seed: number, no: number): Uint8Array {
  return pageJpeg(seed * 100 + no)
}

async function damageFirstPage(built: BuiltDossier): Promise<void> {
  const store = vault.vault.session()?.database.store
  const [id] = built.materials[0]?.pages ?? []
  await writeRecords(vault, async (trx) => {
    const row = await trx
      .selectFrom('dossier_page')
      .select('original_hash')
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow()
    const path = store?.files.pathOf(store.nameOf(row.original_hash)) ?? ''
    rmSync(path)
  })
}

function reader() {
  const database = vault.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.reader
}

/** Every line of the manifest holds; answers its lines. */
function verifyManifest(root: string): Map<string, string> {
  const lines = readFileSync(join(root, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n')
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  for (const [path, sum] of sums) expect(sha(readFileSync(join(root, path)))).toBe(sum)
  return sums
}

function filesBelow(root: string, path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((it) =>
    it.isDirectory() ? filesBelow(root, `${path}/${it.name}`) : [`${path}/${it.name}`],
  )
}

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
