export { fileAssessments, takeBackAssessments } from './assessment-filing'
export { identityNumber } from './demonstration/identity'
export { fullName, type Sex, surname } from './demonstration/names'
export { makeRandom, type Random } from './demonstration/random'
export type { Author } from './demonstration/seed-county'
export { type FileFacts, fileFacts, peopleNumbered } from './eligibility-facts.repository'
export {
  type PersonFigures,
  personFigures,
  type UnitPart,
  unitParts,
  type YearlyGrade,
  yearlyGrades,
} from './figures.repository'
export { type FormFacts, formFacts, photosOnFile } from './form-facts'
export { type Candidate as PersonLike, findCandidates as findPeopleLike } from './match.repository'
export { fileParty } from './party-filing'
export { type MemberOfStanding, membersOfStanding, type StandingAsked } from './party-standing.repository'
export { loadPeople } from './people.repository'
export { peopleService } from './people.service'
export { peopleBatches } from './people-batches'
export { listRows as peopleRows } from './people-list.repository'
export { pastGaps, peopleAsOf } from './people-past.repository'
export { beforePosts, unitOn } from './people-past-fields.repository'
export { type PersonBrief, personBriefs } from './person-brief'
export { fileRewards, takeOutRewards } from './reward-filing'
export { rosterDate, rosterIds } from './roster'
export { peopleViews } from './roster-views'
export { Grid } from './sheet-grid'
export { tablesOf } from './sheet-layout'
export type { SheetTable } from './sheet-table'
export { spellingsOf } from './spellings'
export { recruitProbations, sanctionsOnFile } from './standing-on-file.repository'
export { type Graduate, graduatesIn } from './study-match.repository'
export { type PersonTies, personTies } from './ties.repository'
export { peopleSteps } from './undo-keeper'
export type { Unit, Units } from './units'
export { loadUnits } from './units.repository'
export { whyNot } from './write-file'
