import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { StepId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'

/** One change that somebody made and that can be taken back: a save, a removal, a merge, a batch. */
export const Step = z.object({
  id: StepId,
  at: z.string(),
  accountName: z.string(),
  /** 修改罗砚秋：现任职务、专长 · 批量修改 86 人：年度考核 */
  title: z.string(),
  records: z.number().int(),
  /** Set while the step is taken back. */
  undoneAt: z.string().nullable(),
  mine: z.boolean(),
  /** Null when it can be undone (or redone) now, else the sentence that says why not. */
  blocked: z.string().nullable(),
  /** The batch it belongs to, which is undone with it; null for a change by hand. */
  batchNo: z.number().int().nullable(),
  /** Where it leads: the one record it changed, or its batch; null for several records. */
  opens: z
    .object({ kind: z.enum(['person', 'organization', 'batch', 'dossier']), id: z.string() })
    .nullable(),
})
export type Step = z.infer<typeof Step>

/** What Ctrl+Z and Ctrl+Y would do next for the caller. */
export const NextSteps = z.object({ undo: Step.nullable(), redo: Step.nullable() })
export type NextSteps = z.infer<typeof NextSteps>

/** What was taken back or done again; `title` is the step's, the latest's where there were several. */
export const Turned = z.object({ title: z.string(), steps: z.number().int() })
export type Turned = z.infer<typeof Turned>

export const steps = {
  list: query({
    right: 'people.read',
    topics: ['steps'],
    input: Slice.extend({ mineOnly: z.boolean().default(false) }),
    output: pageOf(Step),
  }),
  next: query({
    right: 'people.read',
    topics: ['steps'],
    input: z.object({}),
    output: NextSteps,
  }),
  /**
   * Takes steps back, the caller's latest where none is named. `through`: with it all later ones, the caller's own or
   * everybody's, latest first. Refused with names where records were changed since; then none is taken back. What the
   * caller must be allowed follows from the step.
   */
  undo: command({
    right: 'people.read',
    topics: ['steps', 'people', 'organizations', 'batches', 'views', 'pages', 'materials', 'dossiers'],
    audit: { action: '撤销' },
    input: z.object({
      id: StepId.nullable().default(null),
      through: z.enum(['one', 'mine', 'all']).default('one'),
    }),
    output: Turned,
  }),
  redo: command({
    right: 'people.read',
    topics: ['steps', 'people', 'organizations', 'batches', 'views', 'pages', 'materials', 'dossiers'],
    audit: { action: '重做' },
    input: z.object({ id: StepId.nullable().default(null) }),
    output: Turned,
  }),
}
