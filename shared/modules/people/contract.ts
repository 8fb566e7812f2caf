import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { FieldChange } from '../../platform/audit/contract'
import { Grant, OrganizationId, PersonId, PreviewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  CorrectItem,
  Decide,
  Preview,
  PreviewItem,
  PreviewItems,
  PreviewPage,
  StartPreview,
} from './exchange'
import { FontUse, FormData, FormEdition, FormProof, FormReport, PrintSides } from './form'
import { Person, PersonContent, PersonRow, Photo, Warning } from './schema'

const Version = z.number().int()

/** A record opened for reading: the person, the derived texts, what is to be checked. */
export const OpenedPerson = z.object({
  person: Person,
  organizationName: z.string(),
  /** Official texts by element tag, overrides applied. */
  texts: z.record(z.string(), z.string()),
  warnings: z.array(
    Warning.extend({ accepted: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable() }),
  ),
  /** Elements of the source file this program does not know, kept for export. */
  unknownElements: z.array(z.object({ tag: z.string(), text: z.string() })),
  draft: z.object({ content: PersonContent, baseVersion: Version, savedAt: z.string() }).nullable(),
  completeness: z.number().int(),
  missing: z.array(z.string()),
})
export type OpenedPerson = z.infer<typeof OpenedPerson>

export const PersonFilter = z.object({
  /** Name, full pinyin, initials, unit, post or 身份证号. */
  text: z.string().trim().max(60).default(''),
  /** Everyone under this unit and below it. */
  organizationId: OrganizationId.nullable().default(null),
  removed: z.boolean().default(false),
  sort: z.enum(['organization', 'name', 'birth', 'changed']).default('organization'),
})
export type PersonFilter = z.infer<typeof PersonFilter>

const PrintJob = z.object({
  ids: z.array(PersonId).min(1, '没有选人').max(10_000),
  edition: FormEdition.default('current'),
  sides: PrintSides.default('both'),
  /** '' uses each form's own 计算年龄时间. */
  ageReferenceOn: z.string().max(12).default(''),
})
const PrintResult = z.object({
  forms: z.number().int(),
  pages: z.number().int(),
  fonts: z.array(FontUse),
  /** Only forms where something was shrunk to the limit, did not fit, or lacks a glyph. */
  reports: z.array(FormReport),
  fileName: z.string(),
})
export type PrintResult = z.infer<typeof PrintResult>

