import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { RenderJob } from '#electron/platform/ipc/host'
import type { CycleId, NominationId, ReviewerId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  awardStage,
  insertAssignments,
  insertCycle,
  insertNominations,
  insertReviewers,
} from '#test/builders/award'
import { PNG } from '#test/support/attachment-files'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file Reviewer packs: one PDF a reviewer, bookmarks that lead to the right pages, no name where names are hidden. */

const PROGRAMME = awardProgramme({
  categories: [
    awardCategory(),
    awardCategory({
      key: 'gongjiang',
      label: '工匠奖',
      anonymous: true,
      materials: [
        { key: 'proof', label: '业绩证明', required: false, anonymous: true },
        { key: 'award', label: '获奖证书', required: false, anonymous: false },
      ],
    }),
  ],
  stages: [awardStage('apply'), awardStage('review'), awardStage('honour')],
})
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Widths by which the pages of each material are known again in the pack. */
const WIDTHS = { first: 401, second: 402, hidden: 403, secret: 404 }

const drawn: RenderJob[] = []
let test: TestVault
let put: { cycleId: CycleId; nominations: NominationId[]; reviewer: ReviewerId; folder: string }

const writer = () => test.vault.session()!.database.writer

async function pdfOf(pages: number, width: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([width, 500])
  document.setAuthor('陆景澄')
  return document.save()
}

async function attach(
  nominationId: NominationId,
  file: { material: string; title: string; mime: string; bytes: Uint8Array },
) {
  const id = newId()
  const { material, title, mime, bytes } = file
  const hash = id.padEnd(64, '0').toLowerCase()
  await writer().insertInto('award_blob').values({ hash, bytes }).execute()
  const pages = { size: bytes.length, pages: 1, position: 1, hash }
  await writer()
    .insertInto('award_attachment')
    .values({ id, nomination_id: nominationId, material, title, mime, ...pages })
    .execute()
}

beforeAll(async () => {
  test = await openTestVault({
    host: {
      characterWidths: async (characters) => Array.from(characters, () => 1),
      async renderPages(job) {
        drawn.push(job)
        const count = job.sheets?.length ?? 0
        return { pdfs: [await pdfOf(count, 595)], reports: [], pages: count }
      },
    },
  })
  const folder = join(test.folder, '材料包')
  mkdirSync(folder)
  put = await writer()
    .transaction()
    .execute(async (trx) => {
      const { cycleId } = await insertCycle(trx, { content: PROGRAMME, at: 'review' })
      const nominations = await insertNominations(trx, cycleId, 3, (index) =>
        index === 2
          ? {
              category: 'gongjiang',
              name: '陆景澄',
              unitName: '澄江水泵厂',
              facts: { deeds: `陆景澄改进了水泵叶轮。${'逐台试车。'.repeat(2000)}` },
            }
          : { facts: { identityNumber: '990101199003071234', phone: '13900000000' } },
      )
      const [reviewer] = await insertReviewers(trx, 1, { name: '温若谷' })
      await insertAssignments(trx, { cycleId, stage: 'review', nominations, reviewers: [reviewer!] })
      return { cycleId, nominations: nominations.map((it) => it.id), reviewer: reviewer!, folder }
    })
  const [first, second, hidden] = put.nominations as [NominationId, NominationId, NominationId]
  const pdf = 'application/pdf'
  await attach(first, { material: '', title: '论文', mime: pdf, bytes: await pdfOf(3, WIDTHS.first) })
  await attach(first, { material: '', title: '现场照片', mime: 'image/png', bytes: PNG })
  await attach(first, { material: '', title: '总结', mime: DOCX, bytes: new Uint8Array([80, 75]) })
  await attach(second, { material: '', title: '专利', mime: pdf, bytes: await pdfOf(2, WIDTHS.second) })
  await attach(second, { material: '', title: '残件', mime: pdf, bytes: new TextEncoder().encode('%PDF-x') })
  await attach(hidden, {
    material: 'proof',
    title: '陆景澄业绩',
    mime: pdf,
    bytes: await pdfOf(1, WIDTHS.hidden),
  })
  await attach(hidden, {
    material: 'award',
    title: '陆景澄证书',
    mime: pdf,
    bytes: await pdfOf(1, WIDTHS.secret),
  })
})
afterAll(() => test.close())

