import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tidyStore } from '#electron/platform/store/tidy'
import type { Grant, PermitId } from '#shared/values/id'
import { pageJpeg } from '#test/builders/dossier-pages'
import { damage } from '#test/electron/platform/store/support'
import { DECIDED, desk, permitOf, signIn, withCustodyDesk } from '#test/support/dossiers/custody-desk'
import { useImageWorker } from '#test/support/images/image-worker'
import { made, OFFICER } from '#test/support/open-test-vault'

/** @file 审批附件: scans of what a permit or a transfer rests on. */

let removeWorker: () => void
beforeAll(async () => {
  removeWorker = await useImageWorker()
})
afterAll(() => removeWorker())
withCustodyDesk()

function file(name: string, bytes: Uint8Array): Grant {
  const path = join(desk.test.folder, name)
  writeFileSync(path, bytes)
  return desk.test.grant(path)
}

async function pdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let no = 0; no < pages; no++) document.addPage([595, 842])
  return document.save()
}

const dossiers = () => desk.test.api.dossiers
const asked = () => made(dossiers().createPermit({ content: permitOf() }))
const listOf = (id: PermitId) => made(dossiers().enclosures({ holder: 'permit', id }))
const add = (id: PermitId, ...grants: Grant[]) => dossiers().addEnclosures({ holder: 'permit', id, grants })

async function trail() {
  await desk.test.signInAs(['auditor'])
  const { rows } = await made(desk.test.api.audit.list({ offset: 0, limit: 20 }))
  return rows.filter((it) => it.action.includes('审批附件'))
}

test('what is no scan, broken, too large or there already is refused by name while the rest is taken', async () => {
  const { id } = await asked()
  const letter = pageJpeg(31)
  const large = file('大图.pdf', await pdf(1))
  truncateSync(join(desk.test.folder, '大图.pdf'), 31 * 1024 * 1024)
  const reply = await made(
    add(
      id,
      file('批件.docx', new TextEncoder().encode('PK\u0003\u0004')),
      file('批件.tif', Uint8Array.of(0x49, 0x49, 0x2a, 0)),
      file('介绍信.jpg', letter.subarray(0, 300)),
      file('坏的.pdf', new TextEncoder().encode('%PDF-1.7\n')),
      file('空的.png', new Uint8Array()),
      large,
      desk.test.grant(join(desk.test.folder, '没有.pdf')),
      file('介绍信（一）.jpg', letter),
      file('介绍信（二）.jpg', letter),
    ),
  )
  expect(reply.added).toBe(1)
  const reasons = Object.fromEntries(reply.refused.map((it) => [it.name, it.reason]))
  expect(reasons).toEqual({
    '批件.docx': '不是 PDF、JPEG 或 PNG 文件。另存为其中一种后再添加。',
    '批件.tif': '不是 PDF、JPEG 或 PNG 文件。另存为其中一种后再添加。',
    '介绍信.jpg': expect.stringMatching(/重新扫描/),
    '坏的.pdf': expect.stringMatching(/PDF.*。.+。$/),
    '空的.png': '是空文件。',
    '大图.pdf': '31.0 MB，最大 30 MB。压缩或拆成几份后再添加。',
    '没有.pdf': '打不开。看文件是否还在，是否被别的程序占用。',
    '介绍信（二）.jpg': '已经添加过。',
  })
  expect((await listOf(id)).rows.map((it) => it.name)).toEqual(['介绍信（一）.jpg'])
})

test('whoever may not lend adds and removes nothing; whoever sees no custody sees no attachment', async () => {
  const { id } = await asked()
  const letter = file('介绍信.jpg', pageJpeg(32))
  await made(add(id, letter))
  const [kept] = (await listOf(id)).rows
  await desk.test.signInAs(['officer'])
  expect(await add(id, letter)).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await dossiers().removeEnclosure({ id: kept!.id })).toMatchObject({ code: 'forbidden' })
  expect((await listOf(id)).rows).toHaveLength(1)
  await signIn(OFFICER)
  await desk.test.signInAs(['consultant'])
  expect(await dossiers().enclosures({ holder: 'permit', id })).toMatchObject({ code: 'forbidden' })
  expect(await dossiers().enclosure({ id: kept!.id })).toMatchObject({ code: 'forbidden' })
})

