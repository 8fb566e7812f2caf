import { Group, Indicator, type Option, type Scale, SchemeContent } from '#shared/modules/evaluations/scheme'
import { text } from './schemes.text'

/** @file What new parts of a scheme start with. Nothing is decided by itself: weights and points are empty. */

/** A key that no part of any scheme has had. */
export function newKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  return `k${Array.from(random, (byte) => (byte % 36).toString(36)).join('')}`
}

export function newLine(scales: readonly Scale[]): Indicator {
  const score = scales[0] ? { by: 'grade', scale: scales[0].key } : { by: 'points' }
  return Indicator.parse({ key: newKey(), parent: null, label: '', weight: null, score })
}

export function newGroup(groups: readonly Group[]): Group {
  const letter = [...LETTERS].find((it) => !groups.some((group) => group.letter === it)) ?? 'Z'
  return Group.parse({ key: newKey(), letter, name: '', weight: null })
}

const LETTERS = 'ABCDEFGHIJKL'

export function newScale(name: string, labels: readonly string[]): Scale {
  return { key: newKey(), name, options: renumbered(labels.map((label) => newOption(label))) }
}

export function newOption(label = ''): Option {
  return {
    mark: 1,
    label,
    short: label.slice(0, label.startsWith('基本') ? 2 : 4),
    points: null,
    neutral: false,
  }
}

/** Options numbered from 1 as they stand: their key on the bench. */
export function renumbered(options: readonly Option[]): Option[] {
  return options.map((it, index) => ({ ...it, mark: index + 1 }))
}

/** A scheme with nothing in it but its name. */
export function blankScheme(): SchemeContent {
  return SchemeContent.parse({
    title: text.blankTitle,
    use: 'own',
    subject: 'person',
    scales: [],
    indicators: [],
    groups: [],
    rules: { denominator: null, overmarked: null, grades: [] },
  })
}
