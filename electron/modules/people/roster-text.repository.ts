import { sql } from 'kysely'
import type { Sql } from '#electron/platform/database/conditions'
import type { Units } from './units'

/** @file What is typed into a list's search box, as a clause on the columns that `person_by_search` covers. */

/** Every word must be found, or the whole with its blanks left out: 张　三 is 张三, 青石 镇长 two words. */
export function textClause(text: string, units: Units): Sql {
  const words = text.split(/[\s\u3000]+/u).filter((word) => word !== '')
  const whole = wordClause(words.join(''), units)
  if (words.length < 2) return whole
  const each = sql.join(
    words.map((word) => wordClause(word, units)),
    sql` and `,
  )
  return sql`(${whole} or (${each}))`
}

/**
 * Letters begin a spelling of the name; figures begin or end the 身份证号; anything else stands in the name, the post,
 * or the name of the unit or of one above it.
 */
function wordClause(word: string, units: Units): Sql {
  if (/^[a-zü']+$/i.test(word))
    return sql`instr(person.spellings, ${` ${word.toLowerCase().replaceAll("'", '').replaceAll('ü', 'v')}`}) > 0`
  if (/^\d{3,17}[\dx]?$/i.test(word)) return numberClause(word.toUpperCase())
  const named = units.all.filter((unit) => unit.name.includes(word) || unit.shortName.includes(word))
  const below = [...new Set(named.flatMap((unit) => units.below(unit.id)))].map((unit) => unit.id)
  const words = sql`instr(person.name_key, ${word}) > 0 or instr(person.post_text, ${word}) > 0`
  if (below.length === 0) return sql`(${words})`
  return sql`(${words} or person.organization_id in (select value from json_each(${JSON.stringify(below)})))`
}

function numberClause(digits: string): Sql {
  const begins = sql`substr(person.identity_number, 1, ${digits.length}) = ${digits}`
  return sql`(${begins} or substr(person.identity_number, ${-digits.length}) = ${digits})`
}
