import type { ViewKeeper } from '#electron/platform/views/views.service'
import { refuse } from '#shared/ipc/reply'
import { PersonFilter } from '#shared/modules/people/contract-list'
import { peopleField } from '#shared/modules/people/fields'
import { findHeads } from './people.repository'
import { asked } from './roster'
import { peopleQueries } from './roster-query.repository'

/** What saved views of the roster are held to. */
export const peopleViews: ViewKeeper = {
  /** A view keeps everything but the list it may be of; what the roster would refuse is refused at saving. */
  async soundFilter(context, given) {
    const parsed = PersonFilter.safeParse({ ...given, listId: null })
    if (!parsed.success)
      throw refuse('invalid-input', '条件的写法不对，没有保存。', {
        field: 'filter',
        remedy: '在名册里重新设好条件再存。',
      })
    peopleQueries(await asked(context, parsed.data))
    return parsed.data
  },

  checkColumns(columns) {
    const unknown = columns.find(({ key }) => !ALWAYS.has(key) && !peopleField(key)?.column)
    if (unknown)
      throw refuse('invalid-input', `名册没有“${unknown.key}”这一列。`, {
        field: 'columns',
        remedy: '去掉这一列再存。',
      })
  },

  async known(trx, ids) {
    const heads = new Set((await findHeads(trx, ids)).map((head) => head.id))
    return ids.filter((id) => heads.has(id))
  },
}

/** Columns that the list draws by itself, whatever fields there are. */
const ALWAYS = new Set(['number', 'name'])
