import { newId } from '#electron/platform/database/id'
import { dropDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Relative, Reviewer, ReviewerContent, Stay } from '#shared/modules/awards/review'
import type { FieldChange } from '#shared/platform/audit/contract'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { normalizeName, plainName } from '#shared/values/name-order'
import { parsePartialDate } from '#shared/values/partial-date'
import { changedFields } from './honour-rules'
import {
  accountsOfRole,
  findReviewer,
  insertReviewer,
  listReviewers,
  reviewersLike,
  seatsOf,
  updateReviewer,
} from './reviewer.repository'
import { reviewerDraftKey } from './reviewer-draft.service'

type Job = 'reviewers' | 'reviewer' | 'saveReviewer' | 'restReviewer' | 'reviewerHistory' | 'reviewAccounts'

/** 专家库: who may be asked to judge, with what conflicts are found by. */
export const reviewerService: Pick<Handlers<typeof awards>, Job> = {
  reviewers: ({ trx }, asked) => listReviewers(trx, asked),
  reviewer: ({ trx }, { id }) => findReviewer(trx, id),
  reviewerHistory: ({ trx }, { id }) => seatsOf(trx, id),
  reviewAccounts: ({ trx }) => accountsOfRole(trx, 'reviewer'),

  async saveReviewer(context, { id, version, content: given }) {
    const content = sound(given)
    await refuseTwice(context, id, content)
    await refuseStrangeAccount(context, content)
    if (id === null) return added(context, content)
    const before = await reviewerToChange(context, id, version)
    await updateReviewer(context.trx, id, {
      version: version + 1,
      ...columnsOf(content),
      ...changedBy(context),
    })
    await dropDraft(context.trx, reviewerDraftKey(context, id))
    const after = await findReviewer(context.trx, id)
    noteReviewer(context, after, changesOf(before, after))
    return after
  },

  async restReviewer(context, { id, version, resting }) {
    const before = await reviewerToChange(context, id, version)
    const state = resting ? ('resting' as const) : ('active' as const)
    if (before.state === state) return before
    await updateReviewer(context.trx, id, { version: version + 1, state, ...changedBy(context) })
    const after = await findReviewer(context.trx, id)
    noteReviewer(context, after, [
      { field: '状态', before: STATE_WORDS[before.state], after: STATE_WORDS[after.state] },
    ])
    return after
  },
}

const STATE_WORDS = { active: '在用', resting: '停用' } as const

async function added(context: Context, content: ReviewerContent): Promise<Reviewer> {
  const { trx, now, caller } = context
  const id = newId()
  await insertReviewer(trx, {
    id,
    version: 1,
    state: 'active',
    created_at: now,
    created_by: caller.accountId,
    removed_at: null,
    ...columnsOf(content),
    ...changedBy(context),
  })
  await dropDraft(trx, reviewerDraftKey(context, null))
  const reviewer = await findReviewer(trx, id)
  noteReviewer(context, reviewer, changesOf(null, reviewer))
  return reviewer
}

function columnsOf(content: ReviewerContent) {
  return {
    name: content.name,
    name_key: plainName(content.name),
    person_id: content.personId,
    organization_id: content.organizationId,
    unit_name: content.unitName,
    account_id: content.accountId,
    content: JSON.stringify(content),
  }
}

function changedBy({ now, caller }: Context) {
  return { changed_at: now, changed_by: caller.accountId }
}

async function reviewerToChange({ trx }: Context, id: string, version: number): Promise<Reviewer> {
  const before = await findReviewer(trx, id)
  if (before.version === version) return before
  throw refuse('conflict', `“${before.name}”的登记已被他人改过。`, {
    remedy: '看过现在的内容后再改。',
    current: before,
  })
}

