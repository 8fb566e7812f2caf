import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RoundState } from '#shared/modules/evaluations/round'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { RoundId } from '#shared/values/id'
import { evaluationScheme, type InsertedRound, insertRound } from '#test/builders/evaluation'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file What a round can be set beside. */

let test: TestVault
let now: InsertedRound

const writer = () => test.vault.session()!.database.writer

function put(
  title: string,
  year: number,
  scheme: SchemeContent = evaluationScheme(),
  state: RoundState = 'confirmed',
): Promise<InsertedRound> {
  return insertRound(writer(), { title, year, scheme, state, subjects: 1, ballots: 3 })
}

beforeAll(async () => {
  test = await openTestVault()
  await put('前年', 2024)
  const last = await put('去年', 2025)
  await put('去年未审定', 2025, evaluationScheme(), 'closed')
  await put('去年别的用途', 2025, evaluationScheme({ use: 'appraisal' }))
  await put('去年评组织', 2025, evaluationScheme({ subject: 'organization' }))
  now = await put('今年', 2026, evaluationScheme(), 'closed')
  await put('今年以后', 2026)
  await writer()
    .updateTable('evaluation_scheme')
    .set({ family_id: last.schemeId, edition: 2 })
    .where('id', '=', now.schemeId)
    .execute()
})
afterAll(() => test.close())

it('refuses a round that is not there', async () => {
  const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as RoundId
  expect(await test.api.evaluations.comparable({ roundId: nowhere })).toMatchObject({ code: 'not-found' })
})

it('names confirmed rounds of the same use and kind of subject before it, latest first', async () => {
  const found = await made(test.api.evaluations.comparable({ roundId: now.roundId }))
  expect(found.map((it) => [it.title, it.year, it.sameScheme])).toEqual([
    ['去年', 2025, true],
    ['前年', 2024, false],
  ])
})

it('refuses who may not read results', async () => {
  await test.signInAs(['clerk'])
  const refused = await test.api.evaluations.comparable({ roundId: now.roundId })
  expect(refused).toMatchObject({ ok: false, code: 'forbidden' })
})
