import { BARS, type Bar } from '#shared/modules/evaluations/cases'
import { PERSON_KINDS } from '#shared/modules/organizations/party-words'
import type { ClassKind, HoursRule, SiteKind, StudyGrade } from '#shared/modules/training/system'
import { wholeNumber } from '../../../app/papers/whole-number'
import type { EditColumn } from '../../../components'
import { freshKey } from '../../members/systems/fresh-key'
import { numberTyped, shownNumber } from '../fields'
import { words } from './editor.text'

export const KIND_COLUMNS: readonly EditColumn<ClassKind>[] = [
  {
    key: 'label',
    title: words.kind.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'unit',
    title: words.kind.unit,
    width: 80,
    value: (it) => it.unit,
    set: (it, unit) => ({ ...it, unit }),
    limit: 6,
  },
  {
    key: 'listed',
    title: words.listed,
    width: 96,
    value: (it) => words.listedWords[it.listed ? 'yes' : 'no'],
    set: (it, typed) => ({ ...it, listed: typed !== words.listedWords.no }),
    options: Object.values(words.listedWords),
  },
  {
    key: 'hours',
    title: words.kind.hours,
    width: 72,
    align: 'right',
    value: (it) => shownNumber(it.hours),
    set: (it, typed) => ({ ...it, hours: numberTyped(typed, it.hours) }),
  },
]
export const newKind = (taken: readonly ClassKind[]): ClassKind => ({
  key: freshKey('kind', taken),
  label: '',
  unit: '期',
  listed: true,
  sent: false,
  hours: null,
})

const barWords = (bars: readonly Bar[]) => bars.map((it) => BARS[it]).join('、') || words.barsNone
const BAR_CHOICES: readonly (readonly Bar[])[] = [[], ['award'], ['promotion'], ['award', 'promotion']]

export const GRADE_COLUMNS: readonly EditColumn<StudyGrade>[] = [
  {
    key: 'label',
    title: words.grade.label,
    width: 112,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'bars',
    title: words.grade.bars,
    width: 192,
    value: (it) => barWords(it.bars),
    set: (it, typed) => ({
      ...it,
      bars: [...(BAR_CHOICES.find((one) => barWords(one) === typed) ?? it.bars)],
    }),
    options: BAR_CHOICES.map(barWords),
  },
  {
    key: 'basis',
    title: words.grade.basis,
    value: (it) => it.basis,
    set: (it, basis) => ({ ...it, basis }),
    limit: 500,
  },
]
export const newGrade = (): StudyGrade => ({ label: '', bars: [], basis: '' })

const WHO = PERSON_KINDS as Readonly<Record<string, string>>

export const HOURS_COLUMNS: readonly EditColumn<HoursRule>[] = [
  {
    key: 'label',
    title: words.hour.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'who',
    title: words.hour.who,
    width: 176,
    value: (it) => it.scope.kinds.map((kind) => WHO[kind] ?? kind).join('、'),
    set: (it, typed) => {
      const kinds = Object.keys(WHO).filter((key) => WHO[key] === typed)
      return kinds.length > 0 ? { ...it, scope: { ...it.scope, kinds } } : it
    },
    options: Object.values(WHO),
  },
  {
    key: 'hours',
    title: words.hour.hours,
    width: 72,
    align: 'right',
    value: (it) => String(it.hours),
    set: (it, typed) => ({ ...it, hours: wholeNumber(typed, 1000) || it.hours }),
  },
  {
    key: 'local',
    title: words.hour.local,
    width: 112,
    value: (it) => words.local[it.local ? 'yes' : 'no'],
    set: (it, typed) => ({ ...it, local: typed !== words.local.no }),
    options: Object.values(words.local),
  },
]
export const newHours = (taken: readonly HoursRule[]): HoursRule => ({
  key: freshKey('hours', taken),
  label: '',
  scope: { kind: 'person', kinds: ['cadre'], traits: [], units: [] },
  hours: 40,
  basis: '',
  local: true,
})

export const SITE_COLUMNS: readonly EditColumn<SiteKind>[] = [
  {
    key: 'label',
    title: words.site.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
]
export const newSite = (taken: readonly SiteKind[]): SiteKind => ({
  key: freshKey('site', taken),
  label: '',
  visits: true,
})
