import { currentPosts, postText, type UnitName } from '#shared/modules/people/rules-posts'
import type { Post } from '#shared/modules/people/schema'

/**
 * The posts after 现任职务 was typed over, with the dates and papers of those that are still meant. Reading takes 党组
 * 书记、局长 for two posts; where one row held both, it still does. What came in place of a post that is gone is that
 * post under another name, as long as it is in the same unit. `read` stands where that would not give the same text.
 */
export function withPostsInPlace(before: readonly Post[], read: readonly Post[], unitName: UnitName): Post[] {
  const old = currentPosts(before)
  const now = currentPosts(read)
  const gone = (posts: readonly Post[]) => old.filter((it) => !posts.some((post) => post.id === it.id))
  const grouped = gone(now).reduce<Post[]>((posts, post) => regrouped(posts, post, unitName), now)
  const fresh = grouped.filter((it) => !old.some((post) => post.id === it.id))
  const places = replacements(gone(grouped), fresh)
  const current = grouped.flatMap((it) => {
    const place = places.find(({ run }) => run.includes(it))
    const post = place && reworded(place.former, place.run, unitName)
    if (!post) return [it]
    return it === place.run[0] ? [post] : []
  })
  const posts = [...current, ...read.filter((it) => !now.includes(it))]
  return postText(posts, unitName) === postText(read, unitName) ? posts : [...read]
}

/** A run of posts that together say what one row said before is that row again. */
function regrouped(posts: readonly Post[], old: Post, unitName: UnitName): Post[] {
  const wanted = postText([{ ...old, isMain: false }], unitName)
  for (const [start] of posts.entries())
    for (let end = start + 1; end <= posts.length; end++) {
      const run = posts.slice(start, end)
      if (wordsOf(run, unitName) === wanted)
        return posts.toSpliced(start, run.length, { ...old, isMain: run[0]?.isMain ?? false })
    }
  return [...posts]
}

type Replacement = { former: Post; run: readonly Post[] }

/** One post gone: all that is new stands for it. As many gone as new: each for its own, in their order. */
function replacements(lost: readonly Post[], fresh: readonly Post[]): Replacement[] {
  if (lost.length === 1) return fresh.length === 0 ? [] : lost.map((former) => ({ former, run: fresh }))
  if (lost.length !== fresh.length) return []
  return lost.map((former, index) => ({ former, run: fresh.slice(index, index + 1) }))
}

/** The former post with the new words; null where they name another unit: that is another post. */
function reworded(former: Post, run: readonly Post[], unitName: UnitName): Post | null {
  const unit = former.unitName || (former.organizationId ? unitName(former.organizationId) : '')
  const words = wordsOf(run, unitName)
  if (!words.startsWith(unit) || words === unit) return null
  return { ...former, isMain: run[0]?.isMain ?? false, title: words.slice(unit.length) }
}

function wordsOf(run: readonly Post[], unitName: UnitName): string {
  return postText(
    run.map((it) => ({ ...it, isMain: false })),
    unitName,
  )
}
