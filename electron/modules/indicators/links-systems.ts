import type { EngineSystems } from '#electron/platform/systems/systems'
import { type LinksContent, LinksContent as Schema } from '#shared/modules/indicators/links'
import { VILLAGE_TRAITS } from '#shared/modules/organizations/party-words'
import { hasLinks } from './link.repository'
import { LINK_PRESETS } from './presets/links'

/** The working systems that links run. */
export const linksSystems: EngineSystems<LinksContent> = {
  engine: 'links',
  schema: Schema,
  presets: LINK_PRESETS,
  blank: Schema.parse({
    noun: '联系',
    holders: { kind: 'person', kinds: ['cadre'] },
    holderWord: '联系人',
    span: 'open',
    types: [
      { key: 'village', label: '联系村', target: { kind: 'village' }, rules: [{ least: 1, most: null }] },
    ],
  }),
  problems: problemsOf,
  inUse: hasLinks,
}

function problemsOf({ types, watches, holders }: LinksContent): string[] {
  const problems: string[] = []
  const doubled = (keys: readonly string[]) => keys.find((key, at) => keys.indexOf(key) < at)
  const twice = doubled(types.map((it) => it.key)) ?? doubled(watches.map((it) => it.key))
  if (twice) problems.push(`代号“${twice}”用了两次。`)
  for (const name of unknownTraits({ types, watches, holders }))
    problems.push(`没有“${name}”这种村（社区）标记。`)
  for (const { label, rules, target, targetLeast, typed } of types) {
    if (rules.some((it) => it.most !== null && it.most < it.least))
      problems.push(`“${label}”的最多数小于最少数。`)
    const open = rules.findIndex((it) => it.postHas.length === 0 && it.traits.length === 0)
    if (open >= 0 && open < rules.length - 1) problems.push(`“${label}”的通用规则应放在最后。`)
    if (rules.some((it) => it.postHas.length > 0) && holders.kind !== 'person')
      problems.push(`“${label}”按职务定规则，联系人却不是人员。`)
    if (target === null && targetLeast > 0)
      problems.push(`“${label}”没有联系对象范围，不能要求对象的联系人数。`)
    if (target === null && !typed) problems.push(`“${label}”没有联系对象范围，应允许直接填写名称。`)
  }
  if (watches.some((it) => it.by === 'age') && !['village', 'party'].includes(holders.kind))
    problems.push('按任职者年龄列出的，联系人应为村（社区）或党组织。')
  return problems
}

/** Marks that no village can bear: names that were mistyped. */
function unknownTraits({
  types,
  watches,
  holders,
}: Pick<LinksContent, 'types' | 'watches' | 'holders'>): string[] {
  const named = [
    ...holders.traits,
    ...types.flatMap(({ rules, target }) => [...rules.flatMap((it) => it.traits), ...(target?.traits ?? [])]),
    ...watches.flatMap((it) => (it.by === 'traits' ? it.traits : [])),
  ]
  return [...new Set(named)].filter((it) => !(it in VILLAGE_TRAITS))
}
