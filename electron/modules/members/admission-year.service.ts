import { subjectNames } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChanges } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import { groupBy } from '#shared/values/group-by'
import type { SubjectKind } from '#shared/values/subject'
import { type AdmissionYearRow, listAdmissionYears, putAdmissionYear } from './admission-year.repository'

type Job = 'admissionYears' | 'saveAdmissionYears'

const KEY = ['subject_kind', 'subject_id', 'year'] as const

/** 历年发展党员数: what the yearly statistics say of years before cases are kept here. */
export const admissionYearService: Pick<Handlers<typeof members>, Job> = {
  async admissionYears({ trx }, asked) {
    const { kind, ids } = asked
    const names = await namesOf(trx, kind, ids)
    const years = groupBy(await listAdmissionYears(trx, asked), (it) => it.subject_id)
    return ids.flatMap((id) => {
      const subject = names.get(`${kind}:${id}`)
      const known = (years.get(id) ?? []).map(({ year, members, admitted }) => ({
        id,
        year,
        members,
        admitted,
      }))
      return subject ? [{ id, name: subject.name, unitName: subject.unitName, years: known }] : []
    })
  },

  async saveAdmissionYears(context, { kind, years }) {
    const { trx } = context
    const ids = [...new Set(years.map((it) => it.id))]
    const names = await namesOf(trx, kind, ids)
    if (names.size < ids.length)
      throw refuse('not-found', '有的村（社区）已删除。', { field: 'years', remedy: '刷新后再补录。' })
    const from = Math.min(...years.map((it) => it.year))
    const before = await listAdmissionYears(trx, { kind, ids, from })
    for (const { id, ...year } of years)
      await putAdmissionYear(trx, { subject_kind: kind, subject_id: id, ...year })
    const after = await listAdmissionYears(trx, { kind, ids, from })
    const nameOf = (id = '') => names.get(`${kind}:${id}`)?.name ?? ''
    const called = ids.length === 1 ? nameOf(ids[0]) : `${nameOf(ids[0])}等 ${ids.length} 个村（社区）`
    await noteStep(
      context,
      {
        targetKind: 'admission-year',
        targetId: ids[0] ?? '',
        targetName: called,
        changes: changesOf(before, after, nameOf),
      },
      {
        title: `补录${called}的历年发展党员数`,
        right: 'ledgers.edit',
        topics: ['members'],
        rows: rowChanges('admission_year', before, after, KEY),
      },
    )
    return { villages: ids.length }
  },
}

function namesOf(trx: Trx, kind: SubjectKind, ids: readonly string[]) {
  return subjectNames(
    trx,
    ids.map((id) => ({ kind, id })),
  )
}

function changesOf(
  before: readonly AdmissionYearRow[],
  after: readonly AdmissionYearRow[],
  nameOf: (id: string) => string,
) {
  const told = (rows: readonly AdmissionYearRow[]) =>
    new Map(rows.map((it) => [`${nameOf(it.subject_id)} ${it.year} 年`, words(it)]))
  const was = told(before)
  const is = told(after)
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? '', after: is.get(field) ?? '' }))
    .filter((it) => it.before !== it.after)
}

/** 党员 42 人，发展 1 人 */
function words({ members, admitted }: AdmissionYearRow): string {
  return [members === null ? '' : `党员 ${members} 人`, admitted === null ? '' : `发展 ${admitted} 人`]
    .filter(Boolean)
    .join('，')
}
