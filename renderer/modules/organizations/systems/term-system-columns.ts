import {
  AFFILIATIONS,
  type Affiliation,
  PARTY_KINDS,
  type PartyKind,
} from '#shared/modules/organizations/party-words'
import type { TermCase, TermYears } from '#shared/modules/organizations/term'
import type { EditColumn } from '../../../components'
import { text } from './term-system.text'

/** The key of a list of words under which a word stands; undefined for a word that is none of them. */
function keyOf<K extends string>(words: Record<K, string>, word: string): K | undefined {
  return (Object.entries(words) as [K, string][]).find(([, label]) => label === word)?.[0]
}

export function freshCase(cases: readonly TermCase[]): TermCase {
  const keys = Object.keys(AFFILIATIONS) as Affiliation[]
  const free = keys.find((key) => !cases.some((it) => it.affiliation === key)) ?? 'town'
  return { affiliation: free, by: 'named', name: '', how: 'letter', basis: '' }
}

export const freshYears = (): TermYears => ({ kind: 'joint', affiliation: 'town', years: 3 })

export function caseColumns(): EditColumn<TermCase>[] {
  return [
    {
      key: 'affiliation',
      title: text.affiliation,
      width: 140,
      value: (it) => text.affiliations[it.affiliation],
      set: (it, word) => ({ ...it, affiliation: keyOf(AFFILIATIONS, word) ?? it.affiliation }),
      options: Object.values(AFFILIATIONS),
    },
    {
      key: 'by',
      title: text.by,
      width: 108,
      value: (it) => text.bys[it.by],
      set: (it, word) => ({ ...it, by: keyOf(text.bys, word) ?? it.by }),
      options: Object.values(text.bys),
    },
    {
      key: 'name',
      title: text.name,
      width: 120,
      value: (it) => it.name,
      set: (it, name) => ({ ...it, name }),
      limit: 100,
    },
    {
      key: 'how',
      title: text.how,
      width: 84,
      value: (it) => text.hows[it.how],
      set: (it, word) => ({ ...it, how: keyOf(text.hows, word) ?? it.how }),
      options: Object.values(text.hows),
    },
    {
      key: 'basis',
      title: text.basis,
      value: (it) => it.basis,
      set: (it, basis) => ({ ...it, basis }),
      limit: 500,
    },
  ]
}

export function yearColumns(): EditColumn<TermYears>[] {
  return [
    {
      key: 'kind',
      title: text.kind,
      width: 160,
      value: (it) => text.partyKinds[it.kind],
      set: (it, word) => ({ ...it, kind: keyOf<PartyKind>(PARTY_KINDS, word) ?? it.kind }),
      options: Object.values(PARTY_KINDS),
    },
    {
      key: 'affiliation',
      title: text.affiliation,
      value: (it) => (it.affiliation === '' ? text.anyAffiliation : text.affiliations[it.affiliation]),
      set: (it, word) => ({ ...it, affiliation: keyOf(AFFILIATIONS, word) ?? '' }),
      options: [text.anyAffiliation, ...Object.values(AFFILIATIONS)],
    },
    {
      key: 'years',
      title: text.yearsOf,
      width: 80,
      align: 'right',
      value: (it) => String(it.years),
      set: (it, typed) => ({ ...it, years: /^\d+$/.test(typed) ? Number(typed) : it.years }),
    },
  ]
}
