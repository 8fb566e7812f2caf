import { leafNames } from '#shared/codes/index'
import type { Post } from '#shared/modules/people/schema'
import type { EditColumn, PickOption } from '../../../components'
import { dateColumn, field } from './column-parts'
import { text } from './person.text'
import { ruleOf } from './rules.text'

const LEVELS = leafNames('zb09-position-level')
/** The title keeps its twelve characters; the unit gives way for it. */
const UNIT_WIDTHS = { beside: 96, tight: 96, normal: 100, wide: 208 } as const

const LEFT_OUT = new Set(['documentNo', 'probationEndsOn'])

/**
 * Columns of 职务职级. A unit on record is held by its id; any other words stand as written. `tight`: big type in a
 * small window, where papers take two lines; `beside`: the form takes half of the page, and papers and probation are
 * left to the structure alone.
 */
export function postColumns(
  units: readonly PickOption[],
  room: keyof typeof UNIT_WIDTHS,
): readonly EditColumn<Post>[] {
  const ids = new Set(units.map((it) => it.value))
  const withUnit = (post: Post, typed: string): Post =>
    ids.has(typed)
      ? { ...post, organizationId: typed as NonNullable<Post['organizationId']>, unitName: '' }
      : { ...post, organizationId: null, unitName: typed }
  const columns: EditColumn<Post>[] = [
    dateColumn('startedOn', text.post.startedOn),
    { ...dateColumn('endedOn', text.post.endedOn), placeholder: text.none },
    {
      key: 'unitName',
      title: text.post.unit,
      width: UNIT_WIDTHS[room],
      value: (it) => it.unitName || (it.organizationId ?? ''),
      set: withUnit,
      options: units,
      limit: 200,
    },
    { key: 'title', title: text.post.title, ...field('title'), rule: ruleOf('XianRenZhiWu'), limit: 200 },
    { key: 'level', title: text.post.level, width: 84, ...field('level'), options: LEVELS },
    {
      key: 'documentNo',
      title: text.post.documentNo,
      width: room === 'wide' ? 140 : 104,
      ...field('documentNo'),
      limit: 200,
    },
    { ...dateColumn('probationEndsOn', text.post.probationEndsOn), placeholder: text.none },
    {
      key: 'output',
      title: text.post.output,
      width: 56,
      value: (it) => (it.printed ? (it.isMain ? text.post.main : text.post.printed) : text.post.notPrinted),
      set: (it, typed) => ({
        ...it,
        isMain: typed === text.post.main,
        printed: typed !== text.post.notPrinted,
      }),
      options: [text.post.main, text.post.printed, text.post.notPrinted],
    },
  ]
  return room === 'beside' ? columns.filter((it) => !LEFT_OUT.has(it.key)) : columns
}
