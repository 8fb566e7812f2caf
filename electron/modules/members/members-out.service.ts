import { writeXlsx } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { members } from '#shared/modules/members/contract'
import type { ListOf } from '#shared/modules/members/sheets/list'
import type { Grant } from '#shared/values/id'
import {
  conductList,
  duesList,
  mobileList,
  ratingList,
  rollList,
  transferList,
  villageList,
} from './member-lists'

type Job =
  | 'exportRoll'
  | 'exportTransfers'
  | 'exportMobiles'
  | 'exportDues'
  | 'exportRatings'
  | 'exportConducts'
  | 'exportVillages'

/** Lists of members as workbooks, in the columns that papers have too. */
export const membersOutService: Pick<Handlers<typeof members>, Job> = {
  exportRoll: async (context, { grant, ...filter }) => out(context, grant, await rollList(context, filter)),
  exportTransfers: async (context, { grant, ...filter }) =>
    out(context, grant, await transferList(context, filter)),
  exportMobiles: async (context, { grant, ...filter }) =>
    out(context, grant, await mobileList(context, filter)),
  exportDues: async (context, { grant, ...asked }) => out(context, grant, await duesList(context, asked)),
  exportRatings: async (context, { grant, ...asked }) =>
    out(context, grant, await ratingList(context, asked)),
  exportConducts: async (context, { grant, ...filter }) =>
    out(context, grant, await conductList(context, filter)),
  exportVillages: async (context, { grant, ...asked }) =>
    out(context, grant, await villageList(context, asked)),
}

/** What leaves is on record before it does. */
async function out(context: TaskContext, grant: Grant, list: ListOf): Promise<{ rows: number }> {
  const path = await context.host.pathOf(grant.id)
  const targetName = `${list.title}（${list.rows.length} 行）`
  context.note({ targetKind: 'member-list', targetId: '', targetName, changes: [] })
  await context.record()
  const columns = list.columns.map(({ title, width, align }) => ({
    header: title,
    width,
    center: align === 'center',
  }))
  return { rows: await writeXlsx(path, { name: list.title, title: list.title, columns }, list.rows) }
}
