import { pinyin } from 'pinyin-pro'
import { plainName, surnameOf } from '#shared/values/name-order'

/** @file Names in letters: as lists sort them, and in every way people type them. */

/** `luoyanqiu` and `lyq`, the surname's reading first choice (单 shan, 仇 qiu, 解 xie). */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const { surname, given } = partsOf(name)
  const syllables = [...syllablesOf(surname), ...given.flatMap((it) => readingsOf(it)[0] ?? [])]
  return { pinyin: syllables.join(''), initials: syllables.map((it) => it.charAt(0)).join('') }
}

/** A name of more syllables is searched by its full spelling and its initials alone: mixed ones double with each. */
const MOST_MIXED = 4
const MOST_READINGS = 12

/**
 * Every way to type a name, each behind a blank: full (luoyanqiu), initials (lyqiu: what is typed is the beginning of
 * it) and mixed (luoyqiu, lyanqiu), in every reading of the surname (曾 zeng ceng) and two of each other character,
 * ü both as v and as u.
 */
export function spellingsOf(name: string): string {
  const { surname, given } = partsOf(name)
  if (surname === '') return ''
  const characters = [surnameReadings(surname), ...given.map((it) => readingsOf(it).slice(0, 2))]
  const readings = combine(characters).slice(0, MOST_READINGS)
  const spellings = new Set(readings.map((it) => it.flat()).flatMap(mixedSpellings))
  return [...spellings].map((it) => ` ${it}`).join('')
}

function partsOf(name: string): { surname: string; given: string[] } {
  const plain = plainName(name)
  const surname = surnameOf(plain)
  return { surname, given: [...plain.slice(surname.length)] }
}

type Syllables = readonly string[]

/** One choice of each, the first choices first. */
function combine(choices: readonly (readonly Syllables[])[]): Syllables[][] {
  return choices
    .filter((it) => it.length > 0)
    .reduce<Syllables[][]>(
      (made, choice) => made.flatMap((before) => choice.map((one) => [...before, one])),
      [[]],
    )
}

/** Each syllable but the last full or by its initial. The last one is full: its initial is the beginning of it. */
function mixedSpellings(syllables: readonly string[]): string[] {
  const last = syllables.at(-1) ?? ''
  const before = syllables.slice(0, -1)
  if (syllables.length > MOST_MIXED)
    return [syllables.join(''), before.map((it) => it.charAt(0)).join('') + last]
  return before
    .reduce<string[]>((made, it) => made.flatMap((text) => [text + it, text + it.charAt(0)]), [''])
    .map((text) => text + last)
}

/** Surname readings that the dictionary lacks. */
const MORE_SURNAMES: Record<string, readonly string[]> = { 费: ['bi'], 黑: ['he'], 葛: ['gai'], 纪: ['ji'] }

/** Readings of a surname: as a surname first, then every one of its characters'. */
function surnameReadings(surname: string): Syllables[] {
  const first = syllablesOf(surname)
  const more = (MORE_SURNAMES[surname] ?? []).map((it) => [it])
  const all = [first, ...more, ...combine([...surname].map(readingsOf)).map((it) => it.flat())]
  return unique(all.flatMap(withPlainU))
}

/** Characters repeat from person to person; looking a whole name up each time costs ten times as much. */
const surnames = new Map<string, Syllables>()
const characters = new Map<string, Syllables[]>()

function syllablesOf(surname: string): Syllables {
  let known = surnames.get(surname)
  if (!known) {
    known = letters(pinyin(surname, { surname: 'head', toneType: 'none', type: 'array', v: true }))
    surnames.set(surname, known)
  }
  return known
}

/** Every reading of one character, the usual one first; none for a dot. */
function readingsOf(character: string): Syllables[] {
  let known = characters.get(character)
  if (!known) {
    const usual = letters(pinyin(character, { surname: 'off', toneType: 'none', type: 'array', v: true }))
    const all = letters(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }))
    known = unique([usual, ...all.map((it) => [it])].flatMap(withPlainU)).filter((it) => it.length > 0)
    characters.set(character, known)
  }
  return known
}

/** 吕 is typed lv by some and lu by others. */
function withPlainU(syllables: Syllables): Syllables[] {
  return syllables.some((it) => it.includes('v'))
    ? [syllables, syllables.map((it) => it.replaceAll('v', 'u'))]
    : [syllables]
}

function unique(readings: readonly Syllables[]): Syllables[] {
  return [...new Map(readings.map((it) => [it.join(' '), it])).values()]
}

function letters(syllables: readonly string[]): string[] {
  return syllables.map((it) => it.toLowerCase().replace(/[^a-z]/g, '')).filter((it) => it !== '')
}
