import { z } from 'zod'

/** Time-ordered id: 26 Crockford base-32 characters (ULID layout), so rows sort by creation. */
export const IdText = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)

export const PersonId = IdText.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const OrganizationId = IdText.brand<'OrganizationId'>()
export type OrganizationId = z.infer<typeof OrganizationId>
export const AccountId = IdText.brand<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>
export const BatchId = IdText.brand<'BatchId'>()
export type BatchId = z.infer<typeof BatchId>
export const PreviewId = IdText.brand<'PreviewId'>()
export type PreviewId = z.infer<typeof PreviewId>

export const ViewId = IdText.brand<'ViewId'>()
export type ViewId = z.infer<typeof ViewId>
export const StepId = IdText.brand<'StepId'>()
export type StepId = z.infer<typeof StepId>

export const SchemeId = IdText.brand<'SchemeId'>()
export type SchemeId = z.infer<typeof SchemeId>
export const RoundId = IdText.brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const CaseId = IdText.brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

export const ProgrammeId = IdText.brand<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>
export const CycleId = IdText.brand<'CycleId'>()
export type CycleId = z.infer<typeof CycleId>
export const NominationId = IdText.brand<'NominationId'>()
export type NominationId = z.infer<typeof NominationId>
export const AttachmentId = IdText.brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>
export const ReviewerId = IdText.brand<'ReviewerId'>()
export type ReviewerId = z.infer<typeof ReviewerId>
export const ObjectionId = IdText.brand<'ObjectionId'>()
export type ObjectionId = z.infer<typeof ObjectionId>
export const HonourId = IdText.brand<'HonourId'>()
export type HonourId = z.infer<typeof HonourId>
export const PrizeId = IdText.brand<'PrizeId'>()
export type PrizeId = z.infer<typeof PrizeId>
export const TitleReviewId = IdText.brand<'TitleReviewId'>()
export type TitleReviewId = z.infer<typeof TitleReviewId>
export const ShortageId = IdText.brand<'ShortageId'>()
export type ShortageId = z.infer<typeof ShortageId>

export const DossierId = IdText.brand<'DossierId'>()
export type DossierId = z.infer<typeof DossierId>
export const MaterialId = IdText.brand<'MaterialId'>()
export type MaterialId = z.infer<typeof MaterialId>
export const PageId = IdText.brand<'PageId'>()
export type PageId = z.infer<typeof PageId>
export const LooseId = IdText.brand<'LooseId'>()
export type LooseId = z.infer<typeof LooseId>
export const MissingId = IdText.brand<'MissingId'>()
export type MissingId = z.infer<typeof MissingId>
export const StatementId = IdText.brand<'StatementId'>()
export type StatementId = z.infer<typeof StatementId>
export const PermitId = IdText.brand<'PermitId'>()
export type PermitId = z.infer<typeof PermitId>
export const TransferId = IdText.brand<'TransferId'>()
export type TransferId = z.infer<typeof TransferId>
export const EnclosureId = IdText.brand<'EnclosureId'>()
export type EnclosureId = z.infer<typeof EnclosureId>
export const ExportId = IdText.brand<'ExportId'>()
export type ExportId = z.infer<typeof ExportId>

export const PartyId = IdText.brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>
export const PartyTermId = IdText.brand<'PartyTermId'>()
export type PartyTermId = z.infer<typeof PartyTermId>
export const VillageId = IdText.brand<'VillageId'>()
export type VillageId = z.infer<typeof VillageId>
export const EnterpriseId = IdText.brand<'EnterpriseId'>()
export type EnterpriseId = z.infer<typeof EnterpriseId>
export const DelegateId = IdText.brand<'DelegateId'>()
export type DelegateId = z.infer<typeof DelegateId>
export const DutyEventId = IdText.brand<'DutyEventId'>()
export type DutyEventId = z.infer<typeof DutyEventId>
export const MatterId = IdText.brand<'MatterId'>()
export type MatterId = z.infer<typeof MatterId>
export const EvidenceId = IdText.brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>
export const ProcedureCaseId = IdText.brand<'ProcedureCaseId'>()
export type ProcedureCaseId = z.infer<typeof ProcedureCaseId>
export const LinkId = IdText.brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>
export const SnapshotId = IdText.brand<'SnapshotId'>()
export type SnapshotId = z.infer<typeof SnapshotId>
export const LedgerId = IdText.brand<'LedgerId'>()
export type LedgerId = z.infer<typeof LedgerId>
export const LedgerRowId = IdText.brand<'LedgerRowId'>()
export type LedgerRowId = z.infer<typeof LedgerRowId>
export const TrainingPlanId = IdText.brand<'TrainingPlanId'>()
export type TrainingPlanId = z.infer<typeof TrainingPlanId>
export const TrainingClassId = IdText.brand<'TrainingClassId'>()
export type TrainingClassId = z.infer<typeof TrainingClassId>
export const InspectionGroupId = IdText.brand<'InspectionGroupId'>()
export type InspectionGroupId = z.infer<typeof InspectionGroupId>
export const InspectionId = IdText.brand<'InspectionId'>()
export type InspectionId = z.infer<typeof InspectionId>
export const FindingId = IdText.brand<'FindingId'>()
export type FindingId = z.infer<typeof FindingId>
export const ReminderId = IdText.brand<'ReminderId'>()
export type ReminderId = z.infer<typeof ReminderId>
export const LetterId = IdText.brand<'LetterId'>()
export type LetterId = z.infer<typeof LetterId>

/** A file or folder the user chose in a dialog. The window holds this ticket, never a path. */
export const Grant = z.object({ id: z.string().min(1), name: z.string() })
export type Grant = z.infer<typeof Grant>
