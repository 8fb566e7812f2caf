import { eligibilityOf } from '#electron/modules/evaluations/index'
import { type FileFacts, fileFacts, peopleNumbered } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { AskedBars, EligibilityFacts, PastAward, Twin } from '#shared/modules/awards/eligibility-facts'
import type { Category } from '#shared/modules/awards/programme'
import { sameFinder } from '#shared/modules/awards/rules'
import type { Barring } from '#shared/modules/evaluations/cases'
import type { NominationId, OrganizationId, PersonId } from '#shared/values/id'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import type { PartialDate } from '#shared/values/partial-date'
import {
  type CheckedNomination,
  checkedNominations,
  type HonourFact,
  honoursBefore,
  materialsHandedIn,
} from './check.repository'

/** A nomination with everything its rules ask about. */
export type Checked = { nomination: CheckedNomination; category: Category | null; facts: EligibilityFacts }

/**
 * What is known of every nomination of a cycle at a day, in the order of their numbers. The number of queries does not
 * grow with the nominations. Who is not linked to a file is looked for by 身份证号.
 */
export async function eligibilityFacts(trx: Trx, cycle: Cycle, on: PartialDate): Promise<Checked[]> {
  const nominations = await linked(trx, await checkedNominations(trx, cycle.id))
  const files = await fileFacts(trx, present(nominations.map((it) => it.personId)), on)
  const known: Known = {
    files: new Map(files.map((it) => [it.id, it])),
    bars: await barsOf(trx, nominations, on),
    materials: await materialsHandedIn(trx, cycle.id),
    awards: awardFinder(
      await honoursBefore(trx, {
        cycleId: cycle.id,
        programmeId: cycle.programmeId,
        title: cycle.programmeTitle,
      }),
    ),
    twins: twinFinder(nominations, cycle),
    ofUnit: unitCounts(nominations),
  }
  const categories = new Map(cycle.content.categories.map((it) => [it.key, it]))
  return nominations.map((nomination) => {
    const category = categories.get(nomination.category) ?? null
    return { nomination, category, facts: factsOf(nomination, category, known) }
  })
}

type Known = {
  files: ReadonlyMap<string, FileFacts>
  bars: ReadonlyMap<string, Barring[]>
  materials: ReadonlyMap<string, ReadonlySet<string>>
  awards: (nomination: CheckedNomination) => PastAward[]
  twins: (nomination: CheckedNomination) => Twin[]
  ofUnit: ReadonlyMap<string, number>
}

/** Gives those who were typed in the file that bears their number, where there is exactly one. */
async function linked(trx: Trx, nominations: CheckedNomination[]): Promise<CheckedNomination[]> {
  const numberOf = (it: CheckedNomination) =>
    it.personId === null && it.subject !== 'organization' ? comparableIdentityNumber(it.identityNumber) : ''
  const numbers = new Set(nominations.map(numberOf))
  numbers.delete('')
  if (numbers.size === 0) return nominations
  const found = new Map<string, string[]>()
  for (const { id, number } of await peopleNumbered(trx, [...numbers]))
    found.set(number, [...(found.get(number) ?? []), id])
  return nominations.map((it) => {
    const [only, ...more] = found.get(numberOf(it)) ?? []
    return only !== undefined && more.length === 0 ? { ...it, personId: only } : it
  })
}

/** What bars the nominees and the nominating units on the day, by the id of person or organization. */
async function barsOf(
  trx: Trx,
  nominations: readonly CheckedNomination[],
  on: PartialDate,
): Promise<Map<string, Barring[]>> {
  const answers = await eligibilityOf(trx, {
    personIds: present(nominations.map((it) => it.personId)),
    organizationIds: present(nominations.flatMap((it) => [it.organizationId, it.nominatorUnitId])),
    on,
    purpose: 'award',
  })
  return new Map(answers.map(({ id, barrings }) => [id, barrings]))
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}

function factsOf(it: CheckedNomination, category: Category | null, known: Known): EligibilityFacts {
  const { bornOn: birth, politics, partyJoinedOn, qualification, hereSince, post } = it
  const file = it.personId === null ? undefined : known.files.get(it.personId)
  const handedIn = known.materials.get(it.id)
  const required = category?.materials.filter((material) => material.required) ?? []
  return {
    nominationId: it.id,
    file: file ? fileSide(file) : null,
    form: { birth, politics, partyJoinedOn, qualification, hereSince, post },
    subject: subjectBars(it, file, known.bars),
    nominator: it.nominator === 'unit' ? unitBars(it.nominatorUnitId, it.nominatorName, known.bars) : null,
    awards: known.awards(it),
    twins: known.twins(it),
    missing: required.filter(({ key }) => !handedIn?.has(key)).map(({ label }) => label),
    ofUnit: known.ofUnit.get(unitKey(it)) ?? 0,
    perUnit: category?.perUnit ?? null,
  }
}

function fileSide({ id, birth, politics, partyJoinedOn, qualification, level }: FileFacts) {
  return { personId: id as PersonId, birth, politics, partyJoinedOn, qualification, level }
}

/** A person or the head of a team by the file, an organization or the owner of a work by its record. */
function subjectBars(
  { subject, name, organizationId, unitName }: CheckedNomination,
  file: FileFacts | undefined,
  bars: ReadonlyMap<string, Barring[]>,
): AskedBars {
  if (subject === 'organization') return unitBars(organizationId, name, bars)
  if (subject === 'work' && file === undefined) return unitBars(organizationId, unitName || name, bars)
  if (file === undefined) return { name, on: null, barrings: [] }
  const personId = file.id as PersonId
  return { name: file.name, on: { kind: 'person', personId }, barrings: bars.get(file.id) ?? [] }
}

function unitBars(id: string | null, name: string, bars: ReadonlyMap<string, Barring[]>): AskedBars {
  const found = id === null ? undefined : bars.get(id)
  if (found === undefined) return { name: name || '推荐单位', on: null, barrings: [] }
  return { name, on: { kind: 'organization', organizationId: id as OrganizationId }, barrings: found }
}

function awardFinder(honours: readonly HonourFact[]): Known['awards'] {
  const find = sameFinder(honours)
  return (nomination) =>
    find(nomination).map(({ other, by }) => ({
      honourId: other.id,
      by,
      title: `${other.cycleTitle}（${other.year} 年）${other.categoryLabel}`,
      year: other.year,
      cycleNo: other.cycleNo,
      sameCategory: other.category === nomination.category,
    }))
}

/** Others of this cycle that were handed in and stand: what was withdrawn is in nobody's way. */
function twinFinder(nominations: readonly CheckedNomination[], { content }: Cycle): Known['twins'] {
  const labels = new Map(content.categories.map((it) => [it.key, it.label]))
  const find = sameFinder(nominations.filter(stands))
  return (nomination) =>
    find(nomination)
      .filter(({ other }) => other.id !== nomination.id)
      .map(({ other, by }) => ({
        nominationId: other.id as NominationId,
        by,
        number: other.number,
        categoryLabel: labels.get(other.category) ?? other.category,
      }))
}

function unitCounts(nominations: readonly CheckedNomination[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const it of nominations)
    if (it.nominator === 'unit' && stands(it)) counts.set(unitKey(it), (counts.get(unitKey(it)) ?? 0) + 1)
  return counts
}

function unitKey({ category, nominatorUnitId, nominatorName }: CheckedNomination): string {
  return `${category} ${nominatorUnitId ?? nominatorName}`
}

function stands({ state }: CheckedNomination): boolean {
  return state === 'entered' || state === 'returned'
}
