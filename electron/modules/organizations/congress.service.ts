import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import {
  ATTENDANCE,
  type Congress,
  type CongressContent,
  type Tally,
} from '#shared/modules/organizations/congress'
import type { organizations } from '#shared/modules/organizations/contract'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import { tallyProblems } from '#shared/modules/organizations/rules-congress'
import {
  attendanceOf,
  type CongressRecord,
  congressColumns,
  congressContent,
  countTowns,
  findCongress,
  insertCongress,
  insertProposal,
  isDelegateOf,
  listCongresses,
  proposalsOf,
  putAttendance,
  putTallies,
  sumCongresses,
  talliesOf,
  townsWithout,
  updateCongress,
} from './congress.repository'
import type { OrganizationPartners } from './partners'
import { differencesOf, plainWord } from './party-changes'
import { begun, changed, unchanged } from './stamps'

type CongressMethods =
  | 'congresses'
  | 'congress'
  | 'saveCongress'
  | 'removeCongress'
  | 'noteAttendance'
  | 'saveTallies'
  | 'raiseProposal'

/** Yearly congresses; their proposals are carried on by the partner that keeps matters. */
export function congressServiceWith(
  partners: OrganizationPartners,
): Pick<Handlers<typeof organizations>, CongressMethods> {
  const read = (context: Context, id: string) => readCongress(context, partners, id)
  return {
    async congresses({ trx }, asked) {
      const rows = await listCongresses(trx, asked)
      return {
        rows,
        missing: asked.level === 'county' ? [] : await townsWithout(trx, asked.year),
        figures: sumCongresses(rows, await countTowns(trx)),
      }
    },

    congress: (context, { id }) => read(context, id),

    async saveCongress(context, { id, version, content }) {
      const { trx } = context
      const before = id === null ? null : await current(context, id, version)
      const kept = id ?? newId()
      const columns = congressColumns(content)
      if (before) await updateCongress(trx, kept, { ...columns, ...changed(context, before) })
      else await insertCongress(trx, { id: kept, ...begun(context), ...columns })
      const changes = differencesOf<CongressContent>(
        LABELS,
        before && congressContent(before),
        content,
        wordOf,
      )
      return noted(context, await read(context, kept), changes)
    },

    async removeCongress(context, { id, version }) {
      const row = await current(context, id, version)
      const { list } = await read(context, id)
      if (list.length > 0)
        throw refuse('conflict', `“${row.title}”有 ${list.length} 件提案，不能删除。`, {
          remedy: '登记有误的，直接更正。',
        })
      await updateCongress(context.trx, id, { removed_at: context.now, ...changed(context, row) })
      context.note({ targetKind: 'congress', targetId: id, targetName: row.title })
      return {}
    },

    async noteAttendance(context, { id, version, delegates }) {
      const row = await current(context, id, version)
      await requireDelegates(
        context,
        id,
        delegates.map((it) => it.delegateId),
      )
      await putAttendance(context.trx, id, delegates)
      await updateCongress(context.trx, id, changed(context, row))
      const words = delegates.map((it) => (it.state ? ATTENDANCE[it.state] : '未登记'))
      const after = [...new Set(words)].map(
        (word) => `${word} ${words.filter((it) => it === word).length} 人`,
      )
      return noted(context, await read(context, id), [{ field: '到会', before: '', after: after.join('，') }])
    },

    async saveTallies(context, { id, version, tallies }) {
      const row = await current(context, id, version)
      const problems = tallies.flatMap(tallyProblems)
      if (problems.length > 0)
        throw refuse('invalid-input', problems.join(''), { field: 'tallies', remedy: '核对票数。' })
      const before = await talliesOf(context.trx, id)
      await putTallies(context.trx, id, tallies)
      await updateCongress(context.trx, id, changed(context, row))
      const change = { field: '测评与选举', before: tallyWords(before), after: tallyWords(tallies) }
      return noted(context, await read(context, id), [change])
    },

    async raiseProposal(context, { id, version, delegateId, kind, title, ...asked }) {
      const row = await current(context, id, version)
      if (delegateId !== null) await requireDelegates(context, id, [delegateId])
      const proposalId = newId()
      const { unitName, attendance } = await read(context, id)
      const matterId = await partners.openProposal(context, {
        proposalId,
        kind,
        title,
        raisedBy: attendance.find((it) => it.delegateId === delegateId)?.name ?? '',
        congress: row.title,
        unitId: row.unit_id,
        unitName,
        ...asked,
      })
      await insertProposal(context.trx, {
        id: proposalId,
        congress_id: id,
        delegate_id: delegateId,
        kind,
        title,
        matter_id: matterId,
        noted_at: context.now,
        noted_by: context.caller.accountId,
      })
      await updateCongress(context.trx, id, changed(context, row))
      return noted(context, await read(context, id), [{ field: '提案', before: '', after: title }])
    },
  }
}

async function readCongress(context: Context, partners: OrganizationPartners, id: string): Promise<Congress> {
  const { trx } = context
  const [row] = await listCongresses(trx, { id })
  if (!row) throw refuse('not-found', '找不到这次会议，可能已被删除。', { remedy: '回到列表再选。' })
  const proposals = await proposalsOf(trx, id)
  const states = await partners.proposalStates(
    trx,
    proposals.map((it) => it.id),
  )
  return {
    ...row,
    attendance: await attendanceOf(trx, id),
    tallies: await talliesOf(trx, id),
    list: proposals.map((it) => ({
      id: it.id,
      kind: it.kind,
      title: it.title,
      delegateName: it.delegate_name ?? '',
      matterId: it.matter_id,
      state: states.get(it.id)?.state ?? '',
      done: states.get(it.id)?.done ?? false,
    })),
  }
}

async function requireDelegates({ trx }: Context, id: string, delegateIds: readonly string[]): Promise<void> {
  if (await isDelegateOf(trx, id, delegateIds)) return
  throw refuse('invalid-input', '所选的人开会当日不是这次会议的代表。', {
    field: 'delegates',
    remedy: '核对代表名册和开会日期。',
  })
}

async function current(context: Context, id: string, version: number): Promise<CongressRecord> {
  return unchanged(await findCongress(context.trx, id), version, '会议')
}

function noted(
  context: Context,
  after: Congress,
  changes: { field: string; before: string; after: string }[],
): Congress {
  context.note({
    targetKind: 'congress',
    targetId: after.id,
    targetName: after.title,
    changes: changes.filter((it) => it.before !== it.after),
    recordVersion: after.version,
  })
  return after
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
