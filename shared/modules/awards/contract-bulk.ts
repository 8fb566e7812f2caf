import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { CycleId, Grant, PersonId, PreviewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { BulkOutcome, BulkPreview, BulkRow } from './bulk'

const OPEN = { right: 'awards.edit', topics: ['imports'] } as const
const InCycle = z.object({ cycleId: CycleId })
const OnePreview = InCycle.extend({ previewId: PreviewId })

/** Nominations out as workbooks to fill in, and back in bulk with their attachments. */
export const bulk = {
  /** The workbook that units fill in: a sheet a category, its own fields as columns, options as lists. */
  saveNominationSheets: task({
    right: 'awards.export',
    topics: ['audit'],
    audit: { action: '导出申报工作簿', target: 'cycleId' },
    transaction: 'none',
    input: InCycle.extend({ categories: z.array(z.string().max(30)).default([]), grant: Grant }),
    output: z.object({ sheets: z.number().int() }),
  }),
  /** Reads workbooks, folders and archives: `单位/姓名（或编号）/…` holds the attachments of the row of that name. */
  previewNominations: task({
    ...OPEN,
    audit: { action: '读取申报文件', target: 'cycleId' },
    transaction: 'none',
    input: InCycle.extend({ grants: z.array(Grant).min(1, '没有选文件').max(200) }),
    output: BulkPreview,
  }),
  /** The preview of this cycle that is open in the session, so that leaving the page loses nothing. */
  bulkPreview: query({ ...OPEN, input: InCycle, output: BulkPreview.nullable() }),
  bulkRows: query({
    ...OPEN,
    input: Slice.extend(OnePreview.shape).extend({ what: BulkOutcome.nullable().default(null) }),
    output: pageOf(BulkRow),
  }),
  /** Takes or leaves a row, and says who on record it is about; null: nobody. */
  decideBulkRow: command({
    ...OPEN,
    audit: 'draft',
    input: OnePreview.extend({
      index: z.number().int(),
      take: z.boolean().optional(),
      personId: PersonId.nullable().optional(),
    }),
    output: BulkRow,
  }),
  discardBulk: command({ ...OPEN, audit: 'draft', input: OnePreview, output: z.object({}) }),
  commitNominations: task({
    right: 'awards.edit',
    topics: ['nominations', 'imports'],
    audit: { action: '导入申报', target: 'cycleId' },
    transaction: 'one',
    input: OnePreview,
    output: z.object({ created: z.number().int(), updated: z.number().int(), attachments: z.number().int() }),
  }),
}