/** One spelling for names, numbers and dates, so that the records can be compared; refuses what is none. */
function sound(given: ReviewerContent): ReviewerContent {
  const identityNumber = given.identityNumber === '' ? '' : comparableIdentityNumber(given.identityNumber)
  if (given.identityNumber !== '' && identityNumber === '')
    throw refuse('invalid-input', `“${given.name}”的身份证号不正确：${given.identityNumber}。`, {
      field: 'content.identityNumber',
      remedy: '核对后重填；不知道的留空。',
    })
  return {
    ...given,
    name: normalizeName(given.name),
    identityNumber,
    fields: [...new Set(given.fields.filter((it) => it !== ''))],
    units: given.units.map((it, index) => soundStay(it, `content.units.${index}`)),
    schools: given.schools.map((it, index) => soundStay(it, `content.schools.${index}`)),
    relatives: given.relatives.map((it) => ({ ...it, name: normalizeName(it.name) })),
  }
}

function soundStay(stay: Stay, place: string): Stay {
  const [from, to] = [dateOf(stay, 'from', place), dateOf(stay, 'to', place)]
  if (from !== '' && to !== '' && from > to)
    throw refuse('invalid-input', `“${stay.name}”的起止时间颠倒：${from} 至 ${to}。`, {
      field: `${place}.to`,
      remedy: '核对后重填。',
    })
  return { ...stay, from, to }
}

function dateOf(stay: Stay, edge: 'from' | 'to', place: string): string {
  const written = stay[edge]
  const date = written === '' ? '' : parsePartialDate(written)
  if (date !== null) return date
  throw refuse('invalid-input', `“${stay.name}”的时间应为年月，如 2015.03。现为${written}。`, {
    field: `${place}.${edge}`,
  })
}

const TWICE = {
  person: { field: 'content.personId', text: '这个人已在专家库中' },
  number: { field: 'content.identityNumber', text: '这个身份证号已在专家库中' },
  account: { field: 'content.accountId', text: '这个账号已是另一位专家的' },
} as const

async function refuseTwice({ trx }: Context, id: string | null, content: ReviewerContent): Promise<void> {
  const [found] = await reviewersLike(trx, { id, ...content })
  if (!found) return
  const { field, text } = TWICE[found.by]
  throw refuse('conflict', `${text}：${found.name}。`, { field, remedy: '打开已有的登记修改，不重复登记。' })
}

/** Only an account with the role of a reviewer leads to the own score and to nothing else. */
async function refuseStrangeAccount({ trx }: Context, { accountId }: ReviewerContent): Promise<void> {
  if (accountId === null) return
  const accounts = await accountsOfRole(trx, 'reviewer')
  if (accounts.some((it) => it.id === accountId)) return
  throw refuse('invalid-input', '所选账号不是评审专家账号，或已停用。', {
    field: 'content.accountId',
    remedy: '由系统管理员新增“评审专家”角色的账号后再选。',
  })
}

function noteReviewer(context: Context, { id, name, version }: Reviewer, changes: readonly FieldChange[]) {
  context.note({
    targetKind: 'reviewer',
    targetId: id,
    targetName: name,
    changes,
    recordVersion: version,
  })
}

function changesOf(before: Reviewer | null, after: Reviewer): FieldChange[] {
  const was = before ? wordsOf(before) : new Map<string, string>()
  return changedFields([...wordsOf(after)].map(([field, is]) => [field, was.get(field) ?? '', is] as const))
}

function wordsOf(it: Reviewer): Map<string, string> {
  return new Map([
    ['姓名', it.name],
    ['在册人员', it.personId ?? ''],
    ['工作单位', it.unitName],
    ['职务', it.post],
    ['专业技术职务', it.technicalTitle],
    ['专业领域', it.fields.join('、')],
    ['电话', it.phone],
    ['身份证号', it.identityNumber],
    ['工作经历', it.units.map(stayWords).join('；')],
    ['学习经历', it.schools.map(stayWords).join('；')],
    ['亲属', it.relatives.map(relativeWords).join('；')],
    ['评分账号', it.accountId ?? ''],
    ['备注', it.note],
  ])
}

function stayWords({ name, detail, from, to }: Stay): string {
  return [[from, to].filter(Boolean).join(' 至 '), name, detail].filter(Boolean).join(' ')
}

function relativeWords({ relation, name, workplace }: Relative): string {
  return [relation, name, workplace].filter(Boolean).join(' ')
}
