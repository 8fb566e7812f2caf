import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { IdText } from '../../values/id'
import { BuiltInId, FormTemplate, PaperName, TemplateId } from './form-template'

/** One form to choose from: built in (`version` 0), or the department's own with the built-in form it came from. */
const TemplateEntry = z.object({
  id: TemplateId,
  name: z.string(),
  paper: PaperName,
  pages: z.number().int(),
  base: BuiltInId,
  builtIn: z.boolean(),
  version: z.number().int(),
  changedAt: z.string(),
  changedBy: z.string(),
})
export type TemplateEntry = z.infer<typeof TemplateEntry>

const StoredTemplate = TemplateEntry.extend({ content: FormTemplate })
export type StoredTemplate = z.infer<typeof StoredTemplate>

/** Variants of the forms that a department keeps and edits. */
export const templates = {
  /** Built-in forms first, then the department's own by name. */
  templates: query({
    right: 'people.read',
    topics: ['templates'],
    input: z.object({}),
    output: z.array(TemplateEntry),
  }),
  template: query({
    right: 'people.read',
    topics: ['templates'],
    input: z.object({ id: TemplateId }),
    output: StoredTemplate,
  }),
  /** `id` null keeps a new one. A built-in form is never changed, only copied. */
  saveTemplate: command({
    right: 'templates.edit',
    topics: ['templates'],
    audit: { action: '修改打印模板' },
    input: z.object({
      id: IdText.nullable(),
      version: z.number().int(),
      name: z.string().trim().min(1, '模板名称不能空').max(40),
      base: BuiltInId,
      content: FormTemplate,
    }),
    output: StoredTemplate,
  }),
  removeTemplate: command({
    right: 'templates.edit',
    topics: ['templates'],
    audit: { action: '移除打印模板', target: 'id' },
    input: z.object({ id: IdText, version: z.number().int() }),
    output: z.object({}),
  }),
}
