import type { EngineSystems } from '#electron/platform/systems/systems'
import { termProblems } from '#shared/modules/organizations/rules-term-content'
import { TermContent } from '#shared/modules/organizations/term'
import { s08Terms } from './presets/s08-terms'
import { hasLetters } from './term.repository'

/** 换届提醒 as working systems: whom, how long before, by whom, with which letter. */
export const termsSystems: EngineSystems<TermContent> = {
  engine: 'terms',
  schema: TermContent,
  presets: [s08Terms],
  blank: {
    scope: { kind: 'party', kinds: [], traits: [], units: [] },
    ahead: 6,
    again: [],
    years: [],
    extendable: 12,
    cases: [
      { affiliation: 'countyCommittee', by: 'department', name: '县委组织部', how: 'letter', basis: '' },
    ],
    letter: {
      title: '关于任期届满的提醒函',
      paragraphs: ['你单位本届任期至〔届满日期〕届满，请做好有关工作。'],
      requestDays: 30,
    },
    procedure: null,
    basis: '',
    local: [],
  },
  problems: termProblems,
  inUse: hasLetters,
}
