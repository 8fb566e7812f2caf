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

/** A file or folder the user chose in a dialog. The window holds this ticket, never a path. */
export const Grant = z.object({ id: z.string().min(1), name: z.string() })
export type Grant = z.infer<typeof Grant>
