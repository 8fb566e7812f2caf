import { insertDossiers } from '#electron/modules/dossiers/dossier.repository'
import { insertMaterials } from '#electron/modules/dossiers/material.repository'
import { contentColumns } from '#electron/modules/dossiers/materials'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { DossierContent, type DossierState } from '#shared/modules/dossiers/dossier'
import { MaterialContent } from '#shared/modules/dossiers/material'
import { numberKey } from '#shared/modules/dossiers/rules-catalogue'
import type { PersonContent } from '#shared/modules/people/schema'
import type { DossierId, MaterialId, PageId, PersonId } from '#shared/values/id'
import { made, type TestVault } from '#test/support/open-test-vault'
import { PAGE_HEIGHT, PAGE_WIDTH, pageJpeg } from './dossier-pages'
import { buildNextPerson } from './person'

export type AskedMaterial = Partial<MaterialContent> & {
  /** How many pages are scanned of it, or their images. */
  images?: number | readonly Uint8Array[]
}

export type AskedDossier = {
  person?: Partial<PersonContent>
  /** Of a person on record already. */
  personId?: PersonId
  content?: Partial<DossierContent>
  state?: DossierState
  materials?: readonly AskedMaterial[]
  /** Pages that belong to no material. */
  unassigned?: number
}

export type BuiltDossier = {
  id: DossierId
  personId: PersonId
  name: string
  /** In the order they were asked for. */
  materials: { id: MaterialId; pages: PageId[] }[]
  unassigned: PageId[]
}

/** A line of a catalogue: by default a graduation form of June 2005 in 四-1, four pages. */
export function materialContent(overrides: Partial<MaterialContent> = {}): MaterialContent {
  return MaterialContent.parse({
    classCode: '4-1',
    title: '高等学校毕业生登记表',
    year: 2005,
    month: 6,
    day: null,
    pages: 4,
    ...overrides,
  })
}

/** A person with a dossier, its catalogue in the order given and real page images in the store. */
export async function buildDossier(test: TestVault, asked: AskedDossier = {}): Promise<BuiltDossier> {
  const person = { ...buildNextPerson(test), identityNumber: '', ...asked.person }
  const personId = asked.personId ?? (await made(test.api.people.create(person))).id
  const dossier = { id: newId() as DossierId, personId, name: person.name }
  const lines = (asked.materials ?? []).map((it) => ({
    id: newId() as MaterialId,
    content: materialContent(contentOf(it)),
  }))
  await writeRecords(test, (trx) => insertRecords(trx, dossier, { asked, lines }))
  const materials = []
  for (const [index, { id }] of lines.entries()) {
    const images = imagesOf(asked.materials?.[index]?.images)
    materials.push({ id, pages: await addPages(test, dossier.id, id, images) })
  }
  const unassigned = await addPages(test, dossier.id, null, imagesOf(asked.unassigned))
  return { ...dossier, materials, unassigned }
}

/** Puts images into the store and behind the pages that the material (null: none) has. */
export async function addPages(
  test: TestVault,
  dossierId: DossierId,
  materialId: MaterialId | null,
  images: readonly Uint8Array[],
): Promise<PageId[]> {
  const store = test.vault.session()?.database.store
  if (!store) throw new Error('locked')
  const stored: { hash: string; size: number; id: PageId }[] = []
  for (const bytes of images) stored.push({ ...(await store.put(bytes)), id: newId() as PageId })
  await writeRecords(
    test,
    async (trx) => {
      await trx
        .insertInto('store_object')
        .values(stored.map(({ hash, size }) => ({ hash, size, added_at: NOW })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const { n } = await trx
        .selectFrom('dossier_page')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('dossier_id', '=', dossierId)
        .where('material_id', materialId === null ? 'is' : '=', materialId)
        .where('removed_at', 'is', null)
        .executeTakeFirstOrThrow()
      await insertMany(
        trx,
        'dossier_page',
        stored.map((it, index) => pageRow(it, { dossierId, materialId, position: n + index + 1 })),
      )
    },
    stored.length > 0,
  )
  return stored.map((it) => it.id)
}

/** Runs `work` in a transaction of the records' own writer. */
export async function writeRecords(
  test: TestVault,
  work: (trx: Trx) => Promise<void>,
  wanted = true,
): Promise<void> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('locked')
  if (wanted) await database.writer.transaction().execute(work)
}

const NOW = '2026-07-01T02:00:00.000Z'
const kept = () => ({
  version: 1,
  created_at: NOW,
  created_by: '',
  changed_at: NOW,
  changed_by: '',
  removed_at: null,
})

type Line = { id: MaterialId; content: MaterialContent }

async function insertRecords(
  trx: Trx,
  dossier: { id: DossierId; personId: PersonId },
  { asked, lines }: { asked: AskedDossier; lines: Line[] },
): Promise<void> {
  const content = DossierContent.parse(asked.content ?? {})
  const { receivedOn, receivedFrom, ...columns } = content
  await insertDossiers(trx, [
    {
      id: dossier.id,
      ...kept(),
      person_id: dossier.personId,
      ...columns,
      number_key: numberKey(content.number),
      received_on: receivedOn,
      received_from: receivedFrom,
      state: asked.state ?? 'held',
    },
  ])
  const counts = new Map<string, number>()
  await insertMaterials(
    trx,
    lines.map(({ id, content }) => {
      const position = (counts.get(content.classCode) ?? 0) + 1
      counts.set(content.classCode, position)
      return { id, ...kept(), dossier_id: dossier.id, position, ...contentColumns(content) }
    }),
  )
}

function contentOf({ images, ...content }: AskedMaterial): Partial<MaterialContent> {
  return { pages: typeof images === 'number' ? images : 4, ...content }
}

let drawn = 0

function imagesOf(asked: number | readonly Uint8Array[] | undefined): readonly Uint8Array[] {
  if (asked === undefined) return []
  return typeof asked === 'number' ? Array.from({ length: asked }, () => pageJpeg(++drawn)) : asked
}

function pageRow(
  { id, hash, size }: { id: PageId; hash: string; size: number },
  place: { dossierId: DossierId; materialId: MaterialId | null; position: number },
) {
  return {
    id,
    ...kept(),
    dossier_id: place.dossierId,
    material_id: place.materialId,
    position: place.position,
    mime: 'image/jpeg' as const,
    original_hash: hash,
    width: PAGE_WIDTH,
    height: PAGE_HEIGHT,
    dpi: null,
    size,
    source_name: `${place.position}.jpg`,
  }
}