const ask = () => ({ cycleId: put.cycleId, stage: 'review', reviewers: [], grant: test.grant(put.folder) })

async function openPack() {
  const bytes = readFileSync(join(put.folder, '温若谷_专家评审_评审材料.pdf'))
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  return { bytes, pdf }
}

type Outline = { title: string; dest: unknown; items: Outline[] }

it('refuses a stage that has not begun', async () => {
  const { cycleId } = await writer()
    .transaction()
    .execute((trx) => insertCycle(trx, { content: PROGRAMME }))
  expect(await test.api.awards.saveReviewPacks({ ...ask(), cycleId })).toMatchObject({ code: 'conflict' })
  expect(readdirSync(put.folder)).toEqual([])
})

it('writes one PDF a reviewer and names what cannot stand in it', async () => {
  const reply = await made(test.api.awards.saveReviewPacks(ask()))
  expect(readdirSync(put.folder)).toEqual(['温若谷_专家评审_评审材料.pdf'])
  expect(reply).toMatchObject({
    files: 1,
    left: [
      { number: 1, title: '总结', reason: 'Word、Excel 文件不能放进 PDF' },
      { number: 2, title: '残件', reason: 'PDF 加了密码或已损坏，打不开' },
    ],
  })
  const { pdf } = await openPack()
  expect(pdf.numPages).toBe(reply.pages)
  const cover = JSON.stringify(drawn.at(-1))
  expect(cover).toContain('不在本册的材料 2 份')
})

it('leads by its bookmarks to the first page of each form and material', async () => {
  const { pdf } = await openPack()
  const outline = (await pdf.getOutline()) as unknown as Outline[]
  const pageOf = async ({ dest }: Outline) => {
    const [ref] = dest as [{ num: number; gen: number }]
    return (await pdf.getPageIndex(ref)) + 1
  }
  const widthOf = async (item: Outline) => {
    const [, , width] = (await pdf.getPage(await pageOf(item))).view
    return width
  }
  expect(outline.map((it) => it.title)).toEqual([
    '目录',
    '评分表',
    expect.stringMatching(/^第 1 号　/),
    expect.stringMatching(/^第 2 号　/),
    '第 3 号',
  ])
  expect(await pageOf(outline[0]!)).toBe(1)
  const [first, second, hidden] = outline.slice(2) as [Outline, Outline, Outline]
  expect(first.items.map((it) => it.title)).toEqual(['论文', '现场照片'])
  expect(await widthOf(first)).toBe(595)
  expect(await widthOf(first.items[0]!)).toBe(WIDTHS.first)
  expect(await pageOf(first.items[1]!)).toBe((await pageOf(first.items[0]!)) + 3)
  expect(await pageOf(second)).toBe((await pageOf(first.items[1]!)) + 1)
  expect(await widthOf(second.items[0]!)).toBe(WIDTHS.second)
  expect(hidden.items.map((it) => it.title)).toEqual(['业绩证明'])
  expect(await widthOf(hidden.items[0]!)).toBe(WIDTHS.hidden)
})

it('tells no hidden name, no identity number and nothing that a file says about itself', async () => {
  const { bytes, pdf } = await openPack()
  const pages = JSON.stringify(drawn.map((it) => it.sheets))
  expect(pages).toContain('改进了水泵叶轮')
  for (const secret of ['陆景澄', '澄江水泵厂', '990101199003071234', '13900000000'])
    expect(pages).not.toContain(secret)
  const widths = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).view[2]),
  )
  expect(widths).not.toContain(WIDTHS.secret)
  const { info } = await pdf.getMetadata()
  expect((info as { Author?: string }).Author ?? '').toBe('')
  expect(bytes.toString('latin1')).not.toContain(
    Buffer.from('陆景澄', 'utf16le').swap16().toString('hex').toUpperCase(),
  )
})

it('puts on record whose pack left', async () => {
  const rows = await test.vault
    .session()!
    .database.reader.selectFrom('audit_entry')
    .selectAll()
    .where('method', '=', 'awards.saveReviewPacks')
    .where('outcome', '=', 'done')
    .execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ action: '导出评审材料包' })
  expect(JSON.stringify(rows[0])).toContain('温若谷')
})
