import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { plusDays } from '#shared/values/iso-day'
import { entryService } from '../entry.service'

type Series = { system: string; key: string; times: number; every: number; title: (nth: number) => string }

/** Meetings and sites of this year and the last: what is typed for indicators one by one. */
const SERIES: readonly Series[] = [
  {
    system: 'S01',
    key: 'standing',
    times: 18,
    every: 17,
    title: (nth) => `县委常委会第 ${nth} 次研究党建工作`,
  },
  {
    system: 'S01',
    key: 'department',
    times: 27,
    every: 12,
    title: (nth) => `部务会第 ${nth} 次研究党建工作`,
  },
  { system: 'S22', key: 'sites', times: 8, every: 30, title: (nth) => `学习型党组织示范点 ${nth}` },
  { system: 'S22', key: 'classes', times: 7, every: 40, title: (nth) => `专题自选班第 ${nth} 期` },
]

export async function entriesOf(stage: Stage): Promise<void> {
  const today = stage.author.now.toISOString().slice(0, 10)
  for (const year of [stage.year - 1, stage.year])
    for (const { system, key, times, every, title } of SERIES)
      for (let nth = 1; nth <= times; nth++) {
        const day = plusDays(`${year}-01-08`, (nth - 1) * every)
        if (day > today) break
        await entryService.saveEntry(on(stage, day), {
          id: null,
          version: 0,
          system,
          key,
          side: 'numerator',
          on: day,
          unitId: null,
          name: title(nth),
          amount: 1,
          note: '',
        })
      }
}
