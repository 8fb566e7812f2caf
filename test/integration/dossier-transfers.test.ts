import { describe, expect, test } from 'vitest'
import type { DossierId, PersonId } from '#shared/values/id'
import { buildPeople } from '#test/builders/person'
import { desk, withCustodyDesk } from '#test/support/dossiers/custody-desk'
import { made } from '#test/support/open-test-vault'

/** @file Dossiers that leave and dossiers that come in. */

withCustodyDesk()

describe('transfers', () => {
  const moved = (dossierId: DossierId | null, personId: PersonId | null, name: string) => ({
    dossierId,
    personId,
    name,
    unitPost: '',
    reason: '调出',
    originals: 1,
    duplicates: 0,
    materials: 2,
    found: null,
    absent: [],
    troubles: '',
    cabinet: '',
    shelf: '',
  })
  const out = () => ({
    direction: 'out' as const,
    unit: '市委组织部',
    on: '2026.11.20',
    form: 'paper' as const,
    carrier: '机要交通',
    approvedBy: '柏仲舒',
    approvedOn: '2026.11.19',
    dossiers: [moved(desk.subject.id, desk.subject.personId, desk.subject.name)],
  })

  test('are not sent without approval, nor carried by one or by the person; sent ones are read-only', async () => {
    const { api } = desk.test
    const content = { ...out(), approvedBy: '', carrier: desk.subject.name }
    const draft = await made(api.dossiers.createTransfer({ content }))
    const send = (version: number) => api.dossiers.moveTransfer({ id: draft.id, version, to: 'sent' })
    expect(await send(1)).toMatchObject({ ok: false, field: 'approvedBy' })
    await made(
      api.dossiers.saveTransfer({ id: draft.id, version: 1, content: { ...content, approvedBy: '柏仲舒' } }),
    )
    expect(await send(2)).toMatchObject({ ok: false, message: expect.stringContaining('不得由本人携带') })
    await made(
      api.dossiers.saveTransfer({ id: draft.id, version: 2, content: { ...out(), carrier: '甘澄' } }),
    )
    expect(await send(3)).toMatchObject({ ok: false, message: '专人转递须有两人。' })
    await made(api.dossiers.saveTransfer({ id: draft.id, version: 3, content: out() }))
    const sent = await made(send(4))
    expect(sent).toMatchObject({
      state: 'sent',
      title: '转递单第 1 号',
      receiptDue: '2026.12.20',
      overdue: false,
    })
    const dossier = await made(api.dossiers.dossier({ id: desk.subject.id }))
    expect(dossier).toMatchObject({ state: 'leaving', whereabouts: '市委组织部（转递单第 1 号）' })
    expect(await api.dossiers.saveMaterials({ dossierId: desk.subject.id, lines: [] })).toMatchObject({
      ok: false,
    })
    desk.clock = new Date('2026-12-21T02:00:00.000Z')
    expect((await made(api.dossiers.transfers({ overdue: true }))).rows).toMatchObject([{ overdue: true }])
    const receipt = { id: draft.id, version: 5, to: 'received' as const, on: '2026.12.21', by: '江若谷' }
    expect(await made(api.dossiers.moveTransfer(receipt))).toMatchObject({
      state: 'received',
      receiptDue: '',
    })
    expect((await made(api.dossiers.dossier({ id: desk.subject.id }))).state).toBe('gone')
  })

  test('of a dossier are those that name it', async () => {
    const { api } = desk.test
    const draft = await made(api.dossiers.createTransfer({ content: out() }))
    const of = async (dossierId: DossierId) => (await made(api.dossiers.transfers({ dossierId }))).rows
    expect((await of(desk.subject.id)).map((it) => it.id)).toEqual([draft.id])
    expect(await of(desk.stranger.id)).toEqual([])
  })

  test('what the standards do not let stay goes with the receipt, once the number of pages is confirmed', async () => {
    const { api } = desk.test
    const standards = await made(api.dossiers.dossierStandards({}))
    await made(api.dossiers.saveDossierStandards({ ...standards, afterTransfer: 'register' }))
    const draft = await made(api.dossiers.createTransfer({ content: out() }))
    await made(api.dossiers.moveTransfer({ id: draft.id, version: 1, to: 'sent' }))
    expect(await made(api.dossiers.transferRemoves({ id: draft.id }))).toEqual({ pages: 4, materials: 2 })
    const receipt = { id: draft.id, version: 2, to: 'received' as const, by: '柏仲舒' }
    const unconfirmed = await api.dossiers.moveTransfer(receipt)
    expect(unconfirmed).toMatchObject({ ok: false, field: 'removing' })
    await made(api.dossiers.moveTransfer({ ...receipt, removing: 4 }))
    const dossier = await made(api.dossiers.dossier({ id: desk.subject.id }))
    expect(dossier).toMatchObject({ state: 'gone', scanned: 0, materials: 0 })
    await desk.test.signInAs(['auditor'])
    const { rows } = await made(api.audit.list({ offset: 0, limit: 20 }))
    expect(rows.map((it) => it.action)).toContain('转出后清除')
  })

  test('what comes in is checked line by line before it is stored, and makes or brings back the dossier', async () => {
    const { api } = desk.test
    const [newcomer] = buildPeople(950).slice(-1)
    const person = await made(api.people.create({ ...newcomer!, identityNumber: '' }))
    const content = {
      ...out(),
      direction: 'in' as const,
      slipNumber: '邻组档转字第 8 号',
      dossiers: [{ ...moved(null, person.id, newcomer!.name), cabinet: '2', shelf: '5' }],
    }
    const taken = await made(api.dossiers.createTransfer({ content }))
    expect(taken).toMatchObject({ state: 'checking', title: '接收登记 2026-001' })
    const store = (version: number) =>
      api.dossiers.moveTransfer({ id: taken.id, version, to: 'stored', by: '柏仲舒' })
    expect(await store(1)).toMatchObject({ ok: false, message: `${newcomer!.name}的档案还没有逐件核对。` })
    const checked = {
      ...content,
      quality: '合格' as const,
      checkedBy: '沈知远',
      checkedOn: '2026.11.20',
      dossiers: [{ ...content.dossiers[0]!, found: 1 }],
    }
    await made(api.dossiers.saveTransfer({ id: taken.id, version: 1, content: checked }))
    expect(await store(2)).toMatchObject({ ok: false, message: expect.stringContaining('没有说明') })
    checked.dossiers[0]!.troubles = '缺学位证明一份'
    await made(api.dossiers.saveTransfer({ id: taken.id, version: 2, content: checked }))
    expect(await made(store(3))).toMatchObject({ state: 'stored', storedBy: '柏仲舒' })
    const dossier = await made(api.dossiers.dossierOfPerson({ personId: person.id }))
    expect(dossier).toMatchObject({ state: 'held', cabinet: '2', shelf: '5', receivedFrom: '市委组织部' })
  })
})
