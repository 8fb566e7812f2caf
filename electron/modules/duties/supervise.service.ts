import { openMatter } from '#electron/modules/matters/index'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { duties } from '#shared/modules/duties/contract'
import { dayOf } from '#shared/values/iso-day'
import { systemOf, yearOf } from './boards'
import { cellOf } from './cell'
import { subjectOf } from './matrix.service'

/** What a subject misses, handed over as a matter that somebody has to see to. */
export const superviseService: Pick<Handlers<typeof duties>, 'supervise'> = {
  async supervise(context, { system, board, subject, year, month, due }) {
    const { trx, now } = context
    const found = await systemOf(trx, system)
    const asked = yearOf(found, board, { year, today: dayOf(now) })
    if (asked.board.supervision === '')
      throw refuse('conflict', `“${found.title}”没有设定列入哪本督办台账。`, {
        remedy: '在“设置－工作制度”里设定。',
      })
    const named = await subjectOf(trx, subject)
    const { lines, notes } = await cellOf(trx, asked, { subject: named, month })
    const missing = lines.filter((it) => it.state === 'n')
    if (missing.length === 0)
      throw refuse('conflict', `${named.name} ${month} 月没有缺的。`, { remedy: '刷新后再看。' })
    const matterId = await openMatter(context, {
      system: asked.board.supervision,
      title: `${named.name} ${year} 年 ${month} 月缺${missing.map((it) => it.label).join('、')}`,
      source: found.title,
      subject,
      subjectName: named.name,
      units: named.unitId === null ? [] : [{ unitId: named.unitId, name: named.unitName }],
      measures: [...missing.map((it) => `${it.label}：${it.words}`), ...notes].join('；'),
      dueOn: due,
      origin: { kind: 'duty-gap', id: subject.id },
    })
    return { matterId }
  },
}
