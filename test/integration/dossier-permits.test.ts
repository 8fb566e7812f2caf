import { describe, expect, test } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { PermitContent } from '#shared/modules/dossiers/custody'
import { buildPeople } from '#test/builders/person'
import {
  DECIDED,
  desk,
  failing,
  permitOf,
  reader,
  withCustodyDesk,
} from '#test/support/dossiers/custody-desk'
import { made, OFFICER } from '#test/support/open-test-vault'

/** @file Applications to read and to borrow: asked for, decided, lent and brought back. */

withCustodyDesk()

describe('asking and deciding', () => {
  test('a permit is refused while readers are too few, no members, undeclared, or the reason is said of nobody', async () => {
    const content = permitOf({ readers: [reader('甘澄', { politics: '群众', declared: false })] })
    expect(await failing(content)).toEqual([
      '查阅人只有 1 名，至少要 2 名。',
      '甘澄是群众，查阅人须是中共党员。',
      '甘澄还没有签署与被查阅人无亲属关系的声明。',
    ])
    const asked = await made(desk.test.api.dossiers.createPermit({ content }))
    const reply = await desk.test.api.dossiers.decidePermit({
      id: asked.id,
      version: 1,
      grant: true,
      ...DECIDED,
    })
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
    const refused = await made(
      desk.test.api.dossiers.decidePermit({
        id: asked.id,
        version: 1,
        grant: false,
        ...DECIDED,
        words: '人数不足',
      }),
    )
    expect(refused).toMatchObject({ state: 'refused', decision: '人数不足', number: '查阅登记 2026-001' })
  })

  test('the subject, a recorded relative of either side and a declared relative are kept from the dossier', async () => {
    const name = desk.subject.name
    const [sibling] = buildPeople(900).slice(-1)
    const kin = { id: newId(), relation: '弟弟', name, birth: '', politics: '', workplace: '' }
    const person = await made(
      desk.test.api.people.create({ ...sibling!, identityNumber: '', family: [kin as never] }),
    )
    expect(
      await failing(
        permitOf({ readers: [reader(name, { personId: desk.subject.personId }), reader('卜若谷')] }),
      ),
    ).toEqual([`${name}就是档案所属人${name}本人，不得查阅。`])
    const recorded = reader(sibling!.name, { personId: person.id })
    expect(await failing(permitOf({ readers: [recorded, reader('卜若谷')] }))).toEqual([
      expect.stringContaining('的弟弟与档案所属人'),
    ])
    const declared = reader('甘澄', { relatives: `妻 ${name}` })
    expect(await failing(permitOf({ readers: [declared, reader('卜若谷')] }))).toEqual([
      `甘澄的妻与档案所属人${name}同名，不得查阅。`,
    ])
  })

  test('nobody decides on a permit by which they read themselves', async () => {
    const [own] = await made(desk.test.api.dossiers.readerAccounts({}))
    expect(own?.name).toBe(OFFICER)
    const content = permitOf({ readers: [reader(OFFICER, { accountId: own!.id }), reader('卜若谷')] })
    const asked = await made(desk.test.api.dossiers.createPermit({ content }))
    const reply = await desk.test.api.dossiers.decidePermit({
      id: asked.id,
      version: 1,
      grant: true,
      ...DECIDED,
    })
    expect(reply).toMatchObject({ ok: false, message: '不能办理自己作为查阅人的申请。' })
  })

  test('what was asked for can be changed until it is decided, and the change is on record', async () => {
    const asked = await made(desk.test.api.dossiers.createPermit({ content: permitOf() }))
    const saved = await made(
      desk.test.api.dossiers.savePermit({ id: asked.id, version: 1, content: permitOf({ minutes: 60 }) }),
    )
    expect(saved).toMatchObject({ version: 2, minutes: 60 })
    await made(desk.test.api.dossiers.decidePermit({ id: asked.id, version: 2, grant: true, ...DECIDED }))
    const late = await desk.test.api.dossiers.savePermit({ id: asked.id, version: 3, content: permitOf() })
    expect(late).toMatchObject({ ok: false, code: 'conflict' })
    await desk.test.signInAs(['auditor'])
    const { rows } = await made(desk.test.api.audit.list({ text: '修改查（借）阅申请' }))
    expect(rows[0]).toMatchObject({ changes: [{ field: '时限', before: '30 分钟', after: '60 分钟' }] })
  })
})

describe('paper dossiers out and back', () => {
  const loan = (more: Partial<PermitContent> = {}) =>
    permitOf({ kind: 'borrow', until: '2026.11.26', minutes: null, ...more })

  test('lent for a week at most, one at a time, back item by item', async () => {
    expect(await failing(loan({ until: '2026.12.26' }))).toEqual([
      '借阅最长 7 天，应还日期不能晚于 2026.11.27。',
    ])
    const { api } = desk.test
    const asked = await made(api.dossiers.createPermit({ content: loan() }))
    await made(api.dossiers.decidePermit({ id: asked.id, version: 1, grant: true, ...DECIDED }))
    const lent = await made(api.dossiers.movePermit({ id: asked.id, version: 2, to: 'lent', by: '甘澄' }))
    expect(lent).toMatchObject({ state: 'lent', lentOn: '2026.11.20', overdue: false })
    expect(await made(api.dossiers.dossier({ id: desk.subject.id }))).toMatchObject({
      state: 'lent',
      whereabouts: '县纪委监委 甘澄，应还 2026.11.26',
    })
    expect(await failing(loan({ unit: '县委巡察办' }))).toEqual([
      `${desk.subject.name}的档案已借出，归还后再借。`,
    ])
    desk.clock = new Date('2026-11-28T02:00:00.000Z')
    const { rows } = await made(api.dossiers.permits({ overdue: true }))
    expect(rows).toMatchObject([{ id: asked.id, overdue: true }])
    expect(await failing(loan({ until: '2026.12.01', dossierIds: [desk.stranger.id] }))).toEqual([
      '县纪委监委的借阅登记 2026-001应于 2026.11.26 归还，尚未归还。',
    ])
    const back = { id: asked.id, version: 3, to: 'closed' as const, by: '甘澄' }
    const present = [desk.subject.materials[0]!.id]
    expect(
      await api.dossiers.movePermit({ ...back, checks: [{ dossierId: desk.subject.id, present, note: '' }] }),
    ).toMatchObject({ ok: false, message: '还有 1 件材料没有核对。' })
    const checks = [{ dossierId: desk.subject.id, present, note: '毕业生登记表缺，限三日内补还' }]
    const closed = await made(api.dossiers.movePermit({ ...back, checks }))
    expect(closed).toMatchObject({ state: 'closed', returnedOn: '2026.11.28', returnChecks: checks })
    expect(await made(api.dossiers.dossier({ id: desk.subject.id }))).toMatchObject({
      state: 'held',
      whereabouts: '',
    })
  })
})
