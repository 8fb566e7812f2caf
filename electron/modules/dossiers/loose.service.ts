import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { Loose, LooseContent, LooseState } from '#shared/modules/dossiers/loose'
import { looseChanges } from '#shared/modules/dossiers/loose-changes'
import { dateProblem } from '#shared/modules/dossiers/rules-catalogue'
import { filingDue } from '#shared/modules/dossiers/rules-loose'
import { groupBy } from '#shared/values/group-by'
import type { LooseId } from '#shared/values/id'
import { normalizeName, plainName } from '#shared/values/name-order'
import { parsePartialDate, todayPartial } from '#shared/values/partial-date'
import {
  insertLoose,
  type LooseRecord,
  lastNumber,
  listLoose,
  looseById,
  peopleWithDossier,
  updateLoose,
} from './loose.repository'
import { fileLoose } from './loose-filing'
import { readDossierStandards } from './standards'

export const looseService: Pick<
  Handlers<typeof dossiers>,
  'loose' | 'receiveLoose' | 'saveLoose' | 'fileLoose' | 'returnLoose'
> = {
  async loose({ trx }, asked) {
    const { filingDays } = await readDossierStandards(trx)
    const { total, rows } = await listLoose(trx, asked)
    return { total, rows: rows.map((it) => shown(it, filingDays)) }
  },

  async receiveLoose(context, { contents }) {
    contents.forEach((content, at) => {
      requireSound(content, `contents.${at}`)
    })
    const { trx, now, caller } = context
    const held = await peopleWithDossier(
      trx,
      contents.map((it) => it.personId),
    )
    const rows = []
    for (const [year, received] of groupBy(contents, (it) => yearOf(it, now))) {
      const last = await lastNumber(trx, year)
      rows.push(
        ...received.map((content, at) => ({
          id: newId() as LooseId,
          version: 1,
          created_at: now,
          created_by: caller.accountId,
          removed_at: null,
          number: last + at + 1,
          year_received: year,
          ...columnsOf(context, content, stateOf(content, held)),
        })),
      )
    }
    await insertLoose(trx, rows)
    for (const { id, name, title, year_received, number } of rows)
      context.note(noteOf({ id, name, title, number }, year_received, 1))
    return rows.map((it) => it.id)
  },

  async saveLoose(context, { id, version, content }) {
    const before = await current(context, id, version)
    requireSound(content, 'content')
    const held = await peopleWithDossier(context.trx, [content.personId])
    const row = columnsOf(context, content, stateOf(content, held))
    await updateLoose(context.trx, id, { ...row, version: version + 1 })
    return changed(context, before)
  },

  fileLoose,

  async returnLoose(context, { id, version, reason }) {
    const before = await current(context, id, version)
    const { now, caller } = context
    const by = { changed_at: now, changed_by: caller.accountId, version: version + 1 }
    await updateLoose(context.trx, id, { ...by, state: 'returned', state_reason: reason })
    return changed(context, before)
  },
}

/** One that can still be changed: it waits for its dossier, and nobody changed it since. */
async function current({ trx }: Context, id: string, version: number): Promise<LooseRecord> {
  const [record] = await looseById(trx, [id])
  if (!record) throw refuse('not-found', '找不到这份零散材料。', { remedy: '回到登记表再选。' })
  if (record.state === 'filed' || record.state === 'returned')
    throw refuse(
      'conflict',
      `${record.name}的“${record.title}”${record.state === 'filed' ? '已归档' : '已退回'}。`,
      {
        remedy: record.state === 'filed' ? '在档案目录里改。' : '再送来时另行登记。',
      },
    )
  if (record.version === version) return record
  const { filingDays } = await readDossierStandards(trx)
  throw refuse('conflict', `${record.name}的“${record.title}”已被他人改过。`, {
    remedy: '看过现在的内容后再改。',
    current: shown(record, filingDays),
  })
}

async function changed(context: Context, before: LooseRecord): Promise<Loose> {
  const [after] = await looseById(context.trx, [before.id])
  if (!after) throw new Error(`a loose material vanished: ${before.id}`)
  const { filingDays } = await readDossierStandards(context.trx)
  context.note({
    ...noteOf(after, yearOf(after, context.now), after.version),
    changes: looseChanges(before, after),
  })
  return shown(after, filingDays)
}

function requireSound(content: LooseContent, at: string): void {
  const problem = dateProblem(content)
  if (problem !== '') throw refuse('invalid-input', `“${content.title}”${problem}`, { field: `${at}.day` })
  if (content.handedOn !== '' && !parsePartialDate(content.handedOn))
    throw refuse('invalid-input', `移交日期“${content.handedOn}”不是日期。`, {
      field: `${at}.handedOn`,
      remedy: '写成 2026.11.20。',
    })
}

/** 待归档 once it is known whose dossier and which class; 待处理 before. */
function stateOf({ personId, classCode }: LooseContent, held: ReadonlySet<string>): LooseState {
  return personId !== null && classCode !== null && held.has(personId) ? 'due' : 'pending'
}

function columnsOf({ now, caller }: Context, content: LooseContent, state: LooseState) {
  const { personId, name, classCode, fromUnit, handedOn, handedBy, receivedBy, ...rest } = content
  return {
    ...rest,
    name: normalizeName(name),
    name_key: plainName(name),
    person_id: personId,
    class_code: classCode,
    from_unit: fromUnit,
    handed_on: handedOn === '' ? '' : (parsePartialDate(handedOn) ?? handedOn),
    handed_by: handedBy,
    received_by: receivedBy,
    state,
    changed_at: now,
    changed_by: caller.accountId,
  }
}

/** The year of whose register it is: that of the day it was handed over, else this one. */
function yearOf({ handedOn }: Pick<LooseContent, 'handedOn'>, now: string): number {
  return Number((parsePartialDate(handedOn) ?? todayPartial(new Date(now))).slice(0, 4))
}

function noteOf(
  { id, name, title, number }: { id: string; name: string; title: string; number: number },
  year: number,
  recordVersion: number,
) {
  return {
    targetKind: 'loose',
    targetId: id,
    targetName: `零散材料 ${year}-${number}：${name}“${title}”`,
    recordVersion,
  }
}

function shown({ dossierState: _, ...record }: LooseRecord, filingDays: number | null): Loose {
  const waits = record.state === 'pending' || record.state === 'due'
  return { ...record, dueOn: waits ? filingDue(record.handedOn, filingDays) : '' }
}
