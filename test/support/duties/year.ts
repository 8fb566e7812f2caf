import { DutyDraft } from '#shared/modules/duties/event'
import type { Matrix } from '#shared/modules/duties/matrix'
import type { SubjectRef } from '#shared/values/subject'
import { writeRecords } from '#test/builders/dossier'
import { made, type TestVault } from '#test/support/open-test-vault'

/** @file Entering and reading a year of recurring duties in tests. */

/** A day of a month, ISO. */
export const day = (year: number, month: number, on: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}`

export type Held = Partial<DutyDraft> & { system: string; kind: string; subject: SubjectRef }

/** Records what was held, or only planned. */
export function hold(test: TestVault, given: Held) {
  return made(test.api.duties.save({ id: null, version: 0, draft: DutyDraft.parse(given) }))
}

/** The figures of one subject: due, done, made up, missing. */
export function figuresOf({ rows }: Matrix, subjectId: string): number[] {
  const row = rows.find((it) => it.subject.id === subjectId)
  if (!row) throw new Error(`${subjectId} is not on the board`)
  return [row.due, row.done, row.madeUp, row.missing]
}

export const partyRef = (id: string): SubjectRef => ({ kind: 'party', id })
export const villageRef = (id: string): SubjectRef => ({ kind: 'village', id })
export const personRef = (id: string): SubjectRef => ({ kind: 'person', id })
export const unitRef = (id: string): SubjectRef => ({ kind: 'unit', id })

/** The last row of the audit trail. */
export async function lastAudit(vault: TestVault) {
  let found = { action: '', target_name: '', changes: '[]' }
  await writeRecords(vault, async (trx) => {
    found = await trx
      .selectFrom('audit_entry')
      .select(['action', 'target_name', 'changes'])
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
  })
  return { action: found.action, targetName: found.target_name, changes: JSON.parse(found.changes) }
}
