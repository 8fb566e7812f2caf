import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { encode } from 'iconv-lite'
import { sql } from 'kysely'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Host } from '#electron/platform/ipc/host'
import { AuditContent } from '#shared/modules/dossiers/audit'
import { CLASS_CODES } from '#shared/modules/dossiers/classes'
import type { ExportForm, ImportDossier } from '#shared/modules/dossiers/exchange'
import type { DossierId } from '#shared/values/id'
import { type AskedDossier, type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { ageIdentity } from '#test/support/dossiers/age-identity'
import { numberOf, packagedPerson } from '#test/support/dossiers/numbers'
import { paperHost } from '#test/support/dossiers/paper-host'
import { G4_PAGE } from '#test/support/images/g4-page'
import { useImageWorker } from '#test/support/images/image-worker'
import { tiff } from '#test/support/images/tiffs'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { zipBytes } from '#test/support/zips'

type Reader = NonNullable<ReturnType<TestVault['vault']['session']>>['database']['reader']

let vault: TestVault
let folder: string
let removeWorker: () => void

beforeAll(async () => {
  removeWorker = await useImageWorker()
  // A PDF page that is more than an image is drawn by the window; here a grey sheet stands for it.
  const drawPdfPage: Host['drawPdfPage'] = async (_pdf, _page, { width, height }) =>
    new Uint8Array(width * height * 4).fill(230)
  vault = await openTestVault({ host: { ...paperHost, drawPdfPage } })
})
afterAll(async () => {
  await vault.close()
  removeWorker()
})
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
        await workOn(built)
        const own = form !== 'package'
        const before = await everything(built.id, own)
        const path = await exported(built.id, form)
        await forget(built.id)
        const [shown] = await preview([path])
        expect(shown).toMatchObject({ known: 'new-dossier', refusal: '', unmatched: [] })
        await take(shown as ImportDossier, 'take')
        const row = await made(vault.api.dossiers.dossierOfPerson({ personId: built.personId }))
        expect(await everything(row?.id as DossierId, own)).toEqual(before)
      }),
      { numRuns: 2 },
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
    const sealed = await resealed(await exported(built.id, 'sealed'), 'Luoshui-2026-Mihan')
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

  test('pages of TIFF and PDF files are taken out, the file kept beside them; a broken page is named', async () => {
    const number = numberOf(++seed)
    const pdf = await PDFDocument.create()
    const jpeg = pageJpeg(++drawn)
    const scan = await pdf.embedJpg(jpeg)
    pdf.addPage([210, 297]).drawImage(scan, { x: 0, y: 0, width: 210, height: 297 })
    pdf.addPage([210, 297]).drawText('drawn')
    const [sound, broken] = [
      tiff([G4_PAGE]),
      tiff([G4_PAGE, { ...G4_PAGE, parts: [new Uint8Array([1, 2])] }]),
    ]
    const images = ['1-1-001.tif', '1-1-002.tif', '1-2-001.pdf'].map(
      (it) => `<原始图像数据>${it}</原始图像数据>`,
    )
    const xml = xmlOf(
      number,
      entry(item('一', 1, '干部履历表'), images.slice(0, 2).join('')) +
        entry(item('一', 2, '自传'), images[2]),
      { name: '季望舒' },
    )
    put('丙/丙.xml', Buffer.from(xml))
    put('丙/图像数据/原始图像数据/1-1-001.tif', sound)
    put('丙/图像数据/优化图像数据/1-1-001.jpg', pageJpeg(++drawn))
    put('丙/图像数据/原始图像数据/1-1-002.tif', broken)
    put('丙/图像数据/原始图像数据/1-2-001.pdf', await pdf.save())
    put('丙/目录/丙.pdf', await pdf.save())
    const [shown] = await preview([join(folder, '丙')])
    expect(shown).toMatchObject({ refusal: '', materials: 2, images: 4 })
    expect(shown?.unmatched).toEqual([expect.stringMatching(/1-1-002\.tif”：第 2 页：/)])
    const { report } = await take(shown as ImportDossier, 'take')
    expect(report[0]?.line).toBe('已导入：2 份材料，4 页图像。')
    expect(
      (await pagesOf(number)).map((it) => [it.mime, it.source_name, it.source_page, it.corrected]),
    ).toEqual([
      ['image/png', '1-1-001.tif', 1, 1],
      ['image/png', '1-1-002.tif', 1, 0],
      ['image/jpeg', '1-2-001.pdf', 1, 0],
      ['image/png', '1-2-001.pdf', 2, 0],
    ])
    const [first, , fromPdf] = await pagesOf(number)
    expect(await stored(fromPdf?.original_hash)).toEqual(Buffer.from(jpeg))
    expect(await stored(first?.source_hash)).toEqual(Buffer.from(sound))
  })

  test('in a tree named by class a TIFF of many pages is one material with all of them', async () => {
    const name = `成简言${numberOf(++seed)}`
    put(`${name}/一、履历类材料/01 干部履历表.tif`, tiff([G4_PAGE, G4_PAGE]))
    const [shown] = await preview([join(folder, name)])
    expect(shown).toMatchObject({ name: '成简言', materials: 1, images: 2 })
    await take(shown as ImportDossier, 'take')
    expect((await pagesOf(numberOf(seed))).map((it) => it.source_page)).toEqual([1, 2])
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

/** Statements, a decision, an audit on its way, a judgement, something missing, and a scan that was replaced. */
async function workOn({ id, materials: [first] }: BuiltDossier): Promise<void> {
  const { store } = vault.vault.session()!.database
  const former = await store.put(pageJpeg(++drawn))
  const straight = await store.put(pageJpeg(++drawn))
  const file = await store.put(Buffer.from(`%PDF-1.7 ${drawn}`))
  const page = first?.pages[0] ?? null
  if (!first) throw new Error('a dossier without materials')
  const kept = (of: string) => ({
    id: `${of}-${id}`,
    version: 1,
    created_at: 'x',
    created_by: 'x',
    changed_at: 'x',
    changed_by: 'x',
    removed_at: null,
  })
  const said = { at: '2026-03-02T01:00:00.000Z', by_name: '审核人' }
  await writeRecords(vault, async (trx) => {
    const statement = {
      dossier_id: id,
      item: 'birth',
      about: '',
      value: '1970.05',
      material_id: first.id,
      altered: 1,
      remark: '有涂改',
    }
    await trx
      .insertInto('dossier_statement')
      .values([
        {
          ...kept('a'),
          ...statement,
          page_id: page,
          spot: page ? '{"x":0.1,"y":0.2,"width":0.3,"height":0.05}' : '',
        },
        {
          ...kept('b'),
          ...statement,
          item: 'career',
          about: '1990.07—1995.03',
          page_id: null,
          spot: '',
          altered: 0,
        },
      ])
      .execute()
    const decided = {
      value: '1970.05',
      basis: '以最早材料为准',
      decided_on: '2026.03.02',
      decided_by: '部务会',
    }
    await trx
      .insertInto('dossier_decision')
      .values({ dossier_id: id, item: 'birth', about: '', ...decided, ...said })
      .execute()
    await trx
      .insertInto('dossier_audit')
      .values({
        dossier_id: id,
        version: 4,
        state: 'second',
        content: JSON.stringify(AuditContent.parse({ firstBy: '初审人', opinion: '基本清楚' })),
      })
      .execute()
    const step = { dossier_id: id, on_day: '2026.03.01', opinion: '同意', ...said }
    await trx
      .insertInto('dossier_audit_step')
      .values([
        { ...step, seq: 1, state: 'first' },
        { ...step, seq: 2, state: 'second' },
      ])
      .execute()
    await trx
      .insertInto('dossier_judgement')
      .values({ dossier_id: id, key: 'order', points: 2.5, note: '两份倒置', ...said })
      .execute()
    const lacking = {
      dossier_id: id,
      class_code: '7' as const,
      time: '1999年',
      copies: 1,
      remark: '',
      organization_id: null,
      letter_no: '',
      letter_on: '',
      due_on: '',
      due_sort: 0,
    }
    await trx
      .insertInto('dossier_missing')
      .values([
        { ...kept('c'), ...lacking, title: '嘉奖通报', chased_unit: '县教育局', state: 'open' },
        {
          ...kept('d'),
          ...lacking,
          title: '年度考核表',
          chased_unit: '县教育局',
          state: 'chased',
          letter_no: '催〔2026〕3 号',
          letter_on: '2026.04.01',
          due_on: '2026.05.01',
          due_sort: 20260501,
        },
        { ...kept('e'), ...lacking, title: '已补的', chased_unit: '', state: 'closed' },
      ])
      .execute()
    await trx
      .insertInto('store_object')
      .values([former, straight, file].map((it) => ({ ...it, added_at: '' })))
      .onConflict((it) => it.doNothing())
      .execute()
    const scan = {
      mime: 'image/jpeg',
      original_hash: former.hash,
      width: 124,
      height: 175,
      replaced_by: '归档人',
    }
    const known = {
      blank: 1,
      corrected_hash: straight.hash,
      corrected_mime: 'image/jpeg',
      corrected_width: 124,
      corrected_height: 175,
      edits: JSON.stringify({ turns: 0, deskew: 1.5, crop: null }),
      source_hash: file.hash,
      source_name: '首扫.pdf',
      source_page: 2,
    }
    for (const [at, facts] of page ? [{}, known].entries() : [])
      await trx
        .insertInto('dossier_page_before')
        .values({ ...scan, ...facts, page_id: page!, version: at + 1, replaced_at: `2026-0${at + 1}` })
        .execute()
  })
}

/** What was worked out about a dossier, row by row, with places instead of ids. */
async function worked(db: Reader, id: DossierId) {
  const of = <T extends 'dossier_decision' | 'dossier_audit_step' | 'dossier_judgement'>(table: T) =>
    db
      .selectFrom(table as 'dossier_decision')
      .selectAll()
      .where('dossier_id', '=', id)
      .execute()
  const statements = await db
    .selectFrom('dossier_statement as it')
    .innerJoin('dossier_material as material', 'material.id', 'it.material_id')
    .leftJoin('dossier_page as page', 'page.id', 'it.page_id')
    .select(['it.item', 'it.about', 'it.value', 'it.spot', 'it.altered', 'it.remark'])
    .select(['material.class_code', 'material.position', 'page.position as page'])
    .where('it.dossier_id', '=', id)
    .orderBy('it.item')
    .execute()
  const missing = await db
    .selectFrom('dossier_missing')
    .select([
      'class_code',
      'title',
      'time',
      'chased_unit',
      'state',
      'letter_no',
      'letter_on',
      'due_on',
      'due_sort',
    ])
    .where('dossier_id', '=', id)
    .where('state', 'in', ['open', 'chased'])
    .orderBy('title')
    .execute()
  const former = await db
    .selectFrom('dossier_page_before as it')
    .innerJoin('dossier_page as page', 'page.id', 'it.page_id')
    .selectAll('it')
    .select(['page.original_hash as now', 'page.position'])
    .where('page.dossier_id', '=', id)
    .orderBy('it.version')
    .execute()
  const audit = await db
    .selectFrom('dossier_audit')
    .select(['version', 'state', 'result', 'content'])
    .where('dossier_id', '=', id)
    .execute()
  const tables = [
    ...(await of('dossier_decision')),
    ...(await of('dossier_audit_step')),
    ...(await of('dossier_judgement')),
  ]
  const scans = former.map(({ page_id: _, version: __, ...it }) => it)
  return { statements, missing, former: scans, audit, rest: tables.map(({ dossier_id: _, ...it }) => it) }
}

/** All that a dossier consists of, without ids and times. What a plain package cannot carry is what the files were taken from. */
async function everything(id: DossierId, own = true) {
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
    worked: own ? await worked(db, id) : null,
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

/** The same package sealed with a passphrase, by little enough work that a test can wait for it. */
async function resealed(path: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(await ageIdentity(vault))
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(4)
  encrypter.setPassphrase(passphrase)
  const plain = await decrypter.decrypt(new Uint8Array(readFileSync(path)))
  const own = join(folder, '口令.zip.age')
  writeFileSync(own, await encrypter.encrypt(plain))
  return own
}

/** Takes the dossier off the records, as in another installation where the person is known. */
async function forget(id: DossierId): Promise<void> {
  await writeRecords(vault, async (trx) => {
    await trx.updateTable('dossier').set({ removed_at: 'x' }).where('id', '=', id).execute()
  })
}

/** Pages of the one with this number, material by material. */
async function pagesOf(identityNumber: string) {
  const db = vault.vault.session()?.database.reader
  if (!db) throw new Error('locked')
  return db
    .selectFrom('dossier_page as it')
    .innerJoin('dossier_material as material', 'material.id', 'it.material_id')
    .innerJoin('dossier', 'dossier.id', 'it.dossier_id')
    .innerJoin('person', 'person.id', 'dossier.person_id')
    .select(['it.mime', 'it.source_name', 'it.source_page', 'it.original_hash', 'it.source_hash'])
    .select(sql<0 | 1>`it.corrected_hash is not null`.as('corrected'))
    .where('person.identity_number', '=', identityNumber)
    .orderBy('material.position')
    .orderBy('it.position')
    .execute()
}

async function stored(hash: string | null | undefined): Promise<Buffer> {
  return Buffer.from((await vault.vault.session()?.database.store.read(hash ?? '')) ?? [])
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
