import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { Grant, PersonId } from '../../values/id'
import { FontUse, FormData, FormEdition, FormProof, FormReport, PrintSides } from './form'

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

/** 任免表 on screen, on paper, as PDF and Word. */
export const forms = {
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
