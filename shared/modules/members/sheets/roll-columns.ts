import { type MemberRow, STANDINGS } from '../member'
import { isRollField, type RollField } from '../roll-fields'
import { dotted } from '../rules-dates'
import type { RollColumn } from '../systems'
import type { ListColumn } from './list'

/** A member with all that a roll can show; `kept` is JSON of cells under their titles. */
export type RollMember = Omit<MemberRow, 'marks'> & {
  ancestralPlace: string
  identityNumber: string
  workStarted: string
  address: string
  kept: string
}

const VALUES: Record<RollField, (member: RollMember) => string> = {
  name: (it) => it.name,
  sex: (it) => it.sex,
  ethnicity: (it) => it.ethnicity,
  ancestralPlace: (it) => it.ancestralPlace,
  birth: (it) => it.birth,
  identityNumber: (it) => it.identityNumber,
  qualification: (it) => it.qualification,
  standing: (it) => STANDINGS[it.standing],
  party: (it) => it.partyName,
  group: (it) => it.group,
  joinedOn: (it) => it.joinedOn,
  fullOn: (it) => dotted(it.fullOn),
  since: (it) => dotted(it.since),
  job: (it) => it.job,
  workStarted: (it) => it.workStarted,
  phone: (it) => it.phone,
  address: (it) => it.address,
  leftReason: (it) => it.leftReason,
}

/** The register in the columns of the department's own roll. */
export function rollColumns(columns: readonly RollColumn[]): ListColumn<RollMember>[] {
  return columns.map(({ field, title, width }) => ({
    title,
    width,
    value: (member) => (isRollField(field) ? VALUES[field](member) : keptText(member, title)),
  }))
}

function keptText({ kept }: RollMember, title: string): string {
  const cells: Record<string, string> = JSON.parse(kept)
  return cells[title] ?? ''
}
