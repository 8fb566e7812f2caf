import { subjectRows } from '#electron/modules/organizations/index'
import { makeRandom } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { insertLinks } from '../link.repository'
import { linkSystemsOn } from '../link-systems'
import { chargesOf } from './charges'
import { entriesOf } from './entries'
import { linksOf } from './holders'

/** Leaders and villages linked as a county would have them after some months: nearly complete, with gaps to be seen. */
export async function makeIndicators(trx: Trx, author: Author): Promise<void> {
  const year = author.now.getUTCFullYear()
  const stage: Stage = { trx, author, year, notes: [] }
  const today = author.now.toISOString().slice(0, 10)
  const random = makeRandom('links')
  const context = on(stage, `${year}-02-18`)
  for (const { system, content } of await linkSystemsOn(trx, today)) {
    const holders = await subjectRows(trx, content.holders, today)
    const targets = await Promise.all(
      content.types.map(async ({ target, typed }) =>
        target && !(typed && target.kind === 'person') ? subjectRows(trx, target, today) : [],
      ),
    )
    await insertLinks(trx, linksOf({ context, random, system: system.key, content, holders, targets, year }))
    if (content.charges) await chargesOf(context, { system: system.key, content, year })
  }
  await entriesOf(stage)
  await record(stage)
}
