import { monthIndex, type PartialDate, parsePartialDate } from '../../values/partial-date'
import { currentPosts, postStartedOn, type UnitName } from './rules-posts'
import type { PersonContent, Post } from './schema'

type Period = { startedOn: string; endedOn: string }

/**
 * Since when the person has served in the present unit without a break: back from the main post through posts of the
 * same unit, and through the last entries of the 简历 that name it, whichever leads further back. Where neither tells,
 * the start of the present post; '' where that is unknown too.
 */
export function unitStartedOn(
  content: Pick<PersonContent, 'posts' | 'career'>,
  unitName: UnitName,
): PartialDate | '' {
  const main = currentPosts(content.posts)[0]
  const name = main ? main.unitName || (main.organizationId ? unitName(main.organizationId) : '') : ''
  const starts = [
    postStartedOn(content.posts, content.career),
    main ? unbrokenSince(content.posts.filter((post) => sameUnit(post, main))) : '',
    name === '' ? '' : unbrokenSince(trailing(content.career, (entry) => entry.text.includes(name))),
  ]
  return starts
    .map((it) => parsePartialDate(it))
    .reduce<PartialDate | ''>(
      (first, it) => (it && (first === '' || monthIndex(it) < monthIndex(first)) ? it : first),
      '',
    )
}

function sameUnit(post: Post, main: Post): boolean {
  return post.organizationId === main.organizationId && post.unitName === main.unitName
}

function trailing<T>(entries: readonly T[], holds: (entry: T) => boolean): T[] {
  const last = entries.findLastIndex((entry) => !holds(entry))
  return entries.slice(last + 1)
}

/** The first start of the periods that follow each other up to the one that goes on, with no month between. */
function unbrokenSince(periods: readonly Period[]): string {
  const known = periods.filter((it) => parsePartialDate(it.startedOn))
  let since = known.find((it) => it.endedOn === '')?.startedOn ?? ''
  for (let found: Period | undefined; since !== ''; since = found.startedOn) {
    const start = indexOf(since)
    found = known.find((it) => indexOf(it.startedOn) < start && indexOf(it.endedOn) >= start - 1)
    if (!found) break
  }
  return since
}

function indexOf(text: string): number {
  const date = parsePartialDate(text)
  return date ? monthIndex(date) : Number.NEGATIVE_INFINITY
}
