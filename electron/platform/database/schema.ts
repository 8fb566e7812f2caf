import type { Kysely, Transaction } from 'kysely'
import type * as Awards from '#electron/modules/awards/awards.table'
import type * as Honours from '#electron/modules/awards/honour.table'
import type * as Reviews from '#electron/modules/awards/review.table'
import type { CadreStandardTable } from '#electron/modules/cadres/cadres.table'
import type * as Custody from '#electron/modules/dossiers/custody.table'
import type * as DossierAudits from '#electron/modules/dossiers/dossier-audit.table'
import type * as Dossiers from '#electron/modules/dossiers/dossiers.table'
import type * as Duties from '#electron/modules/duties/duties.table'
import type * as Evaluations from '#electron/modules/evaluations/evaluations.table'
import type * as Indicators from '#electron/modules/indicators/indicators.table'
import type * as Inspections from '#electron/modules/inspections/inspections.table'
import type * as Ledgers from '#electron/modules/ledgers/ledgers.table'
import type * as Matters from '#electron/modules/matters/matters.table'
import type * as Members from '#electron/modules/members/members.table'
import type { OrganizationTable } from '#electron/modules/organizations/organizations.table'
import type * as Parties from '#electron/modules/organizations/parties.table'
import type * as People from '#electron/modules/people/people.table'
import type * as Sheets from '#electron/modules/people/sheets.table'
import type { FormTemplateTable } from '#electron/modules/people/template.table'
import type * as Procedures from '#electron/modules/procedures/procedures.table'
import type * as Reports from '#electron/modules/reports/reports.table'
import type * as Training from '#electron/modules/training/training.table'
import type { AccountTable } from '../accounts/accounts.table'
import type { AuditEntryTable } from '../audit/audit.table'
import type { BatchEntryTable, BatchTable } from '../batches/batches.table'
import type { EvidenceTable } from '../evidence/evidence.table'
import type { LetterTable } from '../letters/letters.table'
import type { DatabaseFactTable, DraftTable, SettingTable } from '../settings/settings.table'
import type { StepRecordTable, StepTable } from '../steps/steps.table'
import type { StoreObjectTable } from '../store/store.table'
import type { WorkSystemEditionTable, WorkSystemTable } from '../systems/systems.table'
import type { SavedViewTable, ViewMemberTable } from '../views/views.table'

