import { findPeopleLike, type PersonLike } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { IntakeAct, IntakeKind, IntakeRow } from '#shared/modules/members/intake'
import { STANDINGS } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import { groupBy } from '#shared/values/group-by'
import type { PartyId, PersonId } from '#shared/values/id'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { branchesByName } from '../branch.repository'
import type { IntakeDraft } from './draft'
import { type OpenMember, openMembers } from './intake.repository'

/** A row with what would be done of it. */
export type JudgedRow = { draft: IntakeDraft; shown: IntakeRow }

type Ground = {
  kind: IntakeKind
  branches: ReadonlyMap<string, PartyId>
  /** The branch of rows that name none. */
  partyId: PartyId | null
  byNumber: ReadonlyMap<string, PersonLike>
  byName: ReadonlyMap<string, readonly PersonLike[]>
  here: ReadonlyMap<string, OpenMember>
}

/** Finds the branch and the person of every row, and says what would be done and what stands against it. */
export async function judgeRows(
  trx: Trx,
  drafts: readonly IntakeDraft[],
  { kind, partyId }: { kind: IntakeKind; partyId: PartyId | null },
): Promise<JudgedRow[]> {
  const numbers = drafts.map((it) => comparableIdentityNumber(it.identityNumber)).filter(Boolean)
  const like = await findPeopleLike(trx, { numbers, names: drafts.map((it) => it.name) })
  const ground: Ground = {
    kind,
    partyId,
    branches: await branchesByName(trx),
    byNumber: new Map(like.map((it) => [it.identity_number, it])),
    byName: groupBy(like, (it) => it.name_key),
    here: await openMembers(
      trx,
      like.map((it) => it.id),
    ),
  }
  const judged = drafts.map((draft) => ({ draft, shown: judge(draft, ground) }))
  return judged.map((it, at) => withDouble(it, judged.slice(0, at)))
}

function judge(draft: IntakeDraft, ground: Ground): IntakeRow {
  const problems = [...draft.problems]
  const partyId = draft.party === '' ? ground.partyId : (ground.branches.get(draft.party) ?? null)
  if (partyId === null)
    problems.push(
      draft.party === ''
        ? '没有写党支部，选定导入到哪个支部。'
        : `找不到党支部“${draft.party}”，先在党组织里登记。`,
    )
  const person = personOf(draft, ground, problems)
  if (ground.kind === 'members') problems.push(...memberProblems(draft))
  else if (draft.appliedOn === '') problems.push('申请入党时间是空的，补上日期。')
  const open = person ? ground.here.get(person.id) : undefined
  if (ground.kind !== 'members' && open) problems.push(`已是“${open.partyName}”的党员，不再列为申请人。`)
  if (ground.kind === 'members' && open && partyId !== null && open.partyId !== partyId)
    problems.push(`已在“${open.partyName}”，换党支部的办组织关系转接。`)
  return {
    row: draft.row,
    name: draft.name,
    identityNumber: draft.identityNumber,
    partyName: draft.party || open?.partyName || '',
    partyId,
    personId: (person?.id ?? null) as PersonId | null,
    dates: datesOf(draft, ground.kind),
    act: problems.length > 0 ? 'refuse' : actOf(draft, { person, open }),
    problems,
  }
}

/** By number; by name where the birth agrees or is unknown on one side, and nobody else bears the name. */
function personOf(
  draft: IntakeDraft,
  { byNumber, byName }: Ground,
  problems: string[],
): PersonLike | undefined {
  const number = comparableIdentityNumber(draft.identityNumber)
  const known = number === '' ? undefined : byNumber.get(number)
  if (known) {
    if (known.name_key !== draft.name)
      problems.push(`身份证号码与在册人员“${known.name}”相同，核对姓名或号码。`)
    return known
  }
  const alike = (byName.get(draft.name) ?? []).filter(
    (it) => (number === '' || it.identity_number === '') && sameBirth(it.birth, draft.birth),
  )
  if (alike.length > 1) problems.push(`有 ${alike.length} 名叫“${draft.name}”的人，补上身份证号码再导入。`)
  return alike[0]
}

function sameBirth(known: string, written: string): boolean {
  if (known === '' || written === '') return true
  const length = Math.min(known.length, written.length)
  return known.slice(0, length) === written.slice(0, length)
}

/** The day from which someone belongs to the branch; what the roll leaves open is the day of joining, where it is whole. */
export function sinceOf({ since, joinedOn }: Pick<IntakeDraft, 'since' | 'joinedOn'>): string {
  if (since !== '') return since
  const [year = '', month = '01', day = '01'] = joinedOn.split('.')
  return year === '' ? '' : `${year.slice(0, 4)}-${month}-${day}`
}

function memberProblems(draft: IntakeDraft): string[] {
  const problems: string[] = []
  if (draft.leftReason !== '') problems.push(`减少原因是“${draft.leftReason}”，不登记为在册党员。`)
  if (sinceOf(draft) === '') problems.push('入党日期和进入支部日期都是空的，至少补一个。')
  if (draft.standing === 'probationary' && draft.fullOn !== '')
    problems.push('人员类别是预备党员，却有转正日期，二者改一处。')
  return problems
}

function actOf(
  { standing, group, fullOn, job, phone, address, kept }: IntakeDraft,
  { person, open }: { person: PersonLike | undefined; open: OpenMember | undefined },
): IntakeAct {
  if (!person) return 'add'
  if (!open) return 'enrol'
  const same =
    open.standing === standing &&
    (group === '' || open.group === group) &&
    (fullOn === '' || open.fullOn === fullOn) &&
    (job === '' || open.job === job) &&
    (phone === '' || open.phone === phone) &&
    (address === '' || open.address === address) &&
    Object.entries(kept).every(([title, text]) => open.kept[title] === text)
  return same ? 'same' : 'update'
}

function datesOf(draft: IntakeDraft, kind: IntakeKind): string {
  if (kind !== 'members')
    return [draft.appliedOn, draft.activistOn, draft.targetOn].filter(Boolean).map(dotted).join('　')
  return [STANDINGS[draft.standing], draft.joinedOn].filter(Boolean).join('　')
}

/** The second row of one person stays out. */
function withDouble(it: JudgedRow, before: readonly JudgedRow[]): JudgedRow {
  const { draft, shown } = it
  const number = comparableIdentityNumber(draft.identityNumber)
  const first = before.find(
    ({ draft: other, shown: seen }) =>
      (shown.personId !== null && seen.personId === shown.personId) ||
      (number !== '' && comparableIdentityNumber(other.identityNumber) === number),
  )
  if (!first) return it
  const problem = `与第 ${first.draft.row} 行是同一个人，删去一行。`
  return { draft, shown: { ...shown, act: 'refuse', problems: [...shown.problems, problem] } }
}
