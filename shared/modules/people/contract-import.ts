import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PersonId, PreviewId } from '../../values/id'
import {
  CorrectItem,
  Decide,
  Preview,
  PreviewItem,
  PreviewItems,
  PreviewPage,
  StartPreview,
} from './exchange'

/** Files in and files out. */
export const exchanging = {
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
    topics: ['imports', 'people', 'batches', 'organizations', 'steps'],
    transaction: 'one',
    audit: { action: '写入导入批次', target: 'id' },
    input: z.object({ id: PreviewId }),
    output: z.object({
      batchNo: z.number().int(),
      created: z.number().int(),
      changed: z.number().int(),
      /** Rows of sheets that are about nobody on record. */
      kept: z.number().int(),
    }),
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
}