/** Every table. The one place, with `register.ts`, where the platform knows the modules. */
export interface Database {
  database_fact: DatabaseFactTable
  setting: SettingTable
  draft: DraftTable
  account: AccountTable
  audit_entry: AuditEntryTable
  batch: BatchTable
  batch_entry: BatchEntryTable
  step: StepTable
  step_record: StepRecordTable
  saved_view: SavedViewTable
  view_member: ViewMemberTable
  organization: OrganizationTable
  work_system: WorkSystemTable
  work_system_edition: WorkSystemEditionTable
  evidence: EvidenceTable
  letter: LetterTable
  letter_matter: Reports.LetterMatterTable
  reminder: Reports.ReminderTable
  due_rest: Reports.DueRestTable
  due_charge: Reports.DueChargeTable
  work_year: Reports.WorkYearTable
  village: Parties.VillageTable
  village_trait: Parties.VillageTraitTable
  village_year: Parties.VillageYearTable
  village_fund: Parties.VillageFundTable
  enterprise: Parties.EnterpriseTable
  party_organization: Parties.PartyOrganizationTable
  party_term: Parties.PartyTermTable
  party_term_letter: Parties.PartyTermLetterTable
  register_layout: Parties.RegisterLayoutTable
  party_seat: Parties.PartySeatTable
  party_post: Parties.PartyPostTable
  party_member: Parties.PartyMemberTable
  delegate: Parties.DelegateTable
  congress: Parties.CongressTable
  congress_delegate: Parties.CongressDelegateTable
  congress_proposal: Parties.CongressProposalTable
  congress_tally: Parties.CongressTallyTable
  party_change: Parties.PartyChangeTable
  procedure_version: Procedures.ProcedureVersionTable
  procedure_case: Procedures.ProcedureCaseTable
  procedure_entry: Procedures.ProcedureEntryTable
  procedure_reply: Procedures.ProcedureReplyTable
  link: Indicators.LinkTable
  charge: Indicators.ChargeTable
  charge_check: Indicators.ChargeCheckTable
  indicator_entry: Indicators.IndicatorEntryTable
  indicator_snapshot: Indicators.IndicatorSnapshotTable
  indicator_frozen: Indicators.IndicatorFrozenTable
  indicator_frozen_record: Indicators.IndicatorFrozenRecordTable
  matter: Matters.MatterTable
  matter_unit: Matters.MatterUnitTable
  matter_entry: Matters.MatterEntryTable
  matter_milestone: Matters.MatterMilestoneTable
  matter_visit: Matters.MatterVisitTable
  matter_tally: Matters.MatterTallyTable
  matter_sanction: Matters.MatterSanctionTable
  ledger: Ledgers.LedgerTable
  ledger_row: Ledgers.LedgerRowTable
  ledger_take: Ledgers.LedgerTakeTable
  training_plan: Training.PlanTable
  training_plan_line: Training.PlanLineTable
  training_site: Training.SiteTable
  training_site_visit: Training.SiteVisitTable
  training_lecturer: Training.LecturerTable
  training_class: Training.ClassTable
  training_lecture: Training.LectureTable
  training_participant: Training.ParticipantTable
  study_mark: Training.StudyMarkTable
  training_test: Training.TestTable
  training_test_place: Training.TestPlaceTable
  inspection_group: Inspections.GroupTable
  inspection_member: Inspections.MemberTable
  inspection_area: Inspections.AreaTable
  inspection_plan: Inspections.PlanTable
  inspection_round: Inspections.RoundTable
  inspection_visit: Inspections.VisitTable
  inspection_finding: Inspections.FindingTable
  duty_event: Duties.DutyEventTable
  duty_attendance: Duties.DutyAttendanceTable
  duty_make_up: Duties.DutyMakeUpTable
  duty_setting: Duties.DutySettingTable
  cadre_standard: CadreStandardTable
  evaluation_scheme: Evaluations.SchemeTable
  evaluation_round: Evaluations.RoundTable
  evaluation_subject: Evaluations.RoundSubjectTable
  evaluation_box: Evaluations.BoxTable
  evaluation_recusal: Evaluations.RecusalTable
  evaluation_step: Evaluations.RoundStepTable
  evaluation_ballot: Evaluations.BallotTable
  evaluation_mark: Evaluations.MarkTable
  evaluation_count: Evaluations.CountTable
  evaluation_point: Evaluations.PointTable
  evaluation_fact: Evaluations.FactTable
  evaluation_outcome: Evaluations.OutcomeTable
  evaluation_standard: Evaluations.EvaluationStandardTable
  evaluation_case: Evaluations.CaseTable
  award_programme: Awards.ProgrammeTable
  award_cycle: Awards.CycleTable
  award_stage: Awards.StageTable
  award_step: Awards.StageStepTable
  award_standard: Awards.AwardStandardTable
  award_nomination: Awards.NominationTable
  award_blob: Awards.AwardBlobTable
  award_attachment: Awards.AttachmentTable
  award_override: Awards.OverrideTable
  award_reviewer: Reviews.ReviewerTable
  award_panel: Reviews.PanelTable
  award_panel_member: Reviews.PanelMemberTable
  award_declared: Reviews.DeclaredTable
  award_assignment: Reviews.AssignmentTable
  award_score: Reviews.ScoreTable
  award_pack: Reviews.PackTable
  award_decision: Reviews.DecisionTable
  award_outcome: Reviews.AwardOutcomeTable
  award_meeting: Reviews.MeetingTable
  award_vote: Reviews.VoteTable
  award_objection: Reviews.ObjectionTable
  award_honour: Honours.HonourTable
  award_title_review: Honours.TitleReviewTable
  award_prize: Honours.PrizeTable
  award_shortage: Honours.ShortageTable
  award_shortage_match: Honours.ShortageMatchTable
  store_object: StoreObjectTable
  dossier: Dossiers.DossierTable
  dossier_material: Dossiers.MaterialTable
  dossier_page: Dossiers.PageTable
  dossier_page_before: Dossiers.PageBeforeTable
  dossier_standard: Dossiers.DossierStandardTable
  dossier_loose: Dossiers.LooseTable
  dossier_missing: DossierAudits.MissingTable
  dossier_statement: DossierAudits.StatementTable
  dossier_decision: DossierAudits.DecisionTable
  dossier_audit: DossierAudits.AuditTable
  dossier_audit_step: DossierAudits.AuditStepTable
  dossier_judgement: DossierAudits.JudgementTable
  dossier_permit: Custody.PermitTable
  dossier_permit_dossier: Custody.PermitDossierTable
  dossier_permit_reader: Custody.PermitReaderTable
  dossier_reading: Custody.ReadingTable
  dossier_copy: Custody.CopyTable
  dossier_transfer: Custody.TransferTable
  dossier_transfer_dossier: Custody.TransferDossierTable
  dossier_enclosure: Custody.EnclosureTable
  dossier_export: Dossiers.ExportTable
  member: Members.MemberTable
  member_transfer: Members.MemberTransferTable
  member_mobile: Members.MemberMobileTable
  member_contact: Members.MemberContactTable
  member_dues_base: Members.MemberDuesBaseTable
  member_dues: Members.MemberDuesTable
  member_rating: Members.MemberRatingTable
  member_conduct: Members.MemberConductTable
  admission_warning: Members.AdmissionWarningTable
  admission_year: Members.AdmissionYearTable
  member_intake: Members.MemberIntakeTable
  member_intake_row: Members.MemberIntakeRowTable
  person: People.PersonTable
  post_holding: People.PostHoldingTable
  education: People.EducationTable
  career_entry: People.CareerEntryTable
  reward: People.RewardTable
  assessment: People.AssessmentTable
  family_member: People.FamilyMemberTable
  rank_holding: People.RankHoldingTable
  extra_row: People.ExtraRowTable
  text_override: People.TextOverrideTable
  photo: People.PhotoTable
  person_source: People.PersonSourceTable
  form_template: FormTemplateTable
  warning_acceptance: People.WarningAcceptanceTable
  sheet_mapping: Sheets.SheetMappingTable
  kept_sheet: Sheets.KeptSheetTable
  kept_row: Sheets.KeptRowTable
  person_apart: People.PersonApartTable
}

/** The whole database. Only the platform holds one; modules get a `Trx`. */
export type Db = Kysely<Database>

/** What services and repositories work in: an open transaction, or for a query the read connection. */
export type Trx = Transaction<Database> | Kysely<Database>
