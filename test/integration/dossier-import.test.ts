import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CLASS_CODES } from '#shared/modules/dossiers/classes'
import type { ExportForm, ImportDossier } from '#shared/modules/dossiers/exchange'
import type { DossierId } from '#shared/values/id'
import { type AskedDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { numberOf, packagedPerson } from '#test/support/dossiers/numbers'
import { paperHost } from '#test/support/dossiers/paper-host'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { zipBytes } from '#test/support/zips'

let vault: TestVault
let folder: string

beforeAll(async () => {
  vault = await openTestVault({ host: paperHost })
})
afterAll(() => vault.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-import-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

let drawn = 0
let seed = 100

describe('exported and read again', () => {
  const date = fc.record({
    year: fc.option(fc.integer({ min: 1950, max: 2026 })),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  const material = fc.record({
    classCode: fc.constantFrom(...CLASS_CODES),
    title: fc.constantFrom('干部履历表', '自传 & <附件>', '任免审批表“副本”', '鉴定表'),
    date,
    copies: fc.integer({ min: 1, max: 3 }),
    pages: fc.option(fc.integer({ min: 0, max: 9 })),
    remark: fc.constantFrom('', '复印件；原件在市档案馆'),
    scanned: fc.integer({ min: 0, max: 2 }),
  })

  test.each([
    'package',
    'bag',
    'sealed',
  ] as const)('as %s, a dossier is the same to the byte', async (form) => {
    await fc.assert(
      fc.asyncProperty(fc.array(material, { minLength: 1, maxLength: 5 }), async (materials) => {
        const built = await buildDossier(vault, {
          person: packagedPerson(++seed),
          content: { originals: 2, duplicates: 1, note: '甲类' },
          materials: materials.map(({ date, scanned, ...it }) => ({
            ...it,
            ...date,
            images: Array.from({ length: scanned }, () => pageJpeg(++drawn)),
          })),
          ...(form === 'package' ? {} : { unassigned: 1 }),
        })
        await correctSome(built.id)
        const before = await everything(built.id)
        const path = await exported(built.id, form)
        await forget(built.id)
        const [shown] = await preview([path])
        expect(shown).toMatchObject({ known: 'new-dossier', refusal: '', unmatched: [] })
        await take(shown as ImportDossier, 'take')
        const row = await made(vault.api.dossiers.dossierOfPerson({ personId: built.personId }))
        expect(await everything(row?.id as DossierId)).toEqual(before)
      }),
      { numRuns: 3 },
    )
  })
})

describe('one changed byte', () => {
  test('in an image of a bag, a package, its catalogue or its manifest is refused with the file named', async () => {
    const built = await buildDossier(vault, smallDossier())
    const path = await exported(built.id, 'bag', { zipped: false })
    const base = join(path, 'data', `${built.name}${numberOf(seed)}`)
    for (const file of [
      join(base, '图像数据/原始图像数据/1-1-001.jpg'),
      join(base, `${built.name}${numberOf(seed)}.xml`),
      join(path, 'manifest-sha256.txt'),
    ]) {
      const whole = readFileSync(file)
      const changed = Buffer.from(whole)
      changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1
      writeFileSync(file, changed)
      const [shown] = await preview([path])
      expect(shown?.refusal).toContain(file.slice(path.length + 1))
      writeFileSync(file, whole)
    }
    expect((await preview([path]))[0]?.refusal).toBe('')
  })

  test('in a zipped package is found by the sums beside it, in a sealed one by its seal', async () => {
    const built = await buildDossier(vault, smallDossier())
    const packaged = await exported(built.id, 'package')
    const zip = join(packaged, `${built.name}${numberOf(seed)}.zip`)
    flip(zip, 400)
    const [shown] = await preview([zip])
    expect(shown?.refusal).toContain(`${built.name}${numberOf(seed)}`)
    const sealed = await exported(built.id, 'sealed')
    flip(sealed, readFileSync(sealed).length - 40)
    const answer = await vault.api.dossiers.previewImport({ grants: [vault.grant(sealed)] })
    if (answer.ok) expect(answer.value.dossiers[0]?.refusal).toContain('.zip.age')
    else expect(answer.message).toContain('.zip.age')
  })

  test('a wrong passphrase is said to be one, the right one opens', async () => {
    const built = await buildDossier(vault, smallDossier())
    const sealed = await exported(built.id, 'sealed', { passphrase: 'Luoshui-2026-Mihan' })
    const wrong = await vault.api.dossiers.previewImport({
      grants: [vault.grant(sealed)],
      passphrase: 'Luoshui-2026',
    })
    expect(wrong).toMatchObject({ ok: false, field: 'passphrase' })
    expect(await preview([sealed], 'Luoshui-2026-Mihan')).toMatchObject([{ name: built.name, refusal: '' }])
  })
})

describe('packages of others', () => {
  const entry = (fields: string, images = '') => `<档案目录条目>${fields}${images}</档案目录条目>`
  const xmlOf = (number: string, entries: string, { name = '郁思齐', root = '' } = {}) =>
    `<?xml version="1.0" encoding="UTF-8"?><数字档案${root}><人员基本信息><姓名>${name}</姓名><性别>女</性别><名族>汉族</名族>` +
    `<出生日期>19700501</出生日期><身份证号>${number}</身份证号></人员基本信息><目录信息>${entries}</目录信息></数字档案>`
  const item = (label: string, no: number, title: string, date = '198807') =>
    `<类号>${label}</类号><序号>${no}</序号><材料名称>${title}</材料名称><材料形成时间>${date}</材料形成时间><页数>1</页数><备注></备注>`

  test('backslashes, 0-based unpadded names, .JPG, 高清, wrapped images, a namespace, GBK: all read', async () => {
    const number = numberOf(++seed)
    const name = `郁思齐${number}`
    const wrapped =
      '<原始图像数据><原始图像数据_Text><data>\\1-1-0.JPG</data></原始图像数据_Text></原始图像数据>'
    put(
      `${name}/数据/目录.xml`,
      Buffer.from(
        xmlOf(number, entry(item('一', 1, '干部履历表'), wrapped), {
          root: ' xmlns="http://www.w3.org/2001/XMLSchema"',
        }),
      ),
    )
    put(`${name}/原始图像数据/1-1-0.JPG`, pageJpeg(++drawn))
    put(`${name}/高清图像数据/1-1-0.JPG`, pageJpeg(++drawn))
    const [shown] = await preview([join(folder, name)])
    expect(shown).toMatchObject({
      name: '郁思齐',
      identityNumber: number,
      known: 'new-person',
      images: 1,
      refusal: '',
    })
    expect(shown?.unmatched).toEqual([])
    const { report } = await take(shown as ImportDossier, 'take')
    expect(report.map((it) => it.line)).toEqual(['已导入：1 份材料，1 页图像。'])
    const { rows } = await made(vault.api.dossiers.dossiers({ offset: 0, limit: 5, text: '郁思齐' }))
    expect(rows).toMatchObject([{ name: '郁思齐', sex: '女', birth: '1970.05.01', materials: 1, scanned: 1 }])
  })

  test('a bare 四 asks for its sub-class, and goes under the one that is chosen', async () => {
    const number = numberOf(++seed)
    const images = (no: number) => `<原始图像数据_Text>4-${no}-001.jpg</原始图像数据_Text>`
    put(
      `甲/甲.xml`,
      Buffer.from(
        xmlOf(
          number,
          entry(item('四', 1, '毕业生登记表'), images(1)) + entry(item('四', 2, '职称评审表'), images(2)),
        ),
      ),
    )
    put('甲/图像数据/原始图像数据/4-1-001.jpg', pageJpeg(++drawn))
    put('甲/图像数据/原始图像数据/4-2-001.jpg', pageJpeg(++drawn))
    const [shown] = await preview([join(folder, '甲')])
    expect(shown?.undecided).toEqual([
      { entry: 0, label: '四', title: '毕业生登记表' },
      { entry: 1, label: '四', title: '职称评审表' },
    ])
    const { report } = await take(shown as ImportDossier, 'take', [
      { entry: 0, code: '4-1' },
      { entry: 1, code: '4-2' },
    ])
    expect(report[0]?.line).toBe('已导入：2 份材料，2 页图像。')
  })

  test('the same number twice: the second is refused; what the catalogue misses is kept and said', async () => {
    const number = numberOf(++seed)
    const xml = Buffer.from(
      xmlOf(number, entry(item('一', 1, '干部履历表'), '<原始图像数据>1-1-001.jpg</原始图像数据>'), {
        name: '宋听澜',
      }),
    )
    for (const name of ['一包', '二包']) {
      put(`批/${name}/a.xml`, xml)
      put(`批/${name}/图像数据/原始图像数据/1-1-001.jpg`, pageJpeg(++drawn))
      put(`批/${name}/图像数据/原始图像数据/1-1-002.jpg`, pageJpeg(++drawn))
    }
    const [first, second] = await preview([join(folder, '批')])
    expect(first).toMatchObject({ refusal: '', images: 2 })
    expect(first?.unmatched).toEqual(['1 页图像目录里没有，放在“待归位”：1-1-002.jpg。'])
    expect(second).toMatchObject({ known: 'repeated' })
    expect(second?.refusal).toContain('同一身份证号')
  })

  test('zip in zip with GBK names, folders of a vendor, trees named by class', async () => {
    const inner = zipBytes([
      { name: encode('041.学历学位材料/0101.jpg', 'gbk'), bytes: pageJpeg(++drawn) },
      { name: '041.学历学位材料/0102.jpg', bytes: pageJpeg(++drawn) },
      { name: '041.学历学位材料/0201.jpg', bytes: pageJpeg(++drawn) },
    ])
    const number = numberOf(++seed)
    put('外.zip', zipBytes([{ name: `裴景行${number}.zip`, bytes: inner }]))
    put(`成简言${numberOf(++seed)}/一、履历类材料/01 干部履历表/1.jpg`, pageJpeg(++drawn))
    const [vendor] = await preview([join(folder, '外.zip')])
    expect(vendor).toMatchObject({ name: '裴景行', identityNumber: number, materials: 2, images: 3 })
    const [tree] = await preview([join(folder, `成简言${numberOf(seed)}`)])
    expect(tree).toMatchObject({ name: '成简言', materials: 1, images: 1 })
  })

  test('a path out of the archive and a broken image are named, the rest goes on', async () => {
    const number = numberOf(++seed)
    const xml = xmlOf(
      number,
      entry(
        item('一', 1, '干部履历表'),
        '<原始图像数据>1-1-001.jpg</原始图像数据><原始图像数据>1-1-002.jpg</原始图像数据>',
      ),
    )
    put(
      '乙.zip',
      zipBytes([
        { name: '乙/乙.xml', bytes: Buffer.from(xml) },
        { name: '乙/原始图像数据/1-1-001.jpg', bytes: pageJpeg(++drawn) },
        { name: '乙/原始图像数据/1-1-002.jpg', bytes: pageJpeg(++drawn).subarray(0, 300) },
        { name: '../../逃.jpg', bytes: pageJpeg(++drawn) },
      ]),
    )
    const [shown] = await preview([join(folder, '乙.zip')])
    expect(shown).toMatchObject({ refusal: '', images: 1 })
    expect(shown?.unmatched.join('\n')).toMatch(/逃\.jpg.*指向压缩包之外/)
    expect(shown?.unmatched.join('\n')).toMatch(/1-1-002\.jpg/)
  })
})

describe('a dossier that is there already', () => {
  test('is replaced or added to as decided; what was there stays in the store', async () => {
    const built = await buildDossier(vault, smallDossier())
    const path = await exported(built.id, 'bag')
    await buildMore(built.id)
    const before = await everything(built.id)
    const [shown] = await preview([path])
    expect(shown).toMatchObject({ known: 'dossier', dossierId: built.id })
    const added = await take(shown as ImportDossier, 'add')
    expect(added.report.map((it) => it.line)).toContain('干部履历表已有，没有改动。')
    expect(await everything(built.id)).toEqual(before)
    const [again] = await preview([path])
    await take(again as ImportDossier, 'replace')
    expect((await everything(built.id)).materials).toHaveLength(1)
  })
})

async function buildMore(id: DossierId): Promise<void> {
  const line = {
    classCode: '7',
    title: '嘉奖通报',
    year: 2010,
    month: null,
    day: null,
    copies: 1,
    pages: 1,
    remark: '',
  } as const
  const present = await made(vault.api.dossiers.materials({ dossierId: id }))
  await made(
    vault.api.dossiers.saveMaterials({
      dossierId: id,
      lines: [...present, { ...line, id: null, version: null }],
    }),
  )
}

function smallDossier(): AskedDossier {
  return {
    person: packagedPerson(++seed),
    materials: [
      {
        classCode: '1',
        title: '干部履历表',
        year: 1988,
        month: 7,
        pages: 2,
        images: [pageJpeg(++drawn), pageJpeg(++drawn)],
      },
    ],
  }
}

/** Gives some pages a corrected image, a blank mark and a file they came from. */
async function correctSome(id: DossierId): Promise<void> {
  const store = vault.vault.session()?.database.store
  const corrected = await store?.put(pageJpeg(++drawn))
  const source = await store?.put(new TextEncoder().encode(`%PDF-1.7 ${++drawn}`))
  if (!corrected || !source) throw new Error('locked')
  await writeRecords(vault, async (trx) => {
    for (const { hash, size } of [corrected, source])
      await trx
        .insertInto('store_object')
        .values({ hash, size, added_at: '' })
        .onConflict((it) => it.doNothing())
        .execute()
    await trx
      .updateTable('dossier_page')
      .set({
        corrected_hash: corrected.hash,
        corrected_mime: 'image/jpeg',
        corrected_width: 124,
        corrected_height: 175,
        edits: '{"turns":1,"deskew":0.5,"crop":null}',
        blank: 1,
        source_hash: source.hash,
        source_name: '整卷.pdf',
        source_page: 3,
      })
      .where('dossier_id', '=', id)
      .where('position', '=', 1)
      .execute()
  })
}

/** All that a dossier consists of, without ids and times. What a plain package cannot carry is what the files were taken from. */
async function everything(id: DossierId) {
  const db = vault.vault.session()?.database.reader
  if (!db) throw new Error('locked')
  const { originals, duplicates, note } = await made(vault.api.dossiers.dossier({ id }))
  const materials = await made(vault.api.dossiers.materials({ dossierId: id }))
  const pages = await db
    .selectFrom('dossier_page')
    .select([
      'material_id',
      'position',
      'mime',
      'original_hash',
      'corrected_hash',
      'corrected_mime',
      'edits',
      'blank',
      'source_name',
      'source_page',
    ])
    .where('dossier_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const of = (materialId: string | null) =>
    pages.filter((it) => it.material_id === materialId).map(({ material_id: _, ...it }) => it)
  return {
    content: { originals, duplicates, note },
    materials: materials.map(({ id: materialId, version: _, damaged: __, ...it }) => ({
      ...it,
      pagesIn: of(materialId),
    })),
    loose: of(null),
  }
}

/** Sealed for this installation, or by `passphrase` where one is given. */
async function exported(
  id: DossierId,
  form: ExportForm,
  { passphrase = '', ...more }: { zipped?: boolean; passphrase?: string } = {},
): Promise<string> {
  const { recipient } = await made(vault.api.dossiers.ownRecipient({}))
  const log = await made(
    vault.api.dossiers.exportDossiers({
      dossierIds: [id],
      form,
      purpose: '移交',
      secret: { passphrase, recipients: passphrase === '' ? [recipient] : [] },
      grant: vault.grant(folder),
      ...more,
    }),
  )
  return join(folder, log.target)
}

/** Takes the dossier off the records, as in another installation where the person is known. */
async function forget(id: DossierId): Promise<void> {
  await writeRecords(vault, async (trx) => {
    await trx.updateTable('dossier').set({ removed_at: 'x' }).where('id', '=', id).execute()
  })
}

async function preview(paths: string[], passphrase = ''): Promise<ImportDossier[]> {
  const answer = await made(
    vault.api.dossiers.previewImport({ grants: paths.map((it) => vault.grant(it)), passphrase }),
  )
  previewId = answer.previewId
  return answer.dossiers
}

let previewId = ''

function take(
  { key }: ImportDossier,
  act: 'take' | 'replace' | 'add',
  classes: { entry: number; code: '4-1' | '4-2' }[] = [],
) {
  return made(vault.api.dossiers.importDossiers({ previewId, choices: [{ key, act, classes }] }))
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
