import { recruitProbations, sanctionsOnFile } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { BarSource, CaseKind, EvaluationStandards } from '#shared/modules/evaluations/cases'
import { effectiveTo, type FoundCase, kindsNamed, plainDate } from '#shared/modules/evaluations/rules'
import type { CaseId, PersonId } from '#shared/values/id'
import { type CaseFact, casesOfOrganizations, casesOfPeople, casesReaching } from './found-cases.repository'

/** A case of a subject, with where it is on record. */
export type RecordedCase = FoundCase & {
  /** The person or the organization it concerns. */
  subject: string
  source: BarSource
  /** The decision itself says when it ends. */
  ownEnd: boolean
}

type Subjects = { personIds: readonly string[]; organizationIds: readonly string[] }

/**
 * Cases of these people and organizations by subject: those registered, and of people those that their files tell. A
 * sanction that is registered is not found once more in the file.
 */
export async function foundCases(
  trx: Trx,
  standards: EvaluationStandards,
  { personIds, organizationIds }: Subjects,
): Promise<Map<string, RecordedCase[]>> {
  const kinds = new Map(standards.kinds.map((kind) => [kind.key, kind]))
  const registered = [
    ...(await casesOfPeople(trx, personIds)).flatMap((it) => registeredCase(it, it.personId, kinds)),
    ...(await casesOfOrganizations(trx, organizationIds)).flatMap((it) =>
      registeredCase(it, it.organizationId, kinds),
    ),
  ]
  const known = new Set(registered.map(sameCase))
  const onFile = [
    ...(await sanctionCases(trx, standards.kinds, personIds)),
    ...(await probationCases(trx, standards.kinds, personIds)),
  ].filter((it) => !known.has(sameCase(it)))
  return bySubject([...registered, ...onFile])
}

/** Cases of organizations that bar the people in them, by person. */
export async function reachingCases(
  trx: Trx,
  standards: EvaluationStandards,
  personIds: readonly string[],
): Promise<Map<string, RecordedCase[]>> {
  const reaching = standards.kinds.filter((kind) => kind.subject === 'organization' && kind.reachesPeople)
  const kinds = new Map(reaching.map((kind) => [kind.key, kind]))
  const rows = await casesReaching(trx, personIds, [...kinds.keys()])
  const found = rows.flatMap((row) =>
    registeredCase(row, row.reached, kinds).map((it) => ({
      ...it,
      basis: [row.organizationName, it.basis].filter(Boolean).join('，'),
    })),
  )
  return bySubject(found)
}

function bySubject(cases: readonly RecordedCase[]): Map<string, RecordedCase[]> {
  const groups = new Map<string, RecordedCase[]>()
  for (const it of cases) groups.set(it.subject, [...(groups.get(it.subject) ?? []), it])
  return groups
}

/** Nothing where the kind is no longer in the rule table. */
function registeredCase(
  { id, kind: key, from, to, effectiveTo: until, document }: CaseFact,
  subject: string | null,
  kinds: ReadonlyMap<string, CaseKind>,
): RecordedCase[] {
  const kind = kinds.get(key)
  if (!kind || subject === null) return []
  return [
    {
      kind,
      subject,
      from,
      to: until,
      undecided: until === '' && kind.family === 'sanction',
      basis: document,
      source: { kind: 'case', caseId: id as CaseId },
      ownEnd: to !== '',
    },
  ]
}

async function sanctionCases(
  trx: Trx,
  kinds: readonly CaseKind[],
  ids: readonly string[],
): Promise<RecordedCase[]> {
  if (!kinds.some((kind) => kind.found === 'sanction-on-file')) return []
  return (await sanctionsOnFile(trx, ids)).flatMap(({ personId, happenedOn, text }) => {
    const from = plainDate(happenedOn) ?? plainDate(happenedOn.slice(0, 4)) ?? ''
    return kindsNamed(text, kinds).map((kind) => {
      const to = effectiveTo({ from, to: '' }, kind.months)
      const source = { kind: 'file' as const, personId: personId as PersonId }
      return {
        kind,
        subject: personId,
        from,
        to,
        undecided: to === '',
        basis: '档案奖惩',
        source,
        ownEnd: false,
      }
    })
  })
}

async function probationCases(
  trx: Trx,
  kinds: readonly CaseKind[],
  ids: readonly string[],
): Promise<RecordedCase[]> {
  const kind = kinds.find((it) => it.found === 'probation')
  if (!kind) return []
  return (await recruitProbations(trx, ids)).flatMap(({ personId, startedOn, endsOn, title }) => {
    const to = plainDate(endsOn)
    if (to === null) return []
    const source = { kind: 'file' as const, personId: personId as PersonId }
    const from = plainDate(startedOn) ?? to
    return [{ kind, subject: personId, from, to, undecided: false, basis: title, source, ownEnd: true }]
  })
}

/** Of one subject, kind and month: a file often knows no day. */
function sameCase({ subject, kind, from }: RecordedCase): string {
  return `${subject} ${kind.key} ${from.slice(0, 7)}`
}
