import { refuse } from '#shared/ipc/reply'
import { checkContent, derivedTexts, withCurrentRanks } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import type { Units } from './units'

/**
 * Content ready to be kept: normalised, units on record, 职级 and 层次 as their rows have them today, overrides only
 * where they differ from the rows.
 */
export function soundContent(given: PersonContent, units: Units, today: PartialDate): PersonContent {
  const checked = checkContent(given)
  if (!checked.ok) {
    const { field, message, remedy } = checked.problem
    throw refuse('invalid-input', `${message}。`, { field, remedy: `${remedy}。` })
  }
  const content = withCurrentRanks(checked.content, today)
  if (content.organizationId !== null && !units.find(content.organizationId))
    throw refuse('invalid-input', '所选单位已不在单位树上。', {
      field: 'organizationId',
      remedy: '重新选一个单位。',
    })
  for (const [index, post] of content.posts.entries())
    if (post.organizationId !== null && !units.find(post.organizationId))
      throw refuse('invalid-input', `职务第 ${index + 1} 行的单位已不在单位树上。`, {
        field: `posts.${index}.organizationId`,
        remedy: '重新选一个单位。',
      })
  const derived = derivedTexts(content, units.name)
  const overrides = content.overrides
    .filter((it) => derived[it.tag] !== it.text)
    .toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
  return { ...content, overrides }
}
