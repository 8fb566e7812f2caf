import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { Grant } from '../../values/id'
import { PaperForm } from '../print/paper'

/** A paper of the working systems by its name, `duty-record`, and what it is made of, in the paper's own shape. */
export const WorkPaper = z.object({
  paper: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  ask: z.record(z.string(), z.unknown()),
})
export type WorkPaper = z.infer<typeof WorkPaper>

/** Papers of every working system, on one way to screen, printer and file. */
export const papers = {
  preview: query({
    right: 'ledgers.read',
    topics: [],
    audit: { action: '预览表单' },
    input: z.object({ paper: WorkPaper }),
    output: z.object({ forms: z.array(PaperForm), papers: z.number().int() }),
  }),
  print: task({
    right: 'ledgers.export',
    topics: ['audit'],
    audit: { action: '打印表单' },
    transaction: 'none',
    input: z.object({ paper: WorkPaper, copies: z.number().int().min(1).max(99).default(1) }),
    output: z.object({ pages: z.number().int() }),
  }),
  save: task({
    right: 'ledgers.export',
    topics: ['audit'],
    audit: { action: '导出表单' },
    transaction: 'none',
    input: z.object({ paper: WorkPaper, format: z.enum(['pdf', 'word', 'excel']), grant: Grant }),
    output: z.object({ pages: z.number().int() }),
  }),
}
