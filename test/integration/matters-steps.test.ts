import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#shared/values/id'
import { type MatterDesk, openMatterDesk, unit } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** What Ctrl+Z does with matters: the form goes back, what was done about the matter never does. */

let desk: MatterDesk
beforeAll(async () => {
  desk = await openMatterDesk('2026-10-10')
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters
const undo = () => desk.test.api.steps.undo({})
const redo = () => desk.test.api.steps.redo({})

describe('a step taken back', () => {
  let id: MatterId

  it('brings back what the form held, units and dated points with it', async () => {
    id = await desk.create('S36', { title: '公开栏未更新', raisedOn: '2026-10-10' })
    await desk.fill(id, { title: '党务公开栏未更新', units: [unit('青石镇党委')], person: '贺明川' })
    await desk.fill(id, { units: [unit('县委组织部')], milestones: { feedback: '2026-10-12' } })
    await made(undo())
    expect(await desk.open(id)).toMatchObject({
      title: '党务公开栏未更新',
      units: [{ name: '青石镇党委' }],
      milestones: { feedback: '' },
    })
    await made(redo())
    expect(await desk.open(id)).toMatchObject({
      units: [{ name: '县委组织部' }],
      milestones: { feedback: '2026-10-12' },
    })
  })

  it('brings back one that was deleted, under its number, and takes a new one away', async () => {
    const other = await desk.create('S36', { title: '误登', raisedOn: '2026-10-10' })
    const { version, number } = await desk.open(other)
    await made(api().remove({ id: other, version }))
    await made(undo())
    expect(await desk.open(other)).toMatchObject({ title: '误登', number })
    await made(undo())
    expect(await api().open({ id: other })).toMatchObject({ code: 'not-found' })
  })

  it('is refused once the matter went on: what was done stays on record', async () => {
    await desk.move(id, 'assign', '2026-10-11')
    await desk.fill(id, { result: '已更新。' })
    await desk.prove(id)
    await desk.move(id, 'ask', '2026-10-12')
    expect(await undo()).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('不在办理中，这一步不能撤销或重做。'),
    })
    expect((await desk.open(id)).result).toBe('已更新。')
  })
})
