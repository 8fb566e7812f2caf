import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Matter, MatterContent } from '#shared/modules/matters/matter'
import type { Grant, MatterId } from '#shared/values/id'
import { pageJpeg } from '#test/builders/dossier-pages'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

/** Who confirms what the officer asks for. */
export const SECOND = '洪砚秋'

/** A department with a clock that can be set, the officer signed in, a second officer to confirm. */
export type MatterDesk = {
  test: TestVault
  /** ISO day of today. */
  day(on: string): void
  signIn(name: string): Promise<void>
  open(id: MatterId): Promise<Matter>
  create(
    system: string,
    content: Partial<MatterContent> & { title: string; raisedOn: string },
  ): Promise<MatterId>
  /** Changes what the form holds. */
  fill(id: MatterId, content: Partial<MatterContent>): Promise<void>
  /** A step, by whoever has the right to it. */
  move(id: MatterId, move: string, on: string, more?: { words?: string; dueOn?: string }): Promise<void>
  /** A photo as evidence. */
  prove(id: MatterId, name?: string): Promise<void>
  /** From the first state to closed: assigned, proved, asked by the officer, confirmed by the second. */
  closeOut(id: MatterId, on: string, keys?: { ask: string; close: string }): Promise<void>
}

export async function openMatterDesk(today = '2026-11-20'): Promise<MatterDesk> {
  let clock = today
  const test = await openTestVault({ now: () => new Date(`${clock}T02:00:00Z`) })
  await made(test.api.accounts.add({ name: SECOND, roles: ['officer'], password: TEST_PASSWORD }))
  const { matters } = test.api
  let photos = 0
  let signedIn = OFFICER

  const desk: MatterDesk = {
    test,
    day: (on) => {
      clock = on
    },
    async signIn(name) {
      if (name === signedIn) return
      await made(test.api.vault.lock({}))
      await made(test.api.vault.signIn({ accountName: name, password: TEST_PASSWORD }))
      signedIn = name
    },
    open: async (id) => (await made(matters.open({ id }))).matter,
    async create(system, content) {
      const { content: rules } = await made(matters.rules({ system }))
      const parsed = MatterContent.parse({ kind: rules.kinds[0]?.key, ...content })
      return (await made(matters.create({ system, content: parsed }))).id
    },
    async fill(id, content) {
      const { version, ...matter } = await desk.open(id)
      await made(matters.save({ id, version, content: MatterContent.parse({ ...matter, ...content }) }))
    },
    async move(id, move, on, more = {}) {
      const { version } = await desk.open(id)
      const asked = { id, version, move, on, ...more }
      await made(signedIn === SECOND ? matters.confirm(asked) : matters.move(asked))
    },
    async prove(id, name = '现场照片.jpg') {
      photos += 1
      const grants = [fileOf(test, name, pageJpeg(1000 + photos))]
      const { added } = await made(test.api.evidence.add({ kind: 'matter', id, grants }))
      if (added !== 1) throw new Error('not kept')
    },
    async closeOut(id, on, { ask, close } = { ask: 'ask', close: 'close' }) {
      await desk.signIn(OFFICER)
      const { state, units, person, dueOn } = await desk.open(id)
      if (units.length === 0 || person === '')
        await desk.fill(id, { units: [unit('镇政府')], person: '贺明川' })
      if (state === 'registered') await desk.move(id, 'assign', on, dueOn === '' ? { dueOn: on } : {})
      await desk.fill(id, { result: '已整改到位。' })
      await desk.prove(id)
      await desk.move(id, ask, on)
      await desk.signIn(SECOND)
      await desk.move(id, close, on)
      await desk.signIn(OFFICER)
    },
  }
  return desk
}

export function unit(name: string): Matter['units'][number] {
  return { unitId: null, name, doneOn: '', report: '' }
}

export function fileOf(test: TestVault, name: string, bytes: Uint8Array): Grant {
  const path = join(test.folder, name)
  writeFileSync(path, bytes)
  return test.grant(path)
}
