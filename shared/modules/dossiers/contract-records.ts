import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { DossierId, Grant, MaterialId, OrganizationId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { ClassCode } from './classes'
import { Dossier, DossierContent, DossierFilter, DossierRow, DossierState } from './dossier'
import { CatalogueDraft, Material, MaterialContent, MaterialLine, SheetLine } from './material'

const SEE = { right: 'dossiers.see', topics: ['dossiers', 'materials', 'people'] } as const
const EDIT = { right: 'dossiers.edit', topics: ['dossiers', 'materials'] } as const
const InDossier = z.object({ dossierId: DossierId })
const Named = z.array(z.object({ id: DossierId, name: z.string() }))
const OneDossier = z.object({ id: DossierId, version: z.number().int() })

/** Dossiers and the lines of their catalogues. */
export const records = {
  dossiers: query({ ...SEE, input: Slice.extend(DossierFilter.shape), output: pageOf(DossierRow) }),
  dossierOrder: query({ ...SEE, input: DossierFilter, output: z.array(DossierId) }),
  /** How many dossiers each question of the filter finds among all. */
  dossierCounts: query({
    ...SEE,
    topics: [...SEE.topics, 'pages', 'dossier-audits'],
    input: z.object({}),
    output: z.record(DossierFilter.shape.only.unwrap(), z.number().int()),
  }),
  dossier: query({
    ...SEE,
    audit: { action: '查看档案', target: 'id' },
    input: z.object({ id: DossierId }),
    output: Dossier,
  }),
  dossierOfPerson: query({
    ...SEE,
    input: z.object({ personId: PersonId }),
    output: DossierRow.nullable(),
  }),
  /** For people who have none yet; answers with how many were made and whom it left out. */
  createDossiers: command({
    ...EDIT,
    audit: { action: '建立档案' },
    input: z.object({
      personIds: z.array(PersonId).max(5000),
      /** Or everyone of a unit and below. */
      organizationId: OrganizationId.nullable().default(null),
      content: DossierContent.partial().default({}),
    }),
    output: z.object({ made: z.array(DossierId), had: z.number().int() }),
  }),
  saveDossier: command({
    ...EDIT,
    audit: { action: '修改档案登记', target: 'id' },
    input: OneDossier.extend({ content: DossierContent }),
    output: Dossier,
  }),
  /** To the archives after so many years, or back; other states follow from loans and transfers. */
  moveDossier: command({
    ...EDIT,
    audit: { action: '变更档案状态', target: 'id' },
    input: OneDossier.extend({ to: DossierState, reason: z.string().trim().max(300).default('') }),
    output: Dossier,
  }),
  /** Only one without materials and pages. */
  removeDossier: command({
    ...EDIT,
    audit: { action: '删除档案', target: 'id' },
    input: OneDossier,
    output: z.object({}),
  }),
  materials: query({ ...SEE, input: InDossier, output: z.array(Material) }),
  /** The whole catalogue of one class or of all, as typed: new, changed, gone and in this order, in one change. */
  saveMaterials: command({
    ...EDIT,
    topics: [...EDIT.topics, 'honours'],
    audit: { action: '修改档案目录', target: 'dossierId' },
    input: InDossier.extend({
      lines: z.array(MaterialLine).max(2000),
      removed: z
        .array(z.object({ id: MaterialId, version: z.number().int() }))
        .max(2000)
        .default([]),
    }),
    output: z.array(Material),
  }),
  /** What this account typed into the catalogue and has not saved; null for nothing. */
  catalogueDraft: query({
    right: 'dossiers.edit',
    topics: [],
    input: InDossier,
    output: CatalogueDraft.nullable(),
  }),
  /** Keeps it, so that a power cut loses nothing; a catalogue that is saved drops its draft by itself. */
  keepCatalogueDraft: command({
    right: 'dossiers.edit',
    topics: [],
    audit: 'draft',
    input: InDossier.extend(CatalogueDraft.omit({ savedAt: true }).shape),
    output: z.object({ savedAt: z.string() }),
  }),
  dropCatalogueDraft: command({
    right: 'dossiers.edit',
    topics: [],
    audit: 'draft',
    input: InDossier,
    output: z.object({}),
  }),
  /** Puts one before another of its class (null: at the end) or into another class; its place is then by hand. */
  placeMaterial: command({
    ...EDIT,
    audit: { action: '调整材料顺序', target: 'dossierId' },
    input: InDossier.extend({ id: MaterialId, classCode: ClassCode, before: MaterialId.nullable() }),
    output: z.array(Material),
  }),
  /** Orders a class (null: all) by its rule again. */
  orderMaterials: command({
    ...EDIT,
    audit: { action: '按规则排序', target: 'dossierId' },
    input: InDossier.extend({ classCode: ClassCode.nullable() }),
    output: z.array(Material),
  }),
  /** One material into many dossiers; those that have it already or can only be read are named. */
  addMaterialToMany: command({
    ...EDIT,
    topics: [...EDIT.topics, 'honours'],
    audit: { action: '批量添加材料' },
    input: z.object({ dossierIds: z.array(DossierId).min(1).max(5000), content: MaterialContent }),
    output: z.object({
      added: z.number().int(),
      had: Named,
      closed: Named,
    }),
  }),
  /** Reads a catalogue from Excel; nothing is kept. */
  readCatalogue: task({
    ...EDIT,
    audit: { action: '读取目录文件', target: 'dossierId' },
    transaction: 'none',
    input: InDossier.extend({ grant: Grant }),
    output: z.object({ lines: z.array(SheetLine), ignored: z.array(z.string()) }),
  }),
  /** Awards that have to be filed in class 7 and are not in the catalogue yet. */
  dueHonours: query({
    ...SEE,
    topics: [...SEE.topics, 'honours'],
    input: InDossier,
    output: z.array(MaterialContent),
  }),
}
