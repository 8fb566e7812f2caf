import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { DossierId, OrganizationId, PageId, PersonId, StatementId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  AuditContent,
  AuditItem,
  AuditResult,
  AuditState,
  Completeness,
  Decision,
  DossierAudit,
  Statement,
  StatementContent,
} from './audit'

const SEE = { right: 'dossiers.see', topics: ['dossier-audits', 'materials', 'people'] } as const
const AUDIT = { right: 'dossiers.audit', topics: ['dossier-audits'] } as const
const OneDossier = z.object({ dossierId: DossierId })

/** 三龄两历一身份, 认定 and completeness. */
export const audits = {
  dossierAudit: query({ ...SEE, input: OneDossier, output: DossierAudit }),
  saveStatement: command({
    ...AUDIT,
    audit: { action: '登记材料记载', target: 'dossierId' },
    input: OneDossier.extend({
      id: StatementId.nullable(),
      version: z.number().int().nullable(),
      content: StatementContent,
    }),
    output: Statement,
  }),
  removeStatement: command({
    ...AUDIT,
    audit: { action: '删除材料记载', target: 'dossierId' },
    input: OneDossier.extend({ id: StatementId }),
    output: z.object({}),
  }),
  /** What was decided on one item; null takes it back. */
  saveDecision: command({
    ...AUDIT,
    audit: { action: '认定', target: 'dossierId' },
    input: OneDossier.extend({ item: AuditItem, about: z.string().max(60), decision: Decision.nullable() }),
    output: DossierAudit,
  }),
  saveAudit: command({
    ...AUDIT,
    audit: { action: '填写审核表', target: 'dossierId' },
    input: OneDossier.extend({ version: z.number().int(), content: AuditContent }),
    output: DossierAudit,
  }),
  /** One step on or back; what is not ready is refused with what is missing. */
  moveAudit: command({
    ...AUDIT,
    audit: { action: '变更审核状态', target: 'dossierId' },
    input: OneDossier.extend({
      version: z.number().int(),
      to: AuditState,
      on: z.string().max(12),
      opinion: z.string().trim().max(1000).default(''),
      result: AuditResult.nullable().default(null),
    }),
    output: DossierAudit,
  }),
  /** Pages that facts of a person's record cite, by fact: for the appointment form. */
  citations: query({
    ...SEE,
    input: z.object({ personId: PersonId }),
    output: z.array(
      z.object({
        fact: z.string(),
        pageId: PageId.nullable(),
        dossierId: DossierId,
        place: z.string(),
        value: z.string(),
      }),
    ),
  }),
  completeness: query({ ...SEE, input: OneDossier, output: Completeness }),
  /** What no record can tell, judged by hand; null leaves it open again. */
  judgeCompleteness: command({
    ...AUDIT,
    audit: { action: '判定完整性', target: 'dossierId' },
    input: OneDossier.extend({
      key: z.string().max(30),
      points: z.number().min(0).max(100).nullable(),
      note: z.string().trim().max(300).default(''),
    }),
    output: Completeness,
  }),
  /** Points, audit state and doubts of many dossiers. */
  auditOverview: query({
    ...SEE,
    input: Slice.extend({
      organizationId: OrganizationId.nullable(),
      state: AuditState.nullable(),
      doubtfulOnly: z.boolean().default(false),
    }),
    output: pageOf(
      z.object({
        dossierId: DossierId,
        name: z.string(),
        unitName: z.string(),
        state: AuditState,
        result: AuditResult.nullable(),
        differ: z.number().int(),
        absent: z.number().int(),
        points: z.number(),
        fatal: z.boolean(),
      }),
    ),
  }),
}
