import type { z } from 'zod'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { ATTENDANCE, type CongressContent, type Tally } from '#shared/modules/organizations/congress'
import type { organizations } from '#shared/modules/organizations/contract'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import { tallyProblems } from '#shared/modules/organizations/rules-congress'
import type { FieldChange } from '#shared/platform/audit/contract'
import {
  type CongressRecord,
  congressColumns,
  congressContent,
  insertCongress,
  insertProposal,
  isDelegateOf,
  putAttendance,
  putTallies,
  talliesOf,
  updateCongress,
} from './congress.repository'
import type { OrganizationPartners } from './partners'
import { differencesOf, plainWord } from './party-changes'
import { type RegisterRows, registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { begun, changed } from './stamps'

/** @file What is done to a yearly congress, each with its audit row and, but for proposals, as a step. */

type Kept = { row: CongressRecord | null; content: CongressContent; before: RegisterRows }

/** Registers a congress or changes what is on record of it; answers its id. */
export async function keepCongress(context: Context, { row, content, before }: Kept): Promise<string> {
  const id = row?.id ?? newId()
  const columns = congressColumns(content)
  if (row) await updateCongress(context.trx, id, { ...columns, ...changed(context, row) })
  else await insertCongress(context.trx, { id, ...begun(context), ...columns })
  const changes = differencesOf<CongressContent>(LABELS, row && congressContent(row), content, wordOf)
  const title = `${row ? '修改' : '登记'}“${content.title}”`
  await noteCongress(context, { id, title: content.title, version: row?.version ?? 0 }, changes, {
    title,
    before,
  })
  return id
}

/** Removes one that was registered by mistake. */
export async function dropCongress(context: Context, row: CongressRecord, proposals: number): Promise<void> {
  if (proposals > 0)
    throw refuse('conflict', `“${row.title}”有 ${proposals} 件提案，不能删除。`, {
      remedy: '登记有误的，直接更正。',
    })
  const before = await registerRows(context.trx, 'congress', [row.id])
  await updateCongress(context.trx, row.id, { removed_at: context.now, ...changed(context, row) })
  await noteCongress(context, row, [], { title: `删除“${row.title}”`, before })
}

type Noted = z.output<typeof organizations.noteAttendance.input>['delegates']

/** Notes who was there; those who are not named stay as they are. */
export async function keepAttendance(context: Context, row: CongressRecord, delegates: Noted): Promise<void> {
  await requireDelegates(
    context,
    row.id,
    delegates.map((it) => it.delegateId),
  )
  const before = await registerRows(context.trx, 'congress', [row.id])
  await putAttendance(context.trx, row.id, delegates)
  await updateCongress(context.trx, row.id, changed(context, row))
  const words = delegates.map((it) => (it.state ? ATTENDANCE[it.state] : '未登记'))
  const after = [...new Set(words)].map((word) => `${word} ${words.filter((it) => it === word).length} 人`)
  await noteCongress(context, row, [{ field: '到会', before: '', after: after.join('，') }], {
    title: `登记“${row.title}”到会`,
    before,
  })
}

/** Puts counted votes in place of those on record. */
export async function keepTallies(
  context: Context,
  row: CongressRecord,
  tallies: readonly Tally[],
): Promise<void> {
  const problems = tallies.flatMap(tallyProblems)
  if (problems.length > 0)
    throw refuse('invalid-input', problems.join(''), { field: 'tallies', remedy: '核对票数。' })
  const before = await registerRows(context.trx, 'congress', [row.id])
  const was = await talliesOf(context.trx, row.id)
  await putTallies(context.trx, row.id, tallies)
  await updateCongress(context.trx, row.id, changed(context, row))
  const change = { field: '测评与选举', before: tallyWords(was), after: tallyWords(tallies) }
  await noteCongress(context, row, [change], { title: `登记“${row.title}”票数`, before })
}

type Raised = Omit<z.output<typeof organizations.raiseProposal.input>, 'id' | 'version'> & {
  row: CongressRecord
  unitName: string
  raisedBy: string
}

/** A proposal of a delegate, carried on from here by the partner that keeps matters. */
export async function raiseProposal(
  context: Context,
  partners: OrganizationPartners,
  { row, delegateId, ...proposal }: Raised,
): Promise<void> {
  if (delegateId !== null) await requireDelegates(context, row.id, [delegateId])
  const proposalId = newId()
  const asked = { ...proposal, proposalId, congress: row.title, unitId: row.unit_id }
  const matterId = await partners.openProposal(context, asked)
  await insertProposal(context.trx, {
    id: proposalId,
    congress_id: row.id,
    delegate_id: delegateId,
    kind: proposal.kind,
    title: proposal.title,
    matter_id: matterId,
    noted_at: context.now,
    noted_by: context.caller.accountId,
  })
  await updateCongress(context.trx, row.id, changed(context, row))
  context.note({
    targetKind: 'congress',
    targetId: row.id,
    targetName: row.title,
    changes: [{ field: '提案', before: '', after: proposal.title }],
    recordVersion: row.version + 1,
  })
}

async function requireDelegates({ trx }: Context, id: string, delegateIds: readonly string[]): Promise<void> {
  if (await isDelegateOf(trx, id, delegateIds)) return
  throw refuse('invalid-input', '所选的人开会当日不是这次会议的代表。', {
    field: 'delegates',
    remedy: '核对代表名册和开会日期。',
  })
}

type Changed = Pick<CongressRecord, 'id' | 'title' | 'version'>

function noteCongress(
  context: Context,
  row: Changed,
  changes: readonly FieldChange[],
  step: { title: string; before: RegisterRows },
): Promise<void> {
  const about = {
    targetKind: 'congress',
    targetId: row.id,
    targetName: row.title,
    changes: changes.filter((it) => it.before !== it.after),
    recordVersion: row.version + 1,
  }
  return noteRegisterStep(context, about, { ...step, scope: 'congress', ids: [row.id] })
}

const LABELS: Record<keyof CongressContent, string> = {
  unitId: '单位',
  level: '层级',
  year: '年度',
  title: '会议名称',
  heldOn: '开会日期',
  halfDays: '会期（半天）',
  councilOn: '人大会日期',
  note: '备注',
}

function wordOf(key: keyof CongressContent, value: unknown): string {
  return key === 'level' ? DELEGATE_LEVELS[value as keyof typeof DELEGATE_LEVELS] : plainWord(value)
}

function tallyWords(tallies: readonly Tally[]): string {
  return tallies
    .map(
      ({ name, counts }) =>
        `${name} ${Object.entries(counts)
          .map(([word, n]) => `${word} ${n}`)
          .join('、')}`,
    )
    .join('；')
}
