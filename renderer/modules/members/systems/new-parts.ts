import { ROLL_FIELDS } from '#shared/modules/members/roll-fields'
import type { MembersContent, MembersPart, Stated } from '#shared/modules/members/systems'
import { text } from './systems.text'

const local = (value: number): Stated => ({ value, basis: text.local, local: true })

/** What a part begins with where a system takes it up. */
export const NEW_PARTS: { [P in MembersPart]: NonNullable<MembersContent[P]> } = {
  roll: { columns: [{ field: 'name', title: ROLL_FIELDS.name, width: 10 }] },
  dues: {
    payers: [{ key: 'wage', label: text.payers, kind: 'fixed', brackets: [], least: 0, most: 0, basis: '' }],
    owedMonths: local(6),
    basis: '',
  },
  rating: {
    label: text.parts.rating,
    period: 'year',
    lines: [{ key: 'line1', label: text.lines, most: 100, basis: '' }],
    bands: [{ label: text.bands, from: 0 }],
    line: local(60),
    act: '',
  },
  conduct: {
    measures: [
      { key: 'measure1', kind: 'disposal', label: text.measures, months: 0, ends: false, basis: '' },
    ],
  },
  transfer: { validDays: local(90), number: '{year}-{no}' },
  mobile: { awayMonths: local(6), contactMonths: local(3) },
  warning: {
    scope: { kind: 'village', kinds: [], traits: [], units: [] },
    count: 'rolling',
    countBasis: text.local,
    recordsFrom: '',
    levels: [{ key: 'level1', label: text.levels, years: 1, acts: ['card'], basis: '' }],
    matterSystem: 'S36',
    matterDays: local(180),
  },
}
