import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { DossierId, Grant } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { ClassCode } from './classes'
import { DossierRow } from './dossier'
import { ExportForm, ExportLog, ExportProblem, ImportDossier } from './exchange'

const dossierIds = z.array(DossierId).min(1).max(5000)
const Secret = z.object({
  passphrase: z.string().max(200).default(''),
  /** age recipients (age1…) of the receiving installation. */
  recipients: z.array(z.string().max(2500)).max(20).default([]),
})

/** Dossiers out as files and in again. */
export const exchange = {
  /** What the list of an export shows of these dossiers, in their order. */
  dossiersToExport: query({
    right: 'dossiers.export',
    topics: ['dossiers', 'materials', 'pages', 'people'],
    input: z.object({ dossierIds }),
    output: z.array(DossierRow),
  }),
  /** Every check of domain rules 2.4 over these dossiers. */
  checkExport: task({
    right: 'dossiers.export',
    topics: [],
    audit: { action: '导出前核查' },
    transaction: 'none',
    input: z.object({ dossierIds, form: ExportForm, profile: z.string().max(40).default('') }),
    output: z.object({ problems: z.array(ExportProblem).max(10_000), checked: z.number().int() }),
  }),
  /** Writes them into the folder of `grant`. Refused while a check fails; the log holds its list. */
  exportDossiers: task({
    right: 'dossiers.export',
    topics: ['dossier-exports', 'audit'],
    audit: { action: '导出数字档案' },
    transaction: 'none',
    input: z.object({
      dossierIds,
      form: ExportForm,
      profile: z.string().max(40).default(''),
      zipped: z.boolean().default(true),
      purpose: z.string().trim().min(1, '用途未填').max(200),
      receiver: z.string().trim().max(100).default(''),
      secret: Secret.default({ passphrase: '', recipients: [] }),
      grant: Grant,
    }),
    output: ExportLog,
  }),
  exportLogs: query({
    right: 'dossiers.see',
    topics: ['dossier-exports'],
    input: Slice,
    output: pageOf(ExportLog),
  }),
  /** This installation's own recipient, to be given to whoever seals a package for it. */
  ownRecipient: query({
    right: 'dossiers.export',
    topics: [],
    audit: { action: '查看本机接收公钥' },
    input: z.object({}),
    output: z.object({ recipient: z.string() }),
  }),
  /** Reads packages, folders, BagIt bags and sealed packages; nothing is kept. */
  previewImport: task({
    right: 'dossiers.edit',
    topics: [],
    audit: { action: '预览数字档案' },
    transaction: 'none',
    input: z.object({ grants: z.array(Grant).min(1).max(500), passphrase: z.string().max(200).default('') }),
    output: z.object({
      previewId: z.string(),
      dossiers: z.array(ImportDossier),
      /** Files that belong to no dossier, each as a sentence. */
      ignored: z.array(z.string()),
    }),
  }),
  /** Takes them in as decided, each dossier in one piece, and reports everything unmatched. */
  importDossiers: task({
    right: 'dossiers.edit',
    topics: ['dossiers', 'materials', 'pages', 'people', 'dossier-audits'],
    audit: { action: '导入数字档案' },
    transaction: 'none',
    input: z.object({
      previewId: z.string(),
      choices: z
        .array(
          z.object({
            key: z.string(),
            /** Known already: skip, replace what is there, or add what is new. */
            act: z.enum(['skip', 'take', 'replace', 'add']),
            classes: z
              .array(z.object({ entry: z.number().int(), code: ClassCode }))
              .max(500)
              .default([]),
          }),
        )
        .max(5000),
    }),
    output: z.object({
      taken: z.number().int(),
      pages: z.number().int(),
      report: z.array(z.object({ name: z.string(), line: z.string() })),
    }),
  }),
}
