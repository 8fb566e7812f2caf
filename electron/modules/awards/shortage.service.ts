import { graduatesIn } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { ShortageContent, type ShortagePost } from '#shared/modules/awards/overview'
import { majorWords, shortageChanges } from '#shared/modules/awards/shortage-changes'
import { officialQualification, QUALIFICATION_RUNGS } from '#shared/modules/people/rules'
import type { PersonId } from '#shared/values/id'
import {
  findShortage,
  insertShortage,
  listShortage,
  shortageYears,
  storeMatches,
  updateShortage,
} from './shortage.repository'

/** Candidates shown: who fits a post that thousands fit is not found by reading a list. */
const MOST_CANDIDATES = 200

export const shortageService: Pick<
  Handlers<typeof awards>,
  'shortagePosts' | 'saveShortagePost' | 'removeShortagePost' | 'shortageCandidates'
> = {
  async shortagePosts({ trx }, asked) {
    return { ...(await listShortage(trx, asked)), years: await shortageYears(trx) }
  },

  async saveShortagePost(context, { id, version, content, matches }) {
    const { trx } = context
    const before = id === null ? null : await current(context, id, version)
    const doubled = twice(matches)
    if (doubled)
      throw refuse('invalid-input', `“${doubled}”登记了两次。`, { field: 'matches', remedy: '删去一条。' })
    const by = { changed_at: context.now, changed_by: context.caller.accountId }
    const kept = id ?? newId()
    if (before) await updateShortage(trx, kept, { ...by, version: version + 1 }, content)
    else
      await insertShortage(
        trx,
        {
          id: kept,
          version: 1,
          created_at: context.now,
          created_by: context.caller.accountId,
          ...by,
          removed_at: null,
        },
        content,
      )
    await storeMatches(trx, kept, matches)
    const after = await findShortage(trx, kept)
    note(context, after, shortageChanges(before && sideOf(before), sideOf(after)))
    return after
  },

  async removeShortagePost(context, { id, version }) {
    const post = await current(context, id, version)
    const { now, caller, trx } = context
    const change = { version: version + 1, changed_at: now, changed_by: caller.accountId, removed_at: now }
    await updateShortage(trx, id, change)
    note(context, { ...post, version: version + 1 }, [])
    return {}
  },

  async shortageCandidates({ trx }, { id }) {
    const post = await findShortage(trx, id)
    const words = majorWords(post.major)
    if (words.length === 0) return []
    const qualifications = atLeast(post.qualification)
    const people = await graduatesIn(trx, { qualifications, words, most: MOST_CANDIDATES })
    const matched = new Set(post.matches.map((it) => it.personId))
    return people.map(({ personId, name, unitName, qualification, school }) => ({
      personId: personId as PersonId,
      name,
      unitName,
      text: [qualification, school].filter(Boolean).join('　'),
      matched: matched.has(personId as PersonId),
    }))
  },
}

/** 学历 names of the level asked for and above; none where nothing official is asked. */
function atLeast(asked: string): string[] {
  const rung = QUALIFICATION_RUNGS.findIndex((names) => names.includes(officialQualification(asked)))
  return rung < 0 ? [] : QUALIFICATION_RUNGS.slice(0, rung + 1).flat()
}

function twice(matches: readonly { name: string; personId: string | null }[]): string | undefined {
  const known = matches.filter((it) => it.personId !== null)
  return known.find((it, at) => known.findIndex((other) => other.personId === it.personId) < at)?.name
}

async function current(context: Context, id: string, version: number): Promise<ShortagePost> {
  const post = await findShortage(context.trx, id)
  if (post.version !== version)
    throw refuse('conflict', `“${post.unitName}”的岗位“${post.post}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: post,
    })
  return post
}

function sideOf(post: ShortagePost) {
  return { content: ShortageContent.parse(post), matches: post.matches }
}

function note(
  context: Context,
  { id, unitName, post, version }: ShortagePost,
  changes: ReturnType<typeof shortageChanges>,
): void {
  context.note({
    targetKind: 'shortage',
    targetId: id,
    targetName: `${unitName}：${post}`,
    changes,
    recordVersion: version,
  })
}
