import { subjectNames } from '#electron/modules/organizations/index'
import { keptNew } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { contentOn, type LoadedSystem, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { barredUntil, matterNumber } from '#shared/modules/matters/rules-days'
import type { SanctionContent, SanctionRow } from '#shared/modules/matters/sanction'
import type { MatterSystem, Sanction } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import type { Subject, SubjectRef } from '#shared/values/subject'
import { findMatter } from './matter.repository'
import { mattersSystems } from './matters-systems'
import {
  findSanction,
  insertSanction,
  type ListedSanction,
  listSanctions,
  type SanctionRecord,
  updateSanction,
} from './sanction.repository'

type Job = 'sanctions' | 'addSanction' | 'liftSanction'

/** 问责: measures against organizations and people; some keep them from awards for a time. */
export const sanctionService: Pick<Handlers<typeof matters>, Job> = {
  async sanctions({ trx, now }, { system, barring, ...slice }) {
    const today = dayOf(now)
    const found = await loadSystem(trx, mattersSystems, system)
    const { total, rows } = await listSanctions(trx, { system, barring: barring ? today : '' }, slice)
    const names = await subjectNames(
      trx,
      rows.map((it) => ({ kind: it.subject_kind, id: it.subject_id })),
    )
    return { total, rows: rows.map((it) => rowOf(found, it, { names, today })) }
  },

  async addSanction(context, { system, content }) {
    const { trx } = context
    const found = await loadSystem(trx, mattersSystems, system)
    const sanction = sanctionOf(found, content.key, content.on)
    if (!sanction)
      throw refuse('invalid-input', '这项制度没有这种问责措施。', {
        field: 'key',
        remedy: '从列出的措施里选。',
      })
    const subject = await requireSubject(context, content.subject)
    if (content.matterId !== null) await findMatter(trx, content.matterId)
    const untilOn = sanction.bars === null ? '' : barredUntil(content.on, sanction.bars)
    const row = newSanction(context, { system, content, untilOn })
    const { id } = row
    await insertSanction(trx, row)
    const about = {
      targetKind: 'sanction',
      targetId: id,
      targetName: `${subject.name} ${sanction.label}`,
      changes: [
        { field: '事由', before: '', after: content.reason },
        { field: '限制评优至', before: '', after: untilOn },
      ].filter((it) => it.after !== ''),
      recordVersion: 1,
    }
    await noteStep(context, about, {
      ...step(`登记${subject.name}的${sanction.label}`),
      rows: [rowChange('matter_sanction', null, row)],
    })
    return { id, untilOn }
  },

  async liftSanction(context, { id, version, on, words }) {
    const record = await findSanction(context.trx, id)
    if (record.version !== version || record.lifted_on !== '')
      throw refuse('conflict', '这条问责已被他人改过。', { remedy: '刷新后再看。' })
    const changed_by = context.caller.accountId
    const values = {
      version: version + 1,
      changed_at: context.now,
      changed_by,
      lifted_on: on,
      lifted_for: words,
    }
    await updateSanction(context.trx, id, values)
    const subject = { kind: record.subject_kind, id: record.subject_id }
    const names = await subjectNames(context.trx, [subject])
    const name = names.get(`${subject.kind}:${subject.id}`)?.name ?? ''
    const about = {
      targetKind: 'sanction',
      targetId: id,
      targetName: name,
      changes: [{ field: '解除', before: '', after: `${on} ${words}` }],
      recordVersion: values.version,
    }
    await noteStep(context, about, {
      ...step(`解除${name}的问责`),
      rows: [rowChange('matter_sanction', record, { ...record, ...values })],
    })
    return {}
  },
}

type Laid = { system: string; content: SanctionContent; untilOn: string }

function newSanction(context: Context, { system, content, untilOn }: Laid): SanctionRecord {
  const { key, matterId, subject, on, by, document, reason } = content
  return {
    ...keptNew(context),
    system_key: system,
    key,
    matter_id: matterId,
    subject_kind: subject.kind,
    subject_id: subject.id,
    on_day: on,
    until_on: untilOn,
    by,
    document,
    reason,
    lifted_on: '',
    lifted_for: '',
  }
}

/** Who may take it back, and what is shown anew then. */
function step(title: string) {
  return { title, right: 'ledgers.edit', topics: ['matters', 'cases'] } as const
}

function sanctionOf(system: LoadedSystem<MatterSystem>, key: string, on: string): Sanction | undefined {
  return contentOn(system, on).sanctions.find((it) => it.key === key)
}

async function requireSubject({ trx }: Context, subject: SubjectRef): Promise<Subject> {
  const named = (await subjectNames(trx, [subject])).get(`${subject.kind}:${subject.id}`)
  if (named) return named
  throw refuse('not-found', '找不到被问责的对象。', { field: 'subject', remedy: '重新选一个。' })
}

function rowOf(
  system: LoadedSystem<MatterSystem>,
  row: ListedSanction,
  { names, today }: { names: ReadonlyMap<string, Subject>; today: string },
): SanctionRow {
  const subject = { kind: row.subject_kind, id: row.subject_id }
  const unknown = { ...subject, name: '', unitId: null, unitName: '' }
  const running = row.until_on !== '' && row.on_day <= today && row.until_on >= today
  return {
    id: row.id,
    version: row.version,
    system: row.system_key,
    key: row.key,
    label: sanctionOf(system, row.key, row.on_day)?.label ?? row.key,
    subject,
    subjectInfo: names.get(`${subject.kind}:${subject.id}`) ?? unknown,
    matterId: row.matter_id as MatterId | null,
    matterNumber:
      row.matter_year === null || row.matter_number === null
        ? ''
        : matterNumber(row.matter_year, row.matter_number),
    on: row.on_day,
    by: row.by,
    document: row.document,
    reason: row.reason,
    untilOn: row.until_on,
    liftedOn: row.lifted_on,
    liftedFor: row.lifted_for,
    bars: running && (row.lifted_on === '' || row.lifted_on > today),
  }
}
