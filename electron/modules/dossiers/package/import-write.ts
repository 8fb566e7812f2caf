import { peopleService } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import { keepObjects } from '#electron/platform/store/store.repository'
import { refuse } from '#shared/ipc/reply'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import { type Material, MaterialContent } from '#shared/modules/dossiers/material'
import { byClass, dateSort, outOfOrder } from '#shared/modules/dossiers/rules-catalogue'
import { emptyContent } from '#shared/modules/people/rules'
import { type DossierId, type MaterialId, type PageId, PersonId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'
import { findDossierOf, numbersTaken } from '../dossier.repository'
import { createDossiers } from '../dossier-create'
import { requireOpenDossier, touchDossier } from '../dossiers'
import { clearDossier, pagesOfDossier } from '../exchange.repository'
import { insertFormerScans } from '../exchange-work.repository'
import { insertMaterials } from '../material.repository'
import { addMaterials, loadMaterials, newRow, titleKey } from '../materials'
import { insertSealed } from '../page-intake'
import { readDossierStandards } from '../standards'
import { filesBeside, type StoredFiles, sealedPage, storedAt } from './import-pages'
import { type PutMaterial, putWork } from './import-work'
import type { OpenDossier } from './open-import'
import type { PackagePerson } from './package-xml'
import type { Plan, PlannedBefore, PlannedMaterial, PlannedPage } from './plan'

export type ImportChoice = {
  key: string
  act: 'skip' | 'take' | 'replace' | 'add'
  classes: readonly { entry: number; code: ClassCode }[]
}

/** What was written of one dossier, and what there is to say about it. */
export type Taken = { pages: number; lines: string[] }

type Filed = PlannedMaterial & { classCode: ClassCode }

/** Writes one dossier whose images lie in the store already: all of it in one transaction, with its audit row. */
export function writeDossier(
  context: TaskContext,
  { plan, personId, shown }: OpenDossier & { plan: Plan },
  { choice, images }: { choice: ImportChoice; images: StoredFiles },
): Promise<Taken> {
  const materials = filed(plan.materials, choice)
  return context.write(async (trx) => {
    const own: Context = { ...context, trx }
    const lines: string[] = []
    const person = personId ?? (await addPerson(own, plan.person))
    const place = await placeFor(own, person, { plan, choice, lines })
    await keepBeside(own, [...materials.flatMap((it) => it.images), ...plan.loose], images)
    const coming = { materials, loose: plan.loose, images }
    const pages =
      choice.act === 'add'
        ? await addNew(own, place, { ...coming, lines })
        : await putWhole(own, place, { ...coming, plan, isNew: choice.act === 'take', lines })
    await touchDossier(own, place)
    context.note({
      targetKind: 'dossier',
      targetId: place,
      targetName: plan.person.name,
      changes: [
        { field: '导入文件', before: '', after: shown.fileName },
        { field: '方式', before: '', after: ACTS[choice.act] },
        { field: '材料', before: '', after: String(materials.length) },
        { field: '图像页', before: '', after: String(pages) },
      ],
    })
    return { pages, lines }
  })
}

const ACTS = { skip: '跳过', take: '新建', replace: '替换', add: '补充' } as const

/** Every line under a class; refuses while a sub-class is still open. */
function filed(materials: readonly PlannedMaterial[], { classes }: ImportChoice): Filed[] {
  return materials.map((it, entry) => {
    const classCode = it.classCode ?? classes.find((chosen) => chosen.entry === entry)?.code
    if (classCode) return { ...it, classCode }
    throw refuse('invalid-input', `“${it.title}”的类号只写到“${it.label}”，还没有选小类。`, {
      field: 'choices',
      remedy: '选好小类再导入。',
    })
  })
}

async function addPerson(
  context: Context,
  { name, sex, nationality, birth, identityNumber }: PackagePerson,
): Promise<PersonId> {
  const { id } = await peopleService.create(context, {
    ...emptyContent(),
    name,
    sex: sex === '男' || sex === '女' ? sex : '',
    ethnicity: nationality,
    birth: parsePartialDate(birth) ?? '',
    identityNumber,
  })
  return PersonId.parse(id)
}

type Placing = { plan: Plan; choice: ImportChoice; lines: string[] }

/** The dossier that everything goes into: a new one, the emptied one, or the one that is there. */
async function placeFor(
  context: Context,
  person: PersonId,
  { plan, choice, lines }: Placing,
): Promise<DossierId> {
  const known = await findDossierOf(context.trx, person)
  if (!known) return newDossier(context, person, { plan, lines })
  if (choice.act === 'take')
    throw refuse('conflict', `${plan.person.name}在预览之后已建了档案，没有导入。`, {
      remedy: '重新预览，再选替换或补充。',
    })
  await requireOpenDossier(context.trx, known)
  if (choice.act !== 'replace') return known
  const { now, caller } = context
  const { materials, pages } = await clearDossier(context.trx, known, { now, accountId: caller.accountId })
  lines.push(`原有 ${materials} 份材料、${pages} 页图像已移出，图像仍保存在库里。`)
  return known
}

async function newDossier(
  context: Context,
  person: PersonId,
  { plan, lines }: Pick<Placing, 'plan' | 'lines'>,
): Promise<DossierId> {
  const content = plan.content ?? {}
  const number = plan.content?.number ?? ''
  const [taken] = number === '' ? [] : await numbersTaken(context.trx, [number])
  if (taken) lines.push(`档案编号“${number}”已是${taken.name}的，留空待编。`)
  const asked = {
    personIds: [person],
    organizationId: null,
    content: { ...content, ...(taken && { number: '' }) },
  }
  const { made } = await createDossiers(context, asked)
  const [id] = made
  if (!id) throw refuse('conflict', `${plan.person.name}的档案没有建成。`, { remedy: '重新预览后再试。' })
  return id
}

/** The files that pages were taken from, and former scans, are on record like the images. */
async function keepBeside(
  { trx, now }: Context,
  pages: readonly PlannedPage[],
  images: StoredFiles,
): Promise<void> {
  const beside = pages.flatMap(filesBeside).map((it) => storedAt(images, it))
  if (beside.length > 0) await keepObjects(trx, beside, now)
}

type Coming = { materials: readonly Filed[]; loose: readonly PlannedPage[]; images: StoredFiles }

type Whole = Coming & { plan: Plan; isNew: boolean; lines: string[] }

/** All that came, and what was worked out about it where the dossier is a new one. */
async function putWhole(context: Context, dossierId: DossierId, whole: Whole): Promise<number> {
  const { plan, isNew, lines } = whole
  const { materials, loose } = await putAll(context, dossierId, whole)
  if (plan.work && isNew) await putWork(context, dossierId, { work: plan.work, materials })
  else if (plan.work) lines.push('来件带有审核和欠缺材料的记录；库内已有这份档案，以库内的为准，没有导入。')
  return materials.reduce((sum, it) => sum + it.pageIds.length, loose.length)
}

/** The catalogue as it came, in its own order: what the rule of a class would put elsewhere counts as placed by hand. */
async function putAll(
  context: Context,
  dossierId: DossierId,
  { materials, loose, images }: Coming,
): Promise<{ materials: PutMaterial[]; loose: PageId[] }> {
  const { classes } = await readDossierStandards(context.trx)
  const lines = materials.map((material) => ({ ...material, id: newId() as MaterialId }))
  for (const [code, peers] of byClass(lines)) {
    const standard = classes.find((it) => it.code === code)
    const moved = standard ? outOfOrder(peers, standard) : new Set()
    const rows = peers.map((line, at) => ({
      ...newRow(context, dossierId, { id: line.id, content: MaterialContent.parse(line) }),
      position: at + 1,
      placed: (line.placed ?? moved.has(line)) ? 1 : 0,
    }))
    await insertMaterials(context.trx, rows)
  }
  const put: PutMaterial[] = []
  for (const { id, images: pages } of lines)
    put.push({ id, pageIds: await putPages(context, { dossierId, materialId: id }, pages, images) })
  return { materials: put, loose: await putPages(context, { dossierId, materialId: null }, loose, images) }
}

/** Only what is not there: lines of another title or date, and loose pages with other images. */
async function addNew(
  context: Context,
  dossierId: DossierId,
  { materials, loose, images, lines }: Coming & { lines: string[] },
): Promise<number> {
  const there = await loadMaterials(context.trx, dossierId)
  const fresh = materials.filter((it) => {
    const known = there.find((other) => isSame(it, other))
    if (known) lines.push(comparison(it, known))
    return !known
  })
  const ids = await addMaterials(
    context,
    dossierId,
    fresh.map((it) => MaterialContent.parse(it)),
  )
  let pages = 0
  for (const [at, { images: own }] of fresh.entries())
    pages += (await putPages(context, { dossierId, materialId: ids[at] as MaterialId }, own, images)).length
  const known = new Set((await pagesOfDossier(context.trx, dossierId)).map((it) => it.original_hash))
  const further = loose.filter((it) => !known.has(images.stored.get(it.original)?.hash ?? ''))
  return pages + (await putPages(context, { dossierId, materialId: null }, further, images)).length
}

function isSame(one: Filed, other: Material): boolean {
  return (
    one.classCode === other.classCode &&
    titleKey(one.title) === titleKey(other.title) &&
    dateSort(one) === dateSort(other)
  )
}

function comparison({ title, images, pages }: Filed, known: Material): string {
  const same = images.length === known.scanned && pages === known.pages
  return same
    ? `${title}已有，没有改动。`
    : `${title}已有，没有改动：库内记 ${known.pages ?? '—'} 页、图像 ${known.scanned} 页，来件记 ${pages ?? '—'} 页、图像 ${images.length} 页。`
}

async function putPages(
  context: Context,
  place: { dossierId: DossierId; materialId: MaterialId | null },
  pages: readonly PlannedPage[],
  images: StoredFiles,
): Promise<PageId[]> {
  const ids = await insertSealed(
    context,
    place,
    pages.map((page) => sealedPage(page, images)),
  )
  await insertFormerScans(
    context.trx,
    ids.map((pageId, at) => ({
      pageId,
      scans: (pages[at]?.before ?? []).map((it) => formerRow(it, images)),
    })),
  )
  return ids
}

function formerRow(scan: PlannedBefore, images: StoredFiles) {
  const { sum, mime, width, height, blank, corrected, source } = scan
  return {
    original_hash: sum,
    mime,
    width,
    height,
    blank: blank ? 1 : 0,
    corrected_hash: corrected?.sum ?? null,
    corrected_mime: corrected?.mime ?? '',
    corrected_width: corrected?.width ?? 0,
    corrected_height: corrected?.height ?? 0,
    edits: corrected ? JSON.stringify(corrected.edits) : '',
    source_hash: source && storedAt(images, source).hash,
    source_name: scan.sourceName,
    source_page: scan.sourcePage,
    replaced_at: scan.replacedAt,
    replaced_by: scan.replacedBy,
  }
}
