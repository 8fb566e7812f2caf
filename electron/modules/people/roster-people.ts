import type { Trx } from '#electron/platform/database/schema'
import { fieldsOfColumns, type RosterPaper } from '#shared/modules/people/rosters'
import { elementTexts } from '#shared/modules/people/rules'
import type { RosterPerson } from '#shared/modules/people/rules-rosters'
import type { PartialDate } from '#shared/values/partial-date'
import { loadPeople } from './people.repository'
import { listRows } from './people-list.repository'
import { columnsOf } from './roster-columns.repository'
import type { Units } from './units'
import { loadUnits } from './units.repository'

/** What the heads of 班子配备表 count, whichever columns the paper has. */
const TEAM_FIELDS = ['age', 'sex', 'ethnicity', 'politics', 'qualification']
/** 简历 is no column of a list; it is read with the whole record. */
const CAREER = 'career'

/** These people in this order with the texts that the paper's columns print. */
export async function rosterPeople(
  trx: Trx,
  ids: readonly string[],
  paper: Pick<RosterPaper, 'columns' | 'groups'>,
  at: PartialDate,
): Promise<RosterPerson[]> {
  const units = await loadUnits(trx)
  const wanted = fieldsOfColumns(paper.columns)
  const fields = paper.groups === 'team' ? [...new Set([...wanted, ...TEAM_FIELDS])] : wanted
  const columns = columnsOf(
    fields.filter((it) => it !== CAREER),
    units,
    at,
  )
  const rows = await listRows(trx, ids, units, columns)
  const careers = wanted.includes(CAREER) ? await careerTexts(trx, ids, units) : null
  return rows.map((row) => ({
    unitId: row.organizationId ?? '',
    unit: row.organizationName,
    cells: careers ? { ...row.cells, career: careers.get(row.id) ?? '' } : row.cells,
  }))
}

async function careerTexts(trx: Trx, ids: readonly string[], units: Units): Promise<Map<string, string>> {
  const people = await loadPeople(trx, ids)
  return new Map(people.map(({ row, content }) => [row.id, elementTexts(content, units.name).JianLi]))
}
