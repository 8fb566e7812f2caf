import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { DossierId, Grant, MaterialId, PageId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Page, PageEdits, PageImage } from './page'
import { ScanPage, ScanPreview, ScanRefusal, ScanRule } from './scan'

const SEE = { right: 'dossiers.see', topics: ['pages', 'materials'] } as const
const EDIT = { right: 'dossiers.edit', topics: ['pages', 'materials', 'dossiers'] } as const
const InDossier = z.object({ dossierId: DossierId })
const Bytes = z.instanceof(Uint8Array)
const Preview = z.object({ previewId: z.string() })

/** Page images and scans on their way in. */
export const pages = {
  /**
   * Of one material, or with null those that belong to none yet; without image bytes. Whoever has no `dossiers.see`
   * needs a permit that covers them.
   */
  pages: query({
    ...SEE,
    right: 'session',
    input: InDossier.extend({ materialId: MaterialId.nullable() }),
    output: z.array(Page),
  }),
  /**
   * One image, decrypted in memory, for the window to decode; `page` says which. Whoever has no `dossiers.read` needs a
   * permit that covers the material and has time left. Each image of a page (not its thumbnail) makes a line on the
   * reading log, which `readingBeat` lengthens.
   */
  pageImage: query({
    right: 'session',
    topics: [],
    audit: 'own-log',
    input: z.object({ id: PageId, image: PageImage.default('best') }),
    output: z.object({ mime: z.string(), bytes: Bytes, width: z.number().int(), height: z.number().int() }),
  }),
  /** Thumbnails of these pages, so far as they are kept; `null` where the window has to make one. */
  thumbnails: query({
    right: 'session',
    topics: [],
    input: z.object({ ids: z.array(PageId).max(100) }),
    output: z.array(Bytes.nullable()),
  }),
  /** A JPEG of `THUMBNAIL_PIXELS` made of the page in this version; one of an older version is dropped silently. */
  keepThumbnail: command({
    right: 'session',
    topics: [],
    audit: 'draft',
    input: z.object({ id: PageId, version: z.number().int(), bytes: Bytes }),
    output: z.object({}),
  }),
  /** The corrected image beside the scanned one; null takes the correction back. */
  correctPage: command({
    ...EDIT,
    audit: { action: '校正页面图像', target: 'id' },
    input: z.object({
      id: PageId,
      version: z.number().int(),
      corrected: z
        .object({ edits: PageEdits, mime: z.enum(['image/jpeg', 'image/png']), bytes: Bytes })
        .nullable(),
    }),
    output: Page,
  }),
  /** Pages to a material (null: to those without one) before the page `before` (null: at the end), in this order. */
  placePages: command({
    ...EDIT,
    audit: { action: '调整页面', target: 'dossierId' },
    input: InDossier.extend({
      ids: z.array(PageId).min(1).max(2000),
      materialId: MaterialId.nullable(),
      before: PageId.nullable(),
    }),
    output: z.object({}),
  }),
  markBlank: command({
    ...EDIT,
    audit: { action: '标记空白页', target: 'id' },
    input: z.object({ id: PageId, version: z.number().int(), blank: z.boolean() }),
    output: Page,
  }),
  /** Out of the dossier; the file stays in the store until the change can no longer be undone. */
  removePages: command({
    ...EDIT,
    audit: { action: '删除页面', target: 'dossierId' },
    input: InDossier.extend({
      ids: z.array(PageId).min(1).max(2000),
      reason: z.string().trim().min(1, '原因未填').max(300),
    }),
    output: z.object({}),
  }),
  /** A new scan in the place of a page; the old one stays in the history of the page. */
  replacePage: task({
    ...EDIT,
    audit: { action: '替换页面', target: 'id' },
    transaction: 'one',
    input: z.object({ id: PageId, version: z.number().int(), grant: Grant }),
    output: Page,
  }),
  /** The former scan of a page in the place of the present one, which becomes the former. */
  restorePage: command({
    ...EDIT,
    audit: { action: '换回原扫描件', target: 'id' },
    input: z.object({ id: PageId, version: z.number().int() }),
    output: Page,
  }),
  /** One material into two: these pages and the rest of the name go to a new one behind it. */
  splitMaterial: command({
    ...EDIT,
    audit: { action: '拆分材料', target: 'id' },
    input: z.object({
      id: MaterialId,
      from: PageId,
      title: z.string().trim().min(1, '材料名称未填').max(200),
    }),
    output: z.object({ materialId: MaterialId }),
  }),
  /** The pages of one to the end of the other, and the empty one away. */
  mergeMaterials: command({
    ...EDIT,
    audit: { action: '合并材料', target: 'id' },
    input: z.object({ id: MaterialId, into: MaterialId }),
    output: z.object({}),
  }),
  /** Looks into files and folders and says where each page would go; nothing is kept. */
  previewScans: task({
    right: 'dossiers.edit',
    topics: [],
    audit: { action: '预览扫描件' },
    transaction: 'none',
    input: z.object({
      /** Null: folders name the dossiers. */
      dossierId: DossierId.nullable(),
      materialId: MaterialId.nullable(),
      grants: z.array(Grant).min(1).max(1000),
      /** Null: as the names look. */
      rule: ScanRule.nullable(),
    }),
    output: ScanPreview,
  }),
  scanPages: query({
    right: 'dossiers.edit',
    topics: ['pages'],
    input: Preview.extend(Slice.shape),
    output: pageOf(ScanPage),
  }),
  /** A small picture of a page that is not taken in yet. */
  scanThumbnail: query({
    right: 'dossiers.edit',
    topics: [],
    input: Preview.extend({ key: z.string() }),
    output: z.object({ mime: z.string(), bytes: Bytes }),
  }),
  /** Other places for some pages of the preview; null to those without a material. */
  assignScans: command({
    right: 'dossiers.edit',
    topics: ['pages'],
    audit: 'draft',
    input: Preview.extend({
      keys: z.array(z.string()).max(5000),
      dossierId: DossierId,
      materialId: MaterialId.nullable(),
    }),
    output: z.object({}),
  }),
  /** Takes them in; broken ones are named and left out. */
  takeScans: task({
    ...EDIT,
    audit: { action: '扫描入库' },
    transaction: 'none',
    input: Preview.extend({
      leaveOut: z.array(z.string()).max(5000).default([]),
      createMaterials: z.boolean().default(false),
    }),
    output: z.object({ taken: z.number().int(), refused: z.array(ScanRefusal), batchId: z.string() }),
  }),
  /** Verifies the files of a dossier's pages, or of all: decrypts, compares, names what is damaged. Counts are of files. */
  verifyPages: task({
    right: 'dossiers.edit',
    topics: ['pages', 'store', 'dossiers', 'materials'],
    audit: { action: '核验页面文件' },
    transaction: 'none',
    input: z.object({ dossierId: DossierId.nullable() }),
    output: z.object({ checked: z.number().int(), damaged: z.number().int() }),
  }),
  /** Takes damaged and missing files from the pages that a chosen folder of backups holds; counts are of files. */
  mendPages: task({
    right: 'dossiers.edit',
    topics: ['pages', 'store', 'dossiers', 'materials'],
    audit: { action: '从备份补回页面文件' },
    transaction: 'none',
    input: z.object({ grant: Grant }),
    output: z.object({ mended: z.number().int(), left: z.number().int() }),
  }),
  /** How many files the store holds, when they were last verified, and the pages whose files are damaged. */
  storeState: query({
    right: 'dossiers.see',
    topics: ['store', 'pages', 'dossiers', 'materials'],
    input: Slice,
    output: pageOf(
      z.object({
        pageId: PageId,
        dossierId: DossierId,
        materialId: MaterialId.nullable(),
        /** Whose dossier, and where in it: 四-1 第 3 件《学历证明》第 2 页. */
        name: z.string(),
        place: z.string(),
        damage: z.string(),
      }),
    ).extend({
      files: z.number().int(),
      bytes: z.number(),
      unverified: z.number().int(),
      /** Damaged files, those of former scans included. */
      damaged: z.number().int(),
      /** Moment of the verification longest ago; '' when there is none. */
      oldest: z.string(),
      /** Name of the folder beside the database, and whether it is there. */
      folder: z.object({ name: z.string(), there: z.boolean() }),
    }),
  }),
}
