import { sql } from 'kysely'
import type { ConditionField } from '#electron/platform/database/conditions'
import { peopleField } from '#shared/modules/people/fields'
import type { FieldContext, FieldMaker, FieldSource } from './people-field'
import { NUMBER_FIELDS } from './people-field-numbers.repository'
import { ROW_FIELDS } from './people-field-rows.repository'
import { assessmentYear, TEXT_FIELDS } from './people-field-texts.repository'
import type { Units } from './units'

/** @file How each field of the catalogue stands in the tables; the tests hold that none is missing. */

const MAKERS: ReadonlyMap<string, FieldMaker> = new Map(
  Object.entries({ ...TEXT_FIELDS, ...NUMBER_FIELDS, ...ROW_FIELDS }),
)

/** The field's source at the list's date, undefined for a key that no field has. */
export function fieldSource(key: string, context: FieldContext, units: Units): FieldSource | undefined {
  const spec = peopleField(key)
  if (!spec) return undefined
  if (key === 'unit') return unitSource(units)
  const year = /^assessment\.(\d{4})$/.exec(key)?.[1]
  return year ? assessmentYear(Number(year)) : MAKERS.get(key)?.(context)
}

/** The same as conditions need it. */
export function conditionField(key: string, context: FieldContext, units: Units): ConditionField | undefined {
  const spec = peopleField(key)
  const source = fieldSource(key, context, units)
  return spec && source && { spec, sql: source.sql }
}

function unitSource(units: Units): FieldSource {
  return {
    sql: {
      by: 'unit',
      id: sql`coalesce(person.organization_id, '')`,
      below: (id) => (units.find(id) ? units.below(id).map((unit) => unit.id) : null),
    },
    cell: sql`coalesce(person.organization_id, '')`,
    show: (stored) => units.find(String(stored))?.name ?? '',
    order: sql`(select unit.tree_order from organization as unit where unit.id = person.organization_id)`,
  }
}
