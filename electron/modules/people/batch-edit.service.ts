import { nextBatchNo } from '#electron/platform/batches/batches.repository'
import { newId } from '#electron/platform/database/id'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import type { AssessedPerson } from '#shared/modules/people/contract-batch-edit'
import type { PersonId } from '#shared/values/id'
import { loadAcceptances } from './acceptance.repository'
import { assessmentsOf, peopleOfUnits } from './batch-edit.repository'
import {
  closeEdits,
  type EditedRecord,
  editRun,
  editsOf,
  keepEdits,
  type OpenEdits,
  previewOfPerson,
  soundEdits,
  standing,
  unitNamesOf,
} from './batch-edit-preview'
import { type DueRecord, writeEdited } from './batch-edit-write'
import { openEditBatch } from './edit-batch'
import { loadPeople } from './people.repository'
import { loadUnits } from './units.repository'

type BatchEditing = 'previewEdits' | 'editedPeople' | 'commitEdits' | 'discardEdits' | 'unitAssessments'

/** People that share one round of statements. */
const CHUNK = 500
/** More people than one sheet of a unit's results can be looked over on. */
const MOST_ASSESSED = 3000

/** Bulk edits: worked out for everyone, looked at, then written exactly so. */
export const batchEditService: Pick<Handlers<typeof people>, BatchEditing> = {
  async previewEdits(context, { ids, edits: given }) {
    const units = await loadUnits(context.trx)
    const edits = soundEdits(given, units)
    const run = await editRun(context)
    const people: EditedRecord[] = []
    const wanted = [...new Set(ids)]
    for (let from = 0; from < wanted.length; from += CHUNK) {
      const slice = wanted.slice(from, from + CHUNK)
      const accepted = await loadAcceptances(context.trx, slice)
      for (const it of await loadPeople(context.trx, slice))
        people.push(previewOfPerson(it, edits, run, units, accepted.get(it.row.id) ?? []))
      context.progress({ done: Math.min(from + CHUNK, wanted.length), total: wanted.length, message: '比对' })
      await context.step()
    }
    const open: OpenEdits = { key: newId(), edits, run, unitNames: unitNamesOf(units), people }
    keepEdits(context, open)
    const count = (show: string) => people.filter((it) => standing(it) === show).length
    return {
      key: open.key,
      changed: count('changed'),
      same: count('same'),
      skipped: count('skipped'),
      nextBatchNo: await nextBatchNo(context.trx),
    }
  },

  async editedPeople(context, { key, show, offset, limit }) {
    const rows = editsOf(context, key).people.filter((it) => standing(it) === show)
    return { total: rows.length, rows: rows.slice(offset, offset + limit) }
  },

  async commitEdits(context, { key, exclude }) {
    const open = editsOf(context, key)
    const left = new Set<string>(exclude)
    const due = open.people.filter((it): it is DueRecord => it.write !== null && !left.has(it.id))
    if (due.length === 0)
      throw refuse('invalid-input', '没有要写入的人。', { remedy: '至少留一人，或关闭批量修改。' })
    if (unitNamesOf(await loadUnits(context.trx)) !== open.unitNames)
      throw refuse('conflict', '单位树在预览之后变了，没有写入。', { remedy: '重新预览后再写入。' })
    const fields = [...new Set(open.edits.map((it) => it.field.label))].join('、')
    const title = `批量修改 ${due.length} 人：${fields}`
    const { writing, batchNo } = await openEditBatch(context, title, due.length)
    for (let from = 0; from < due.length; from += CHUNK) {
      await writeEdited(writing, due.slice(from, from + CHUNK))
      await context.record()
      context.progress({ done: Math.min(from + CHUNK, due.length), total: due.length, message: '写入' })
      await context.step()
    }
    context.onCommit(() => closeEdits(context))
    return { batchNo, changed: due.length }
  },

  async discardEdits(context, { key }) {
    editsOf(context, key)
    closeEdits(context)
    return {}
  },

  async unitAssessments({ trx }, { organizationId, year }) {
    const units = await loadUnits(trx)
    const below = units.below(organizationId).map((unit) => unit.id)
    const rows = await peopleOfUnits(trx, below, MOST_ASSESSED + 1)
    if (rows.length > MOST_ASSESSED)
      throw refuse('invalid-input', `“${units.name(organizationId)}”超过 ${MOST_ASSESSED} 人。`, {
        field: 'organizationId',
        remedy: '选其下的一个单位，分开录入。',
      })
    const results = new Map<string, AssessedPerson['earlier']>(rows.map((row) => [row.id, []]))
    for (const it of await assessmentsOf(trx, [...results.keys()]))
      results.get(it.person_id)?.push({ year: it.year, grade: it.grade })
    return rows.map(({ id, name, post_text, organization_id }) => {
      const own = results.get(id) ?? []
      return {
        id: id as PersonId,
        name,
        post: post_text,
        unit: units.name(organization_id ?? ''),
        grade: own.find((it) => it.year === year)?.grade ?? '',
        earlier: own.filter((it) => it.year < year).slice(0, 3),
      }
    })
  },
}
