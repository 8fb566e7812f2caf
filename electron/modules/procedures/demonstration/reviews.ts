import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { ProcedureCaseId } from '#shared/values/id'
import { plusDays } from '#shared/values/iso-day'
import { proceduresService } from '../procedures.service'
import type { Branch } from './demonstration.repository'
import { begin, walk } from './walk'

type World = { branches: readonly Branch[]; people: readonly string[] }

const ORGANS = ['discipline', 'police', 'procuratorate', 'court', 'petitions', 'civil', 'land', 'tax']

/** A joint review under way: organs were asked three weeks ago, two have not answered, one objects. */
export async function makeReviews(stage: Stage, { branches, people }: World): Promise<void> {
  const today = stage.author.now.toISOString().slice(0, 10)
  const asked = plusDays(today, -21)
  const ids: ProcedureCaseId[] = []
  for (const [at, personId] of people.entries()) {
    const branch = branches[at]
    if (!branch) return
    const beganOn = plusDays(today, -28)
    const id = await begin(stage, {
      system: 'S14',
      kind: 'review',
      subject: { kind: 'person', id: personId },
      partyId: branch.id,
      beganOn,
    })
    await walk(stage, id, [
      { step: 'town', on: beganOn, outcome: 'fit', content: { fields: { post: '村委会委员' } } },
    ])
    ids.push(id)
  }
  const [first] = ids
  if (!first) return
  const step = 'organs'
  const letterNo = `云组审〔${stage.year}〕6号`
  await proceduresService.ask(on(stage, asked), { ids, step, organs: ORGANS, on: asked, letterNo })
  const answered = plusDays(today, -9)
  const answer = { step, on: answered, text: '' }
  const context = on(stage, answered)
  await proceduresService.answer(context, { ...answer, ids, organs: ORGANS.slice(0, 6), result: 'clean' })
  await proceduresService.answer(context, {
    ...answer,
    ids: [first],
    organs: ['tax'],
    result: 'objection',
    text: '有未结清的税款。',
  })
}
