import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EnrolmentLine } from '#shared/modules/members/admissions'
import type { PartyId, PersonId, ProcedureCaseId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { buildPersonContent } from '#test/builders/person'
import { admissionCourse, DAYS_2014 } from '#test/support/admission'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { beginCase, doStep, enterParty, enterTown, enterVillage } from '#test/support/procedures'

/** @file What a procedure decided becomes a member and 入党时间 only when somebody has looked at it and confirmed. */

let vault: TestVault
let partyId: PartyId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const townId = await enterTown(vault, '青石镇')
  const villageId = await enterVillage(vault, townId, '东升村')
  partyId = await enterParty(vault, '东升村党支部', { unitId: townId, villageId })
})
afterAll(() => vault.close())

/** Somebody whose record says this for 入党时间, admitted as far as the step named. */
async function admitted(name: string, party: string, until: string) {
  const content = buildPersonContent({ name, birth: '1998.06.15', identityNumber: '', party })
  const { id } = await made(vault.api.people.create(content))
  const subject = { kind: 'person' as const, id }
  const beganOn = DAYS_2014.apply
  const caseId = await beginCase(vault, { system: 'S31', kind: 'admission', subject, partyId, beganOn })
  const course = admissionCourse(DAYS_2014)
  const last = course.findIndex(([step]) => step === until)
  for (const [step, written] of course.slice(0, last + 1)) await doStep(vault, caseId, step, written)
  return { caseId, personId: id as PersonId }
}

const lines = (...ids: ProcedureCaseId[]) => made(vault.api.members.enrolments({ ids }))
const partyOf = async (id: PersonId) => (await made(vault.api.people.open({ id }))).person.party

async function memberships(personId: PersonId) {
  let rows: unknown[] = []
  await writeRecords(vault, async (trx) => {
    rows = await trx
      .selectFrom('party_member')
      .select(['standing', 'from_on', 'to_on'])
      .where('person_id', '=', personId)
      .orderBy('from_on')
      .execute()
  })
  return rows
}

async function traceOf(personId: PersonId): Promise<string> {
  let rows: { changes: string }[] = []
  await writeRecords(vault, async (trx) => {
    rows = await trx
      .selectFrom('audit_entry')
      .select('changes')
      .where('target_id', '=', personId)
      .where('action', '=', '登记入党时间')
      .execute()
  })
  return rows.map((it) => it.changes).join('\n')
}

describe('who was approved as a probationary member', () => {
  let caseId: ProcedureCaseId
  let personId: PersonId
  let line: EnrolmentLine

  it('is in no branch and has no 入党时间 until somebody confirms, which the workbench asks for', async () => {
    ;({ caseId, personId } = await admitted('邵清和', '', 'approve'))
    expect(await memberships(personId)).toEqual([])
    expect(await partyOf(personId)).toBe('')
    const [only] = await lines(caseId)
    if (!only) throw new Error('nothing to enrol')
    line = only
    // The branch met on 18 January 2021; the committee above approved on 10 March.
    expect(line).toMatchObject({ before: '', standing: 'probationary', admittedOn: '2021-01-18', left: '' })
    expect(line).toMatchObject({ partyBefore: '', partyAfter: '2021.01.18；预备党员' })
    expect((await made(vault.api.members.admissions({ only: 'enrol' }))).rows).toMatchObject([
      { name: '邵清和', toEnrol: 'probationary' },
    ])
    const { items } = await made(vault.api.reports.workItems({ whose: 'all' }))
    expect(items.filter((it) => it.act === '编入支部')).toMatchObject([
      { title: '邵清和已批准，待编入支部', href: `/ledgers/procedures/case/${caseId}` },
    ])
  })

  it('is refused where what was looked at is no longer so', async () => {
    const shown = [{ ...line, partyAfter: '2021.03.10；预备党员' }]
    expect(await vault.api.members.enrolAdmitted({ shown })).toMatchObject({
      ok: false,
      message: '“邵清和”的个案或人员记录在核对之后改过，没有编入。',
    })
  })

  it('takes the day of the branch meeting, with its source in the trace, and Ctrl+Z takes it back', async () => {
    expect(await made(vault.api.members.enrolAdmitted({ shown: [line] }))).toEqual({
      enrolled: [personId],
      joined: 1,
      left: [],
    })
    expect(await memberships(personId)).toEqual([
      { standing: 'probationary', from_on: '2021-01-18', to_on: '' },
    ])
    expect(await partyOf(personId)).toBe('2021.01.18；预备党员')
    expect(await lines(caseId)).toEqual([])
    const { undo } = await made(vault.api.steps.next({}))
    expect(undo?.title).toBe('登记 1 人的入党时间')
    expect(await traceOf(personId)).toContain('发展党员程序：支部大会通过接收为预备党员之日')
    await made(vault.api.steps.undo({}))
    expect(await partyOf(personId)).toBe('')
    await made(vault.api.steps.redo({}))
  })
})

describe('who was confirmed as a full member', () => {
  it('keeps the day of joining; the day of the second meeting is that of 转正', async () => {
    const { caseId, personId } = await admitted('卞玉芹', '共青团员', 'approve-full')
    const shown = await lines(caseId)
    expect(shown).toMatchObject([{ standing: 'full', convertedOn: '2022-01-18', partyAfter: '2021.01.18' }])
    await made(vault.api.members.enrolAdmitted({ shown }))
    expect(await memberships(personId)).toEqual([
      { standing: 'probationary', from_on: '2021-01-18', to_on: '2022-01-18' },
      { standing: 'full', from_on: '2022-01-18', to_on: '' },
    ])
    const card = await made(vault.api.members.card({ id: personId }))
    expect(card).toMatchObject({ joinedOn: '2021.01.18', facts: { fullOn: '2022-01-18' } })
  })
})

describe('a record that names another day', () => {
  it('stays as it is and is named; a month that agrees becomes the day', async () => {
    const other = await admitted('晏德昌', '2019.07', 'approve')
    const same = await admitted('虞思源', '2021.01；预备党员', 'approve')
    const shown = await lines(other.caseId, same.caseId)
    const reason = '“入党时间”现为 2019.07，与支部大会 2021.01.18 不一，须核对志愿书后逐人修改'
    expect(shown.map((it) => [it.partyAfter, it.left])).toEqual([
      ['2019.07', reason],
      ['2021.01.18；预备党员', ''],
    ])
    expect(await made(vault.api.members.enrolAdmitted({ shown }))).toMatchObject({
      joined: 1,
      left: [{ name: '晏德昌', reason }],
    })
    expect(await partyOf(other.personId)).toBe('2019.07')
    expect(await partyOf(same.personId)).toBe('2021.01.18；预备党员')
  })
})
