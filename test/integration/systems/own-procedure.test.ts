import { afterAll, beforeAll, expect, it } from 'vitest'
import type { VillageId } from '#shared/values/id'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { beginCase, doStep, enterTown, enterVillage } from '#test/support/procedures'

/** @file A forty-first system as data: signs of activity rooms, which no document names. */

let vault: TestVault
let villageId: VillageId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  villageId = await enterVillage(vault, await enterTown(vault, '青石镇'), '东升村')
})
afterAll(() => vault.close())

it('is data: three steps, an interval, a paper, and it runs', async () => {
  const system = await made(
    vault.api.systems.create({ engine: 'procedures', title: '党员活动室挂牌', copyOf: null }),
  )
  const content = {
    procedures: [
      {
        key: 'sign',
        title: '活动室挂牌',
        subject: { kind: 'village' },
        stages: [{ key: 'all', title: '办理' }],
        steps: [
          { key: 'ask', stage: 'all', title: '申报', papers: [{ key: 'form', title: '申报表' }] },
          {
            key: 'check',
            stage: 'all',
            title: '验收',
            intervals: [{ after: 'ask', bound: 'most', span: { amount: 10, unit: 'workdays' } }],
            outcomes: [
              { key: 'good', label: '合格', effect: 'pass' },
              { key: 'bad', label: '整改', effect: 'again' },
            ],
          },
          { key: 'hang', stage: 'all', title: '挂牌', optional: true },
        ],
      },
    ],
  }
  const { engine, key, title } = system
  const wrong = structuredClone(content)
  if (wrong.procedures[0]?.steps[1]) wrong.procedures[0].steps[1].stage = 'none'
  const saving = { engine, key, version: 1, title, source: '自定', from: null }
  expect(await vault.api.systems.save({ ...saving, content: wrong })).toMatchObject({
    message: '“活动室挂牌”：步骤“验收”所在的阶段不存在。',
  })
  await made(vault.api.systems.save({ ...saving, content }))

  const subject = { kind: 'village' as const, id: villageId }
  const id = await beginCase(vault, { system: key, kind: 'sign', subject, beganOn: '2026-10-30' })
  // Friday 30 October and ten working days: Friday 13 November.
  expect(await doStep(vault, id, 'ask', { on: '2026-10-30' })).toMatchObject({ dueOn: '2026-11-13' })
  expect(await doStep(vault, id, 'check', { on: '2026-11-10', outcome: 'bad' })).toMatchObject({
    step: 'check',
  })
  const late = await doStep(vault, id, 'check', { on: '2026-11-16', outcome: 'good' })
  expect(late).toMatchObject({ step: 'hang', troubles: 1 })
  const done = await made(
    vault.api.procedures.waive({ id, version: late.version, step: 'hang', number: 1, reason: '暂不挂牌' }),
  )
  expect(done).toMatchObject({ state: 'done', endedOn: '2026-11-16' })
  const now = await made(vault.api.systems.system({ engine, key }))
  expect(await vault.api.systems.remove({ engine, key, version: now.version })).toMatchObject({
    message: '“党员活动室挂牌”下已有记录，不能删除。',
  })
})
