import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { Grant, PersonId } from '../../values/id'
import { FontUse, FormData, FormProof, FormReport, PrintSides } from './form'
import { PaperName, TemplateId } from './form-template'

const AgeReference = z.string().max(12).default('')

/** Whose forms, by which template, and how they are worded. `ageReferenceOn` '' uses each form's own. */
const FormsJob = z.object({
  ids: z.array(PersonId).min(1, '没有选人').max(10_000),
  template: TemplateId.default('old'),
  ageReferenceOn: AgeReference,
})
const PrintJob = FormsJob.extend({
  sides: PrintSides.default('both'),
  /** Only the page of this number of each form, counted from 1. */
  page: z.number().int().min(1).max(99).nullable().default(null),
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

/** `naming`: a rule for one file a person into the granted folder or zip; null for one file of all. */
const FileJob = PrintJob.extend({
  grant: Grant,
  naming: z.string().trim().min(1).max(120).nullable().default(null),
})

/** 任免表 on screen, on paper, as PDF and Word. */
export const forms = {
  form: query({
    right: 'people.read',
    topics: ['people', 'settings'],
    audit: { action: '查看任免表', target: 'id' },
    input: z.object({ id: PersonId, ageReferenceOn: AgeReference }),
    output: FormData,
  }),
  /** What the form on the desk lacks. Showing it is on record already, so asking this is not. */
  proofShown: query({
    right: 'people.read',
    topics: ['people', 'settings', 'templates'],
    input: FormsJob.omit({ ids: true }).extend({ id: PersonId }),
    output: FormProof,
  }),
  /** Names, before anything is printed, what each form lacks: glyphs, room, required cells. One row in the trail. */
  proofForms: task({
    right: 'people.read',
    topics: [],
    transaction: 'none',
    audit: { action: '核对任免表' },
    input: FormsJob,
    output: FormProof,
  }),
  printForms: task({
    right: 'people.print',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '打印任免表' },
    input: PrintJob.extend({
      copies: z.number().int().min(1).max(99).default(1),
      /** The printer by its system name; '' asks with the system's dialog. */
      printer: z.string().max(200).default(''),
      duplex: z.boolean().default(true),
    }),
    output: PrintResult,
  }),
  /** A sheet with crosses at known places on both sides, to measure where a printer puts them. */
  printCalibration: task({
    right: 'people.print',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '打印校准页' },
    input: z.object({ printer: z.string().max(200), paper: PaperName, duplex: z.boolean() }),
    output: z.object({ pages: z.number().int() }),
  }),
  savePdf: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出任免表 PDF' },
    input: FileJob,
    output: PrintResult.extend({ files: z.number().int() }),
  }),
  saveWord: task({
    right: 'people.export',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '导出任免表 Word' },
    input: FileJob,
    output: z.object({ forms: z.number().int(), files: z.number().int(), notices: z.array(z.string()) }),
  }),
  /** The names that a rule gives the first of these people's files. */
  fileNames: query({
    right: 'people.export',
    topics: ['people'],
    input: z.object({
      ids: z.array(PersonId).min(1).max(10),
      naming: z.string().trim().min(1).max(120),
      total: z.number().int().min(1),
    }),
    output: z.object({ names: z.array(z.string()) }),
  }),
}
