import { describe, expect, test } from 'vitest'
import { type Contract, contract } from '#shared/ipc/contract'
import type { Method } from '#shared/ipc/method'
import {
  addAccount,
  desk,
  firstPage,
  openPermit,
  readingConsultant,
  signIn,
  withCustodyDesk,
} from '#test/support/dossiers/custody-desk'
import { made } from '#test/support/open-test-vault'

/** @file Whoever only consults reaches nothing but what a permit names. */

withCustodyDesk()

describe('a consultant reaches nothing else', () => {
  test('every method without a right of its own refuses what no permit names', async () => {
    await readingConsultant()
    const elsewhere = desk.stranger.materials[0]!
    const page = elsewhere.pages[0]!
    const { api } = desk.test
    const tries = [
      api.dossiers.pageImage({ id: page }),
      api.dossiers.pageImage({ id: page, image: 'thumbnail' }),
      api.dossiers.pageImage({ id: desk.subject.materials[1]!.pages[0]! }),
      api.dossiers.pageImage({ id: desk.subject.unassigned[0]! }),
      api.dossiers.thumbnails({ ids: [page] }),
      api.dossiers.thumbnails({ ids: [firstPage(), page] }),
      api.dossiers.keepThumbnail({ id: page, version: 1, bytes: new Uint8Array([0xff, 0xd8, 0xff]) }),
      api.dossiers.pages({ dossierId: desk.stranger.id, materialId: elsewhere.id }),
      api.dossiers.pages({ dossierId: desk.subject.id, materialId: null }),
      api.dossiers.pages({ dossierId: desk.stranger.id, materialId: desk.subject.materials[0]!.id }),
      api.dossiers.pagesOut({ pageIds: [page], permitId: null, grant: null }),
      api.dossiers.permittedMaterials({
        permitId: (await made(api.dossiers.myPermits({})))[0]!.id,
        dossierId: desk.stranger.id,
      }),
    ]
    for (const reply of await Promise.all(tries)) {
      if (reply.ok) expect(reply.value).toEqual([])
      else expect(['forbidden', 'not-found']).toContain(reply.code)
    }
  })

  test('the contract lets a consultant call nothing of dossiers and people but what is named here', async () => {
    await readingConsultant()
    const open = Object.entries(
      contract as unknown as Record<keyof Contract, Record<string, Method>>,
    ).flatMap(([module, methods]) =>
      Object.entries(methods).flatMap(([name, method]) =>
        'right' in method && ['session', 'dossiers.consult'].includes(method.right)
          ? [`${module}.${name}`]
          : [],
      ),
    )
    expect(open.filter((it) => it.startsWith('dossiers.') || it.startsWith('people.'))).toEqual([
      'dossiers.pages',
      'dossiers.pageImage',
      'dossiers.thumbnails',
      'dossiers.keepThumbnail',
      'dossiers.myPermits',
      'dossiers.permittedMaterials',
      'dossiers.readingBeat',
      'dossiers.pagesOut',
      'dossiers.watermark',
    ])
  })

  test('without any open permit even a known page stays shut', async () => {
    await addAccount('甘澄', ['consultant'])
    await openPermit()
    await signIn('甘澄')
    expect(await desk.test.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    expect(await made(desk.test.api.dossiers.myPermits({}))).toEqual([])
  })
})
