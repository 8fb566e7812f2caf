import type { Relative, Reviewer, ReviewerContent, Stay } from '#shared/modules/awards/review'

/** A row with a key of its own, so that a table can tell rows that say the same. */
export type Keyed<Row> = Row & { key: string }
export type Typed = Omit<ReviewerContent, 'units' | 'schools' | 'relatives' | 'fields'> & {
  /** As typed, parts divided by 、. */
  fields: string
  units: Keyed<Stay>[]
  schools: Keyed<Stay>[]
  relatives: Keyed<Relative>[]
}

let last = 0

export function newKey(): string {
  last += 1
  return String(last)
}

function keyed<Row>(rows: readonly Row[]): Keyed<Row>[] {
  return rows.map((row) => ({ ...row, key: newKey() }))
}

export function newStay(): Keyed<Stay> {
  return { key: newKey(), name: '', detail: '', from: '', to: '' }
}

export function newRelative(): Keyed<Relative> {
  return { key: newKey(), relation: '', name: '', workplace: '' }
}

const BLANK: ReviewerContent = {
  name: '',
  personId: null,
  organizationId: null,
  unitName: '',
  post: '',
  technicalTitle: '',
  fields: [],
  phone: '',
  identityNumber: '',
  units: [],
  schools: [],
  relatives: [],
  accountId: null,
  note: '',
}

/** What the form starts from: a registration, a draft of one, or nothing. */
export function typedOf(content: ReviewerContent | Reviewer | null): Typed {
  const given: ReviewerContent = { ...BLANK, ...content }
  return {
    ...given,
    fields: given.fields.join('、'),
    units: keyed(given.units),
    schools: keyed(given.schools),
    relatives: keyed(given.relatives),
  }
}

/** What is sent: rows that say nothing left out. */
export function contentOf(typed: Typed): ReviewerContent {
  return {
    name: typed.name,
    personId: typed.personId,
    organizationId: typed.organizationId,
    unitName: typed.unitName,
    post: typed.post,
    technicalTitle: typed.technicalTitle,
    fields: typed.fields.split(/[、，,;；\s]+/u).filter((it) => it !== ''),
    phone: typed.phone,
    identityNumber: typed.identityNumber,
    units: typed.units.filter(saysSomething).map(stayOf),
    schools: typed.schools.filter(saysSomething).map(stayOf),
    relatives: typed.relatives
      .filter((it) => it.name !== '' || it.relation !== '' || it.workplace !== '')
      .map(({ relation, name, workplace }) => ({ relation, name, workplace })),
    accountId: typed.accountId,
    note: typed.note,
  }
}

function saysSomething({ name, detail, from, to }: Stay): boolean {
  return [name, detail, from, to].some((it) => it !== '')
}

function stayOf({ name, detail, from, to }: Stay): Stay {
  return { name, detail, from, to }
}

export function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}
