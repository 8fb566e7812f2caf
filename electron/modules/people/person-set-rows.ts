import type { Insertable, Selectable } from 'kysely'
import type {
  Assessment,
  CareerEntry,
  Education,
  ExtraRow,
  FamilyMember,
  Override,
  PersonSets,
  Post,
  RankHolding,
  Reward,
} from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import type * as Table from './people.table'

/** @file The sets of a person as rows and back. `position` is a row's place in its set. */

export type SetRows = {
  post_holding: Insertable<Table.PostHoldingTable>[]
  education: Insertable<Table.EducationTable>[]
  career_entry: Insertable<Table.CareerEntryTable>[]
  reward: Insertable<Table.RewardTable>[]
  assessment: Insertable<Table.AssessmentTable>[]
  family_member: Insertable<Table.FamilyMemberTable>[]
  rank_holding: Insertable<Table.RankHoldingTable>[]
  extra_row: Insertable<Table.ExtraRowTable>[]
  text_override: Insertable<Table.TextOverrideTable>[]
}

export function emptySetRows(): SetRows {
  return {
    post_holding: [],
    education: [],
    career_entry: [],
    reward: [],
    assessment: [],
    family_member: [],
    rank_holding: [],
    extra_row: [],
    text_override: [],
  }
}

/** Adds one person's rows to those of others, so that many people go into each table together. */
export function addSetRows(rows: SetRows, person_id: string, sets: PersonSets): void {
  rows.post_holding.push(...sets.posts.map((it, at) => postRow(it, person_id, at)))
  rows.education.push(...sets.educations.map((it, at) => educationRow(it, person_id, at)))
  rows.career_entry.push(...sets.career.map((it, at) => careerRow(it, person_id, at)))
  rows.reward.push(...sets.rewards.map((it, at) => rewardRow(it, person_id, at)))
  rows.assessment.push(...sets.assessments.map((it, position) => ({ person_id, position, ...it })))
  rows.family_member.push(...sets.family.map((it, at) => familyRow(it, person_id, at)))
  rows.rank_holding.push(...sets.ranks.map((it, at) => rankRow(it, person_id, at)))
  rows.extra_row.push(...sets.extras.map((it, at) => extraRow(it, person_id, at)))
  for (const it of sets.overrides) rows.text_override.push({ person_id, ...it })
}

function postRow(post: Post, person_id: string, position: number): Insertable<Table.PostHoldingTable> {
  return {
    person_id,
    position,
    id: post.id,
    organization_id: post.organizationId,
    unit_name: post.unitName,
    title: post.title,
    started_on: post.startedOn,
    ended_on: post.endedOn,
    document_no: post.documentNo,
    level: post.level,
    is_main: post.isMain ? 1 : 0,
    printed: post.printed ? 1 : 0,
    probation_ends_on: post.probationEndsOn,
  }
}

export function postOf(row: Selectable<Table.PostHoldingTable>): Post {
  return {
    id: row.id,
    organizationId: row.organization_id as OrganizationId | null,
    unitName: row.unit_name,
    title: row.title,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    documentNo: row.document_no,
    level: row.level,
    isMain: row.is_main === 1,
    printed: row.printed === 1,
    probationEndsOn: row.probation_ends_on,
  }
}

function educationRow(it: Education, person_id: string, position: number) {
  const { id, mode, qualification, degree, school, startedOn, endedOn } = it
  return {
    person_id,
    position,
    id,
    mode,
    qualification,
    degree,
    school,
    started_on: startedOn,
    ended_on: endedOn,
  }
}

export function educationOf(row: Selectable<Table.EducationTable>): Education {
  const { id, mode, qualification, degree, school, started_on: startedOn, ended_on: endedOn } = row
  return { id, mode, qualification, degree, school, startedOn, endedOn }
}

function careerRow(it: CareerEntry, person_id: string, position: number) {
  return {
    person_id,
    position,
    id: it.id,
    started_on: it.startedOn,
    ended_on: it.endedOn,
    text: it.text,
    notes: it.notes.length === 0 ? '[]' : JSON.stringify(it.notes),
  }
}

export function careerEntryOf(row: Selectable<Table.CareerEntryTable>): CareerEntry {
  return {
    id: row.id,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    text: row.text,
    notes: row.notes === '[]' ? [] : (JSON.parse(row.notes) as string[]),
  }
}

function rewardRow(it: Reward, person_id: string, position: number) {
  return { person_id, position, id: it.id, kind: it.kind, happened_on: it.happenedOn, text: it.text }
}

export function rewardOf(row: Selectable<Table.RewardTable>): Reward {
  return { id: row.id, kind: row.kind, happenedOn: row.happened_on, text: row.text }
}

export function assessmentOf(row: Selectable<Table.AssessmentTable>): Assessment {
  return { id: row.id, year: row.year, grade: row.grade }
}

function familyRow(it: FamilyMember, person_id: string, position: number) {
  const { id, relation, name, birth, politics, workplace } = it
  return { person_id, position, id, relation, name, birth, politics, workplace }
}

export function relativeOf(row: Selectable<Table.FamilyMemberTable>): FamilyMember {
  const { id, relation, name, birth, politics, workplace } = row
  return { id, relation, name, birth, politics, workplace }
}

function rankRow(it: RankHolding, person_id: string, position: number) {
  const { id, kind, name, startedOn, endedOn, documentNo } = it
  return {
    person_id,
    position,
    id,
    kind,
    name,
    started_on: startedOn,
    ended_on: endedOn,
    document_no: documentNo,
  }
}

export function rankOf(row: Selectable<Table.RankHoldingTable>): RankHolding {
  const { id, kind, name, started_on: startedOn, ended_on: endedOn, document_no: documentNo } = row
  return { id, kind, name, startedOn, endedOn, documentNo }
}

function extraRow(it: ExtraRow, person_id: string, position: number) {
  return { person_id, position, id: it.id, sheet: it.sheet, about: it.about, cells: JSON.stringify(it.cells) }
}

export function extraOf(row: Selectable<Table.ExtraRowTable>): ExtraRow {
  return { id: row.id, sheet: row.sheet, about: row.about, cells: JSON.parse(row.cells) as ExtraRow['cells'] }
}

export function overrideOf(row: Selectable<Table.TextOverrideTable>): Override {
  return { tag: row.tag as Override['tag'], text: row.text, source: row.source }
}
