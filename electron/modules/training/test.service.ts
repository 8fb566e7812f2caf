import { subjectNames } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import type { TestContent, TestReturn } from '#shared/modules/training/resources'
import { changesBetween } from '#shared/modules/training/rules-changes'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { SubjectScope } from '#shared/values/subject'
import {
  findTest,
  insertTest,
  keepPlace,
  layPlaces,
  listPlaces,
  listTests,
  type PlaceRecord,
  type TestRecord,
  updateTest,
} from './test.repository'
import { systemsOn } from './training-systems'

type Job = 'tests' | 'saveTest' | 'removeTest' | 'testReturns' | 'keepReturns'

const EVERY = { offset: 0, limit: 500 }

/** 测试: papers sent to organizations, how many came back, how many passed. */
export const testService: Pick<Handlers<typeof training>, Job> = {
  async tests({ trx }) {
    const rows = await listTests(trx)
    return rows.map(({ on_day, due_on, ...it }) => ({ ...it, on: on_day, due: due_on }))
  },

  async saveTest(context, { id, version, content, scope }) {
    const { trx } = context
    const before = id === null ? null : standing(await findTest(trx, id), version)
    const { on, due, ...rest } = content
    const columns = { ...rest, on_day: on, due_on: due }
    const kept = keptNew(context)
    const testId = before?.id ?? kept.id
    if (before) await updateTest(trx, testId, { ...columns, ...keptChanged(context, version) })
    else await insertTest(trx, { ...kept, ...columns })
    if (!before || scope) await layPlaces(trx, testId, scope ?? (await scopeOf(context, content)), on)
    const changes = changesBetween(LABELS, before && words(before), words(columns))
    context.note({ targetKind: 'training-test', targetId: testId, targetName: content.title, changes })
    return { id: testId }
  },

  async removeTest(context, { id, version }) {
    const { title } = standing(await findTest(context.trx, id), version)
    await updateTest(context.trx, id, keptRemoved(context, version))
    const changes = [{ field: '测试', before: title, after: '' }]
    context.note({ targetKind: 'training-test', targetId: id, targetName: title, changes })
    return {}
  },

  async testReturns(context, { id, text, silent, offset, limit }) {
    const ids = text.trim() === '' ? null : await placesNamed(context, id, text.trim())
    const { total, rows } = await listPlaces(context.trx, { testId: id, ids, silent }, { offset, limit })
    return { total, rows: await namedPlaces(context, rows) }
  },

  async keepReturns(context, { id, rows }) {
    const { trx } = context
    const { title } = await findTest(trx, id)
    const ids = rows.map((it) => it.subjectId)
    const before = await namedPlaces(
      context,
      (await listPlaces(trx, { testId: id, ids, silent: false }, { offset: 0, limit: ids.length })).rows,
    )
    const changes: FieldChange[] = []
    for (const row of rows) {
      const was = before.find((it) => it.subjectId === row.subjectId && it.subjectKind === row.subjectKind)
      if (!was) throw refuse('not-found', '有单位不在这次测试的名单里。', { remedy: '刷新后重新登记。' })
      requireSums(was.name, row)
      if (counts(was) === counts(row)) continue
      const { subjectKind, subjectId, ...sums } = row
      await keepPlace(trx, id, { subject_kind: subjectKind, subject_id: subjectId, ...sums })
      changes.push({ field: was.name, before: counts(was), after: counts(row) })
    }
    context.note({ targetKind: 'training-test', targetId: id, targetName: title, changes })
    return { changed: changes.length }
  },
}

function standing(row: TestRecord, version: number): TestRecord {
  if (row.version === version) return row
  throw refuse('conflict', `“${row.title}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

async function scopeOf({ trx }: Context, { system, on }: TestContent): Promise<SubjectScope> {
  const found = (await systemsOn(trx, on)).find((it) => it.key === system)
  if (found?.testsTo) return found.testsTo
  throw refuse('invalid-input', '这项工作制度没有规定试卷发到哪里。', {
    field: 'content.system',
    remedy: '改选一项制度，或选定发卷范围。',
  })
}

/** Lines with the names of the places. */
export async function namedPlaces(
  { trx }: Pick<Context, 'trx'>,
  rows: readonly PlaceRecord[],
): Promise<TestReturn[]> {
  const names = await subjectNames(
    trx,
    rows.map((it) => ({ kind: it.subject_kind, id: it.subject_id })),
  )
  return rows.map((it) => {
    const subject = names.get(`${it.subject_kind}:${it.subject_id}`)
    return {
      subjectKind: it.subject_kind,
      subjectId: it.subject_id,
      name: subject?.name ?? '',
      unitName: subject?.unitName ?? '',
      issued: it.issued,
      returned: it.returned,
      passed: it.passed,
    }
  })
}

async function placesNamed(context: Context, testId: string, text: string): Promise<string[]> {
  const found: string[] = []
  for (let offset = 0; ; offset += EVERY.limit) {
    const { rows } = await listPlaces(context.trx, { testId, ids: null, silent: false }, { ...EVERY, offset })
    const fits = (await namedPlaces(context, rows)).filter((it) =>
      `${it.name}　${it.unitName}`.includes(text),
    )
    found.push(...fits.map((it) => it.subjectId))
    if (rows.length < EVERY.limit) return found
  }
}

type Counts = { issued: number; returned: number; passed: number | null }

/** What is wrong with the numbers of one place, '' nothing. */
export function wrongSums({ issued, returned, passed }: Counts): string {
  if (returned > issued) return `收回 ${returned} 份多于发出 ${issued} 份`
  return (passed ?? 0) > returned ? `合格 ${passed} 份多于收回 ${returned} 份` : ''
}

function requireSums(name: string, counts: Counts): void {
  const wrong = wrongSums(counts)
  if (wrong === '') return
  throw refuse('invalid-input', `${name}：${wrong}。`, { field: 'rows', remedy: '核对份数。' })
}

function counts({ issued, returned, passed }: Counts): string {
  return `发出 ${issued} 份，收回 ${returned} 份${passed === null ? '' : `，合格 ${passed} 份`}`
}

const LABELS = { title: '名称', on: '发卷日期', due: '收回期限', note: '说明' }

function words({ title, on_day, due_on, note }: Pick<TestRecord, 'title' | 'on_day' | 'due_on' | 'note'>) {
  return { title, on: on_day, due: due_on, note }
}