export const people = {
  list: query({
    right: 'people.read',
    topics: ['people', 'organizations', 'settings'],
    input: Slice.extend(PersonFilter.shape),
    output: pageOf(PersonRow),
  }),
  /** Ids of everyone the filter finds, in list order: what 全选 means. */
  ids: query({ right: 'people.read', topics: ['people'], input: PersonFilter, output: z.array(PersonId) }),
  open: query({
    right: 'people.read',
    topics: ['people', 'drafts', 'organizations', 'settings'],
    audit: { action: '查看人员', target: 'id' },
    input: z.object({ id: PersonId }),
    output: OpenedPerson,
  }),
  /** The stored picture as a `data:` address; '' without one. */
  photo: query({
    right: 'people.read',
    topics: ['people'],
    input: z.object({ id: PersonId }),
    output: z.string(),
  }),
  /** How one field came to its value, newest first. `field` '' gives all fields. */
  history: query({
    right: 'people.read',
    topics: ['people'],
    input: Slice.extend({ id: PersonId, field: z.string().max(80).default('') }),
    output: pageOf(
      FieldChange.extend({
        at: z.string(),
        accountName: z.string(),
        action: z.string(),
        batchNo: z.number().int().nullable(),
        version: Version,
      }),
    ),
  }),
  create: command({
    right: 'people.edit',
    topics: ['people'],
    audit: { action: '新增人员', target: 'name' },
    input: PersonContent,
    output: z.object({ id: PersonId, version: Version }),
  }),
  /** Saves the whole content against the version it was read at; an older one is refused with what stands now. */
  save: command({
    right: 'people.edit',
    topics: ['people', 'drafts'],
    audit: { action: '修改人员', target: 'id' },
    input: z.object({ id: PersonId, version: Version, content: PersonContent }),
    output: z.object({ version: Version, changes: z.array(FieldChange) }),
  }),
  remove: command({
    right: 'people.remove',
    topics: ['people'],
    audit: { action: '移入回收站' },
    input: z.object({ ids: z.array(PersonId).min(1).max(5000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  restore: command({
    right: 'people.remove',
    topics: ['people'],
    audit: { action: '从回收站恢复' },
    input: z.object({ ids: z.array(PersonId).min(1).max(5000) }),
    output: z.object({ restored: z.number().int() }),
  }),
  setPhoto: command({
    right: 'people.edit',
    topics: ['people'],
    audit: { action: '更换照片', target: 'id' },
    input: z.object({ id: PersonId, version: Version, grant: Grant.nullable() }),
    output: z.object({ version: Version, photo: Photo.nullable() }),
  }),
  cropPhoto: command({
    right: 'people.edit',
    topics: ['people'],
    audit: { action: '裁切照片', target: 'id' },
    input: z.object({ id: PersonId, version: Version, crop: Photo.shape.crop }),
    output: z.object({ version: Version }),
  }),
  acceptWarning: command({
    right: 'people.edit',
    topics: ['people'],
    audit: { action: '接受提醒', target: 'id' },
    input: z.object({
      id: PersonId,
      key: z.string(),
      reason: z.string().trim().min(1, '请写明说明').max(200),
    }),
    output: z.object({}),
  }),
  reopenWarning: command({
    right: 'people.edit',
    topics: ['people'],
    audit: { action: '撤回接受的提醒', target: 'id' },
    input: z.object({ id: PersonId, key: z.string() }),
    output: z.object({}),
  }),
  keepDraft: command({
    right: 'people.edit',
    topics: [],
    audit: 'draft',
    input: z.object({ id: PersonId, baseVersion: Version, content: PersonContent }),
    output: z.object({ savedAt: z.string() }),
  }),
  dropDraft: command({
    right: 'people.edit',
    topics: ['drafts'],
    audit: 'draft',
    input: z.object({ id: PersonId }),
    output: z.object({}),
  }),

  startPreview: task({
    right: 'people.import',
    topics: ['imports'],
    transaction: 'none',
    audit: { action: '比对导入文件' },
    input: StartPreview,
    output: Preview,
  }),
  preview: query({
    right: 'people.import',
    topics: ['imports'],
    input: z.object({ id: PreviewId }),
    output: Preview,
  }),
  previewItems: query({
    right: 'people.import',
    topics: ['imports'],
    input: PreviewPage,
    output: PreviewItems,
  }),
  /** The open preview of this session, if any, so that leaving the page loses nothing. */
  openPreview: query({
    right: 'people.import',
    topics: ['imports'],
    input: z.object({}),
    output: Preview.nullable(),
  }),
  decide: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: Decide,
    output: PreviewItem,
  }),
  /** Puts one value of one file right and checks that file again. The file on disk is not changed. */
  correctItem: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: CorrectItem,
    output: PreviewItem,
  }),
  discardPreview: command({
    right: 'people.import',
    topics: ['imports'],
    audit: 'draft',
    input: z.object({ id: PreviewId }),
    output: z.object({}),
  }),
  commitPreview: task({
    right: 'people.import',
    topics: ['imports', 'people', 'batches', 'organizations'],
    transaction: 'one',
    audit: { action: '写入导入批次', target: 'id' },
    input: z.object({ id: PreviewId }),
    output: z.object({ batchNo: z.number().int(), created: z.number().int(), changed: z.number().int() }),
  }),
  /** Writes the preview's differences and errors as a table that a spreadsheet opens. */
  exportDifferences: task({
    right: 'people.import',
    topics: [],
    transaction: 'none',
    audit: { action: '导出差异表', target: 'id' },
    input: z.object({ id: PreviewId, grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  /** One file a person into a folder, or all in one zip. Each is on record before it leaves. */
  exportFiles: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出人员文件' },
    input: z.object({
      ids: z.array(PersonId).min(1, '没有选人').max(100_000),
      format: z.enum(['lrmx', 'lrm']),
      grant: Grant,
    }),
    output: z.object({ files: z.number().int(), notices: z.array(z.string()) }),
  }),

  form: query({
    right: 'people.read',
    topics: ['people', 'settings'],
    audit: { action: '查看任免表', target: 'id' },
    input: z.object({ id: PersonId, ageReferenceOn: z.string().max(12).default('') }),
    output: FormData,
  }),
  /** Names, before anything is printed, each character of the forms that the chosen font lacks. */
  proofForms: task({
    right: 'people.read',
    topics: [],
    transaction: 'none',
    audit: { action: '核对任免表字形' },
    input: PrintJob.pick({ ids: true, ageReferenceOn: true }),
    output: FormProof,
  }),
  printForms: task({
    right: 'people.print',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '打印任免表' },
    input: PrintJob.extend({ copies: z.number().int().min(1).max(99).default(1) }),
    output: PrintResult,
  }),
  savePdf: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出任免表 PDF' },
    input: PrintJob.extend({ grant: Grant }),
    output: PrintResult,
  }),
  saveWord: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出任免表 Word' },
    input: PrintJob.extend({ grant: Grant }),
    output: z.object({ forms: z.number().int(), notices: z.array(z.string()) }),
  }),
}
