import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import {
  addAccount,
  desk,
  firstPage,
  minutes,
  readingConsultant,
  signIn,
  withCustodyDesk,
} from '#test/support/dossiers/custody-desk'
import { made, OFFICER } from '#test/support/open-test-vault'

/** @file What a permit lets somebody read, and what stands on the log of it. */

withCustodyDesk()

describe('reading by a permit', () => {
  test('the reader sees the named materials and their pages, and each page is on the log with its seconds', async () => {
    const permit = await readingConsultant()
    const mine = await made(desk.test.api.dossiers.myPermits({}))
    expect(mine).toMatchObject([{ id: permit.id, minutesLeft: 30 }])
    const seen = await made(
      desk.test.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: desk.subject.id }),
    )
    expect(seen.materials.map((it) => it.title)).toEqual(['干部履历表'])
    expect(seen.watermark).toContain('甘澄')
    const image = await made(desk.test.api.dossiers.pageImage({ id: firstPage() }))
    expect(image.bytes.length).toBeGreaterThan(0)
    const beat = { pageId: firstPage(), permitId: permit.id, seconds: 20 }
    await made(desk.test.api.dossiers.readingBeat(beat))
    await signIn(OFFICER)
    const log = await made(desk.test.api.dossiers.readings({ dossierId: desk.subject.id, permitId: null }))
    expect(log.rows).toMatchObject([
      {
        readerName: '甘澄',
        permitNumber: '查阅登记 2026-001',
        dossierName: desk.subject.name,
        classCode: '1',
        materialTitle: '干部履历表',
        pageNo: 1,
        act: 'view',
      },
    ])
    // The window said 20 seconds, but hardly any went by.
    expect(log.rows[0]!.seconds).toBeLessThan(5)
  })

  test('time runs on the records side: a window that sleeps comes back to nothing', async () => {
    const permit = await readingConsultant()
    await made(desk.test.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: desk.subject.id }))
    minutes(10)
    const told = await made(
      desk.test.api.dossiers.readingBeat({ pageId: firstPage(), permitId: permit.id, seconds: 0 }),
    )
    expect(told.minutesLeft).toBeCloseTo(20, 1)
    minutes(25)
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      message: '批准的查阅时间已用完。',
    })
    expect(
      await desk.test.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: desk.subject.id }),
    ).toMatchObject({ ok: false })
    await made(
      desk.test.api.dossiers.readingBeat({ pageId: null, permitId: permit.id, seconds: 0, leaving: true }),
    )
    await signIn('甘澄')
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({ ok: false })
    expect((await made(desk.test.api.dossiers.myPermits({})))[0]!.minutesLeft).toBe(0)
  })

  test('who left takes no time; a clock set back brings no expired permit to life', async () => {
    const permit = await readingConsultant()
    await made(desk.test.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: desk.subject.id }))
    minutes(5)
    await made(
      desk.test.api.dossiers.readingBeat({ pageId: null, permitId: permit.id, seconds: 0, leaving: true }),
    )
    minutes(60)
    expect((await made(desk.test.api.dossiers.myPermits({})))[0]!.minutesLeft).toBeCloseTo(25, 1)
    desk.clock = new Date('2026-11-26T02:00:00.000Z')
    await signIn('甘澄')
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({ ok: false })
    desk.clock = new Date('2026-11-21T02:00:00.000Z')
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({ ok: false })
  })

  test('closing the permit, or recording a kinship later, ends the reading at once', async () => {
    const permit = await readingConsultant()
    await made(desk.test.api.dossiers.pageImage({ id: firstPage() }))
    await signIn(OFFICER)
    await made(desk.test.api.dossiers.movePermit({ id: permit.id, version: permit.version, to: 'closed' }))
    await signIn('甘澄')
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })

  test('printing and exporting need a permit that allows them; a copy has its number, a mark and lines on the log', async () => {
    const permit = await readingConsultant({ mayExport: true })
    const asked = { pageIds: [firstPage()], permitId: permit.id }
    expect(await desk.test.api.dossiers.pagesOut({ ...asked, grant: null })).toMatchObject({
      ok: false,
      message: '这次查阅没有批准打印。',
    })
    const path = join(desk.test.folder, '复制件.pdf')
    const answer = await made(desk.test.api.dossiers.pagesOut({ ...asked, grant: desk.test.grant(path) }, {}))
    expect(answer).toEqual({ pages: 1, copy: '复制件 2026-001' })
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe('%PDF-')
    const [sheet] = desk.jobs[0]!.sheets ?? []
    expect(sheet?.texts.some((it) => it.slant !== undefined && it.text.includes('甘澄'))).toBe(true)
    expect(sheet?.texts.at(-1)?.text).toContain('复制件 2026-001')
    await signIn(OFFICER)
    const { rows } = await made(desk.test.api.dossiers.copies({ permitId: permit.id }))
    expect(rows).toMatchObject([{ number: '复制件 2026-001', ended: '', pages: 1, byName: '甘澄' }])
    const end = { id: rows[0]!.id, version: 1, ended: 'returned' as const, on: '2026.11.21', by: '沈知远' }
    await made(desk.test.api.dossiers.endCopy(end))
    expect(await desk.test.api.dossiers.endCopy(end)).toMatchObject({ ok: false, code: 'conflict' })
  })
})

/** Every method that a consultant's rights let through, called with ids of somebody else's dossier. */
describe('the keeper of the dossiers', () => {
  async function signInArchivist(name: string, personId: PersonId | null) {
    await addAccount(name, ['archivist'], personId)
    await signIn(name)
  }

  test('reads without a permit, on the log, but neither the own dossier nor that of kin', async () => {
    await signInArchivist('祝南溪', desk.stranger.personId)
    await made(desk.test.api.dossiers.pageImage({ id: firstPage() }))
    const own = desk.stranger.materials[0]!.pages[0]!
    for (const reply of [
      await desk.test.api.dossiers.pageImage({ id: own }),
      await desk.test.api.dossiers.thumbnails({ ids: [own] }),
      await desk.test.api.dossiers.pagesOut({ pageIds: [own], permitId: null, grant: null }),
    ])
      expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
    await writeRecords(desk.test, async (trx) => {
      await trx
        .insertInto('family_member')
        .values({
          id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
          person_id: desk.subject.personId,
          position: 1,
          relation: '姐姐',
          name: (
            await trx
              .selectFrom('person')
              .select('name')
              .where('id', '=', desk.stranger.personId)
              .executeTakeFirstOrThrow()
          ).name,
          birth: '',
          politics: '',
          workplace: '',
        } as never)
        .execute()
    })
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      message: expect.stringContaining('档案所记的姐姐'),
    })
  })

  test('whose account belongs to nobody on record is kept from a namesake', async () => {
    await signInArchivist(desk.subject.name, null)
    const reply = await desk.test.api.dossiers.pageImage({ id: firstPage() })
    expect(reply).toMatchObject({ ok: false, code: 'forbidden', remedy: expect.stringContaining('账号') })
  })
})