test('what a decision rests on is not removed any more, and what is over takes nothing', async () => {
  const permit = await asked()
  const { id } = permit
  await made(add(id, file('介绍信.jpg', pageJpeg(33)), file('误放.jpg', pageJpeg(34))))
  const [letter, wrong] = (await listOf(id)).rows
  await made(dossiers().removeEnclosure({ id: wrong!.id }))
  const granted = await made(dossiers().decidePermit({ id, version: 1, grant: true, ...DECIDED }))
  expect(await dossiers().removeEnclosure({ id: letter!.id })).toMatchObject({
    code: 'conflict',
    message: '查阅登记 2026-001 县纪委监委已批准，“介绍信.jpg”是此前的依据，不能删除。',
  })
  await made(add(id, file('审批表.pdf', await pdf(2))))
  const { open, rows } = await listOf(id)
  expect(open).toBe(true)
  expect(rows).toMatchObject([
    { name: '介绍信.jpg', mime: 'image/jpeg', pages: 1, addedBy: OFFICER, removable: false },
    { name: '审批表.pdf', mime: 'application/pdf', pages: 2, removable: true },
  ])
  const reason = '不再需要'
  await made(dossiers().movePermit({ id, version: granted.version, to: 'withdrawn', reason }))
  expect(await add(id, file('迟到.jpg', pageJpeg(35)))).toMatchObject({
    code: 'conflict',
    message: '查阅登记 2026-001 县纪委监委已撤回，不能再添加附件。',
  })
  expect((await listOf(id)).open).toBe(false)

  expect(await dossiers().enclosure({ id: wrong!.id })).toMatchObject({ code: 'not-found' })
})

test('a scan is shown as it was handed in, on record, and outlives closing and tidying; a removed one does not', async () => {
  const { id } = await asked()
  const bytes = await pdf(3)
  await made(add(id, file('批件.pdf', bytes), file('误放.jpg', pageJpeg(36))))
  const [kept, wrong] = (await listOf(id)).rows
  const hashes = await hashesOf()
  await made(dossiers().removeEnclosure({ id: wrong!.id }))
  await made(desk.test.api.vault.lock({}))
  desk.clock = new Date(desk.clock.getTime() + 86_400_000)
  await signIn(OFFICER)
  const { database } = desk.test.vault.session()!
  expect(await tidyStore(database, desk.clock)).toMatchObject({ missing: 0, orphans: 1 })
  expect(await database.store.verify(hashes[0]!)).toBeNull()
  const shown = await made(dossiers().enclosure({ id: kept!.id }))
  expect(shown).toMatchObject({ name: '批件.pdf', mime: 'application/pdf' })
  expect(Buffer.from(shown.bytes)).toEqual(Buffer.from(bytes))
  expect(await trail()).toMatchObject([
    { action: '查看审批附件', targetName: '查阅登记 2026-001 县纪委监委：批件.pdf', outcome: 'viewed' },
    { action: '删除审批附件' },
    { action: '添加审批附件', targetName: '查阅登记 2026-001 县纪委监委' },
  ])
})

test('a backup takes scans along; a damaged one is refused by name and mended from it', async () => {
  const { api, folder, grant } = desk.test
  const { id } = await asked()
  await made(add(id, file('批件.jpg', pageJpeg(37))))
  const [kept] = (await listOf(id)).rows
  const usb = join(folder, 'usb')
  mkdirSync(usb)
  await made(api.backups.make({ grant: grant(join(usb, '周一')) }))
  const { store } = desk.test.vault.session()!.database
  const [hash] = await hashesOf()
  damage(store.files.pathOf(store.nameOf(hash!)))
  expect(await dossiers().enclosure({ id: kept!.id })).toMatchObject({
    code: 'damaged',
    message: '查阅登记 2026-001 县纪委监委：批件.jpg：文件已损坏或不在了。',
  })
  expect(await made(dossiers().verifyPages({ dossierId: null }))).toMatchObject({ damaged: 1 })
  expect(await made(dossiers().mendPages({ grant: grant(usb) }))).toEqual({ mended: 1, left: 0 })
  const { bytes } = await made(dossiers().enclosure({ id: kept!.id }))
  expect(Buffer.from(bytes)).toEqual(Buffer.from(pageJpeg(37)))
})

/** Content of the enclosures, in the order they were added. */
async function hashesOf(): Promise<string[]> {
  const { reader } = desk.test.vault.session()!.database
  const rows = await reader.selectFrom('dossier_enclosure').select('hash').orderBy('position').execute()
  return rows.map((it) => it.hash)
}
