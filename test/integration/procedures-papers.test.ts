import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import type { PartyId, ProcedureCaseId } from '#shared/values/id'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import {
  beginCase,
  doStep,
  enterParty,
  enterPerson,
  enterTown,
  enterVillage,
  inHand,
} from '#test/support/procedures'

let vault: TestVault
let partyId: PartyId
let personId: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const townId = await enterTown(vault, '青石镇')
  const villageId = await enterVillage(vault, townId, '东升村')
  partyId = await enterParty(vault, '东升村党支部', { unitId: townId, villageId })
  personId = await enterPerson(vault, '邵清和')
})
afterAll(() => vault.close())

const ADMISSION = { system: 'S31', kind: 'admission' }
const admit = (beganOn: string) =>
  beginCase(vault, { ...ADMISSION, subject: { kind: 'person', id: personId }, partyId, beganOn })
const view = (id: ProcedureCaseId) => made(vault.api.procedures.case({ id }))

describe('papers', () => {
  it('fills a step’s paper from the case and leaves the rest to the pen', async () => {
    const id = await admit('2026-09-30')
    await doStep(vault, id, 'apply', { on: '2026-09-30' })
    const { version } = await view(id)
    const fields = { place: '村委会会议室', content: '' }
    const talk = { ...EMPTY_CONTENT, fields, papers: [inHand('talk-record')] }
    await made(
      vault.api.procedures.save({
        id,
        version,
        step: 'talk',
        number: 1,
        on: '2026-10-20',
        outcome: '',
        content: talk,
      }),
    )
    const { forms } = await made(
      vault.api.papers.preview({
        paper: { paper: 'procedure-paper', ask: { ids: [id], step: 'talk', paper: 'talk-record' } },
      }),
    )
    const text = JSON.stringify(forms)
    expect(text).toContain('谈话时间：2026年10月20日　地点：村委会会议室　谈话人：＿＿＿＿')
    expect(text).toContain('谈话对象：邵清和')
  })

  it('prints the record of a case and the list in the procedure’s own columns', async () => {
    const { rows } = await made(vault.api.procedures.cases(ADMISSION))
    const ids = rows.map((it) => it.id)
    const record = await made(vault.api.papers.preview({ paper: { paper: 'procedure-case', ask: { ids } } }))
    expect(record.forms[0]).toMatchObject({ kind: 'table', title: '发展党员纪实表', subtitle: '邵清和' })
    const list = await made(vault.api.papers.preview({ paper: { paper: 'procedure-list', ask: ADMISSION } }))
    expect(JSON.stringify(list.forms[0])).toContain('积极分子')
  })
})
