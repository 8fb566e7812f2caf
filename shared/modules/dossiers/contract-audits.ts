import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { DossierId, MaterialId, PageId, PersonId, StatementId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  AuditContent,
  AuditFilter,
  AuditItem,
  AuditResult,
  AuditRow,
  AuditState,
  AuditsOfUnit,
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
  /** What materials say of the facts of a person's record, by field (`birth`, `educations.0`): for the form and the page. */
  citations: query({
    ...SEE,
    input: z.object({ personId: PersonId }),
    output: z.array(
      z.object({
        fact: z.string(),
        dossierId: DossierId,
        materialId: MaterialId,
        pageId: PageId.nullable(),
        /** 四-1-2《高等学校毕业生登记表》第 1 页 */
        place: z.string(),
        value: z.string(),
        /** It contradicts what the record says. */
        differs: z.boolean(),
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
  /** Points, audit state and doubts of many dossiers, as found when each was last looked at. */
  auditOverview: query({ ...SEE, input: Slice.extend(AuditFilter.shape), output: pageOf(AuditRow) }),
  /** The same counted by unit, in the order of the units. */
  auditsByUnit: query({ ...SEE, input: AuditFilter, output: z.array(AuditsOfUnit) }),
  /** Looks at every dossier found anew, so that lists and figures say what stands now. */
  lookOverDossiers: task({
    right: 'dossiers.audit',
    topics: ['dossier-audits'],
    audit: { action: '重新核查档案' },
    transaction: 'none',
    input: AuditFilter,
    output: z.object({ dossiers: z.number().int(), doubtful: z.number().int(), fatal: z.number().int() }),
  }),
}
