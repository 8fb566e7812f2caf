import { withKeptIds } from './rules-kept-ids'
import type { Post } from './schema'

/** Where a text names a unit on record: `name` is the part of the text, `own` whether it is the unit's full name. */
export type UnitMatch = { id: string; name: string; own: boolean }
/** The unit with the longest name that the text begins with, or null. */
export type UnitMatcher = (text: string) => UnitMatch | null
export type UnitName = (id: string) => string

type Names = Pick<Post, 'organizationId' | 'unitName' | 'title'>

/** Posts held now and printed on the form, main post first, otherwise in their order. */
export function currentPosts(posts: readonly Post[]): Post[] {
  const shown = posts.filter((post) => post.printed && post.endedOn === '')
  return [...shown.filter((post) => post.isMain), ...shown.filter((post) => !post.isMain)]
}

/**
 * 现任职务 from the posts: a unit is named once for posts that follow each other in it. `unitName` stands where it is
 * filled, because forms write more than a unit's name on record: 云泽县青石镇 for 青石镇.
 */
export function postText(posts: readonly Post[], unitName: UnitName): string {
  let text = ''
  let before: Post | undefined
  for (const post of currentPosts(posts)) {
    const same = before && before.organizationId === post.organizationId && before.unitName === post.unitName
    if (before) text += before.organizationId === post.organizationId ? '、' : '，'
    text += (same ? '' : unitOf(post, unitName)) + post.title
    before = post
  }
  return text
}

function unitOf(post: Names, unitName: UnitName): string {
  return post.unitName || (post.organizationId === null ? '' : unitName(post.organizationId))
}

/** The parts of 现任职务 between 、 ， ； that stand outside brackets. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    if ('（(〔《“'.includes(character)) depth += 1
    else if ('）)〕》”'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && '、，；,;'.includes(character)) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part].map((it) => it.trim()).filter((it) => it !== '')
}

/** Names of unit and post that the text states. A part that names no unit on record belongs to the one before it. */
function namesIn(text: string, matchUnit: UnitMatcher): Names[] {
  const names: Names[] = []
  for (const part of splitTopLevel(text)) {
    const unit = matchUnit(part)
    const before = names.at(-1)
    names.push(
      unit && unit.name.length < part.length
        ? {
            organizationId: unit.id as Post['organizationId'],
            unitName: unit.own ? '' : unit.name,
            title: part.slice(unit.name.length),
          }
        : {
            organizationId: before?.organizationId ?? null,
            unitName: before?.unitName ?? '',
            title: part,
          },
    )
  }
  return names
}

/**
 * The posts after 现任职务 became `text`: past and unprinted posts stay, posts that the text still names keep their
 * dates and papers, the first one named is the main post. No unit is invented.
 */
export function applyPostText(
  posts: readonly Post[],
  text: string,
  matchUnit: UnitMatcher,
  newId: () => string,
): Post[] {
  const shown = currentPosts(posts)
  const others = posts.filter((post) => !shown.includes(post))
  const fresh = namesIn(text, matchUnit).map(
    (names, index): Post => ({
      id: '',
      ...names,
      startedOn: '',
      endedOn: '',
      documentNo: '',
      level: '',
      isMain: index === 0,
      printed: true,
      probationEndsOn: '',
    }),
  )
  const current = withKeptIds(fresh, shown, [samePost], newId, (post, old) => ({
    ...old,
    isMain: post.isMain,
  }))
  return [...current, ...others]
}

function samePost(post: Post): string {
  return `${post.organizationId ?? ''}\n${post.unitName}\n${post.title}`
}

/** Since when the present post is held: the main post's date, else the start of the career entry that goes on. */
export function postStartedOn(
  posts: readonly Post[],
  career: readonly { startedOn: string; endedOn: string }[],
): string {
  const main = currentPosts(posts)[0]
  if (main?.startedOn) return main.startedOn
  const last = career.at(-1)
  return last && last.endedOn === '' ? last.startedOn : ''
}
