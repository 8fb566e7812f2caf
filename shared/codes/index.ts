import organizationKind from './b0194-org-kind.json' with { type: 'json' }
import ethnic from './gb3304-ethnic.json' with { type: 'json' }
import relation from './gb4761-relation-editor.json' with { type: 'json' }
import political from './gb4762-political.json' with { type: 'json' }
import degree from './gb6864-degree.json' with { type: 'json' }
import sex from './gbt2261-1-sex.json' with { type: 'json' }
import health from './gbt2261-3-health.json' with { type: 'json' }
import retirementLimit from './nllb-retirement-age-limit.json' with { type: 'json' }
import organizationLevel from './zb03-org-level.json' with { type: 'json' }
import organizationCategory from './zb04-org-category.json' with { type: 'json' }
import positionLevel from './zb09-position-level.json' with { type: 'json' }
import assessment from './zb18-assessment.json' with { type: 'json' }
import education from './zb64-education-editor.json' with { type: 'json' }
import subordination from './zb87-subordination.json' with { type: 'json' }
import personCategory from './zb125-person-category.json' with { type: 'json' }
import personStatus from './zb126-person-status.json' with { type: 'json' }
import managementCategory from './zb130-management-category.json' with { type: 'json' }
import staffingType from './zb135-staffing-type.json' with { type: 'json' }
import rank from './zb148-rank.json' with { type: 'json' }

/** One row of a national table. `code` is null where the number could not be proved: names are what files carry. */
export type CodeItem = {
  code: string | null
  name: string
  /** Code of the group the row stands under. */
  parent?: string | null | undefined
  fullName?: string | undefined
}
type CodeTable = { standard: string; items: readonly CodeItem[]; aliases?: readonly CodeItem[] }

const TABLES = {
  'b0194-org-kind': organizationKind,
  'gb3304-ethnic': ethnic,
  'gb4761-relation-editor': relation,
  'gb4762-political': political,
  'gb6864-degree': degree,
  'gbt2261-1-sex': sex,
  'gbt2261-3-health': health,
  'nllb-retirement-age-limit': retirementLimit,
  'zb03-org-level': organizationLevel,
  'zb04-org-category': organizationCategory,
  'zb09-position-level': positionLevel,
  'zb18-assessment': assessment,
  'zb64-education-editor': education,
  'zb87-subordination': subordination,
  'zb125-person-category': personCategory,
  'zb126-person-status': personStatus,
  'zb130-management-category': managementCategory,
  'zb135-staffing-type': staffingType,
  'zb148-rank': rank,
} satisfies Record<string, CodeTable>

export type CodeTableName = keyof typeof TABLES

function table(name: CodeTableName): CodeTable {
  return TABLES[name]
}

/** The standard's own number and title. */
export function standardOf(name: CodeTableName): string {
  return table(name).standard
}

/** All rows in the standard's order, group headings included. */
export function codeItems(name: CodeTableName): readonly CodeItem[] {
  return table(name).items
}

/** All names in the standard's order, group headings included. */
export function names(name: CodeTableName): string[] {
  return table(name).items.map((item) => item.name)
}

/** The names that can be filled in: rows that head no group. */
export function leafNames(name: CodeTableName): string[] {
  const groups = new Set(table(name).items.map((item) => item.parent))
  return table(name)
    .items.filter((item) => item.code === null || !groups.has(item.code))
    .filter((item) => !groups.has(item.name))
    .map((item) => item.name)
}

/** The row of that name, full name or known alias (九三学社 finds 九三); undefined for any other text. */
export function codeItemNamed(name: CodeTableName, text: string): CodeItem | undefined {
  const { items, aliases = [] } = table(name)
  const direct = items.find((item) => item.name === text || item.fullName === text)
  if (direct) return direct
  const alias = aliases.find((item) => item.name === text)
  return alias && items.find((item) => item.code === alias.code)
}
