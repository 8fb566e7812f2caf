import { keptNew } from '#electron/platform/database/kept'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import type { TakenLines } from '#shared/modules/training/contract-classes'
import { readCount, readFigure } from '#shared/modules/training/rules-book'
import type { ClassKind } from '#shared/modules/training/system'
import { dayOf, readDay } from '#shared/values/iso-day'
import { type BookLine, linesOfBook } from './book-lines'
import { type ClassRecord, classesLike, insertClasses } from './class.repository'
import { systemsOn } from './training-systems'

/** 培训班登记 as departments head its columns. */
const HEADINGS = {
  title: /^(培训名称|培训班名称|班次名称|名称|培训主题)$/,
  kind: /(培训班类型|培训类型|类别|类型)/,
  from: /(开始时间|开始日期|开班时间|培训时间|起始)/,
  to: /(结束时间|结束日期|结业时间)/,
  place: /(场地|地点)/,
  host: /^(主办部门|主办单位|承办单位|单位)$/,
  audience: /(培训班对象|培训对象|对象)/,
  people: /(培训人数|参训人数|人数|人次)/,
  hours: /学时|课时/,
  cost: /^(培训费|经费|培训班预算|预算)/,
  outline: /(培训班内容|培训内容|内容)/,
}
type Line = BookLine<keyof typeof HEADINGS>
type Into = { system: string; kind: string; kinds: readonly ClassKind[] }

/** A department's register of classes into that of the application. */
export const classesBookService: Pick<Handlers<typeof training>, 'takeClasses'> = {
  async takeClasses(context, { grant, system, kind }) {
    const known = (await systemsOn(context.trx, dayOf(context.now))).find((it) => it.key === system)
    if (!known?.kinds.some((it) => it.key === kind))
      throw refuse('invalid-input', '施行的制度里没有这种培训类型。', { field: 'kind' })
    const path = await context.host.pathOf(grant.id)
    const lines = await linesOfBook(path, grant.name, HEADINGS, 'title')
    const problems: TakenLines['problems'] = []
    const rows = lines.flatMap((line) =>
      classOf(context, line, { system, kind, kinds: known.kinds }, problems),
    )
    const there = await classesLike(context.trx, rows.map(keyOf))
    const fresh = rows.filter((it) => !there.has(keyOf(it)))
    await insertClasses(context.trx, fresh)
    for (const { id, title } of fresh)
      context.note({
        targetKind: 'training-class',
        targetId: id,
        targetName: title,
        changes: [{ field: '来源', before: '', after: grant.name }],
      })
    return { taken: fresh.length, changed: 0, problems }
  },
}

const keyOf = ({ from_on, title }: ClassRecord) => `${from_on} ${title}`

function classOf(
  context: TaskContext,
  { row, cells }: Line,
  into: Into,
  problems: TakenLines['problems'],
): ClassRecord[] {
  const from = readDay(cells.from)
  if (cells.title === '' || !from) {
    const reason =
      cells.title === '' ? '培训名称是空的，没有导入。' : `开始时间“${cells.from}”不是年月日，没有导入。`
    problems.push({ row, name: cells.title, reason })
    return []
  }
  const named = into.kinds.find((it) => it.label === cells.kind)
  const hours = readFigure(cells.hours)
  const until = readDay(cells.to)
  return [
    {
      ...keptNew(context),
      system: into.system,
      kind: named?.key ?? into.kind,
      title: cells.title.slice(0, 100),
      from_on: from,
      to_on: until && until >= from ? until : '',
      place: cells.place.slice(0, 100),
      site_id: null,
      host: cells.host.slice(0, 100),
      audience: cells.audience.slice(0, 100),
      hours: hours === 'wrong' ? null : hours,
      headcount: readCount(cells.people) ?? 0,
      cost: readCount(cells.cost),
      outline: cells.outline.slice(0, 2000),
    },
  ]
}
