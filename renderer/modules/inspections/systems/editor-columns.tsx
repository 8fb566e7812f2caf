import type { FrequencyPeriod, FrequencyRule, ResultLevel } from '#shared/modules/inspections/system'
import { PARTY_KINDS, UNIT_ROLES, VILLAGE_TRAITS } from '#shared/modules/organizations/party-words'
import type { SubjectKind, SubjectScope } from '#shared/values/subject'
import { wholeNumber } from '../../../app/papers/whole-number'
import type { EditColumn } from '../../../components'
import { freshKey } from '../../members/systems/fresh-key'
import { words } from './editor.text'

/** What subjects are called by kind and key. */
const KINDS: Readonly<Record<string, string>> = {
  ...UNIT_ROLES,
  ...words.villageKinds,
  ...PARTY_KINDS,
}

export function kindWords(kinds: readonly string[]): string {
  return kinds.map((it) => KINDS[it] ?? it).join('、')
}

/** Keys of the words that were typed; what is no word of a kind is left out. */
export function kindsTyped(typed: string): string[] {
  return keysOf(typed, KINDS)
}

function keysOf(typed: string, known: Readonly<Record<string, string>>): string[] {
  const wanted = typed.split(/[、，,\s]/).filter(Boolean)
  return Object.entries(known)
    .filter(([, label]) => wanted.includes(label))
    .map(([key]) => key)
}

function traitWords(traits: readonly string[]): string {
  return traits.map((it) => (VILLAGE_TRAITS as Readonly<Record<string, string>>)[it] ?? it).join('、')
}

/** The scope whose kinds these are: units, villages or party organizations. */
function scopeTyped(scope: SubjectScope, typed: string): SubjectScope {
  const kinds = kindsTyped(typed)
  const [first] = kinds
  if (first === undefined) return scope
  const kind: SubjectKind = first in UNIT_ROLES ? 'unit' : first in PARTY_KINDS ? 'party' : 'village'
  return { ...scope, kind, kinds }
}

const PERIODS = words.periods

export const FREQUENCY_COLUMNS: readonly EditColumn<FrequencyRule>[] = [
  {
    key: 'label',
    title: words.frequency.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 60,
  },
  {
    key: 'kind',
    title: words.frequency.kind,
    width: 112,
    value: (it) => kindWords(it.scope.kinds),
    set: (it, typed) => ({ ...it, scope: scopeTyped(it.scope, typed) }),
  },
  {
    key: 'traits',
    title: words.frequency.traits,
    width: 128,
    value: (it) => traitWords(it.scope.traits),
    set: (it, typed) => ({ ...it, scope: { ...it.scope, traits: keysOf(typed, VILLAGE_TRAITS) } }),
  },
  {
    key: 'period',
    title: words.frequency.period,
    width: 72,
    value: (it) => PERIODS[it.period],
    set: (it, typed) => ({ ...it, period: periodTyped(typed) ?? it.period }),
    options: Object.values(PERIODS),
  },
  {
    key: 'times',
    title: words.frequency.times,
    width: 64,
    align: 'right',
    value: (it) => String(it.times),
    set: (it, typed) => ({ ...it, times: wholeNumber(typed, 31) || it.times }),
  },
]

function periodTyped(typed: string): FrequencyPeriod | undefined {
  return (Object.keys(PERIODS) as FrequencyPeriod[]).find((it) => PERIODS[it] === typed)
}

export const freshFrequency = (taken: readonly FrequencyRule[]): FrequencyRule => ({
  key: freshKey('rule', taken),
  label: '',
  scope: { kind: 'unit', kinds: ['town'], traits: [], units: [] },
  times: 1,
  period: 'year',
  basis: '',
})

export const LEVEL_COLUMNS: readonly EditColumn<ResultLevel>[] = [
  {
    key: 'label',
    title: words.level.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 60,
  },
  {
    key: 'from',
    title: words.level.from,
    width: 96,
    align: 'right',
    value: (it) => String(it.from),
    set: (it, typed) => ({ ...it, from: wholeNumber(typed, 100) ?? it.from }),
  },
]

export const freshLevel = (): ResultLevel => ({ label: '', from: 0 })
