import type { MadePapers, PaperBounds, PaperContext } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { transferLetter } from '#shared/modules/members/sheets/transfer-letter'
import { dayOf, daysBetween } from '#shared/values/iso-day'
import { ageAt, type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import { findPersonFacts } from './member.repository'
import { findTransfer } from './transfer.repository'
import { shownTransfer } from './transfer-row'

/** 组织关系介绍信, one a page. */
export async function letterPaper(
  { trx, now }: PaperContext,
  { ids }: { ids: string[] },
  { most, hear }: PaperBounds,
): Promise<MadePapers> {
  const runs: MadePapers['runs'] = []
  for (const [at, id] of ids.slice(0, most).entries()) {
    const found = await findTransfer(trx, id, dayOf(now))
    if (!found) throw refuse('not-found', '找不到这张介绍信。', { remedy: '刷新后再打印。' })
    const letter = shownTransfer(found)
    const person = await findPersonFacts(trx, letter.personId)
    const { sex = '', birth = '', ethnicity = '', identityNumber = '' } = person ?? {}
    const age = ageText(birth, letter.issuedOn)
    const validDays = daysBetween(letter.issuedOn, letter.validUntil)
    runs.push({
      form: transferLetter({ letter, person: { sex, age, ethnicity, identityNumber }, validDays }),
    })
    await hear(at + 1, ids.length)
  }
  const target = ids.length === 1 && ids[0] ? { target: { kind: 'member-transfer', id: ids[0] } } : {}
  return { runs, papers: ids.length, about: `组织关系介绍信 ${ids.length} 张`, ...target }
}

function ageText(birth: string, on: string): string {
  const [born, day] = [parsePartialDate(birth), parsePartialDate(on)]
  const age = born && day ? ageAt(born as PartialDate, day) : null
  return age === null ? '' : `${age} 岁`
}
