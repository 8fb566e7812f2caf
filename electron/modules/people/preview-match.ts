import type { Finding } from '#shared/modules/people/exchange'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { plainName } from '#shared/values/name-order'
import type { Candidate } from './match.repository'
import { type IncomingFile, isWrong, type Match, sheetRead } from './preview'
import type { Units } from './units'

/**
 * How a file or a record is recognised: 身份证号, name with month of birth, and for a roster without them name with
 * unit. '' where it does not say.
 */
export type PersonKeys = { number: string; name: string; month: string; unit: string }

export function keysOfFile(file: IncomingFile): PersonKeys | null {
  const texts = file.read?.texts
  if (!texts) return null
  const unit = sheetRead(file)?.facts.organizationId ?? ''
  return keysOf(texts.ShenFenZheng ?? '', texts.XingMing ?? '', texts.ChuShengNianYue ?? '', unit)
}

export function keysOfCandidate(row: Candidate): PersonKeys {
  return keysOf(row.identity_number, row.name_key, row.birth, row.organization_id ?? '')
}

function keysOf(number: string, name: string, birth: string, unit: string): PersonKeys {
  const month = /^\d{4}\.\d{2}/.exec(birth)?.[0] ?? ''
  return { number: comparableIdentityNumber(number) || number, name: plainName(name), month, unit }
}

/** The spellings of a number that a record may bear: as written, and the 18-character form of an old one. */
export function spellingsOf(numbers: readonly string[]): string[] {
  const all = numbers.flatMap((it) => {
    const old = it.length === 18 ? it.slice(0, 6) + it.slice(8, 17) : ''
    return old && it.slice(6, 8) === '19' ? [it, old] : [it]
  })
  return [...new Set(all.filter((it) => it !== ''))]
}

/**
 * Whom the file is about: first by 身份证号, then by name and month of birth. Where more than one fits, or the name
 * fits and the numbers contradict, a person has to say.
 */
export function matchAmong(keys: PersonKeys, candidates: readonly Candidate[], byUnit = false): Match {
  const sameNumber =
    keys.number === '' ? [] : candidates.filter((it) => keysOfCandidate(it).number === keys.number)
  const [only, second] = sameNumber
  if (second) return doubtful(sameNumber, '身份证号相同')
  if (only) return { kind: 'identity', id: only.id }
  if (keys.name === '') return { kind: 'none' }
  if (keys.month === '') return byUnit ? matchByUnit(keys, candidates) : { kind: 'none' }
  const sameName = candidates.filter((it) => {
    const other = keysOfCandidate(it)
    return other.name === keys.name && other.month === keys.month
  })
  const agreeing = sameName.filter((it) => it.identity_number === '' || keys.number === '')
  const [first] = agreeing
  if (sameName.length === 0) return { kind: 'none' }
  if (agreeing.length === 1 && sameName.length === 1 && first) return { kind: 'name', id: first.id }
  const contradicted = agreeing.length === 0 ? '姓名、出生年月相同，身份证号不同' : '姓名、出生年月相同'
  return doubtful(sameName, contradicted)
}

/** A roster that says neither number nor birth: the name within the unit, else somebody has to look. */
function matchByUnit(keys: PersonKeys, candidates: readonly Candidate[]): Match {
  const named = candidates.filter(
    (it) => it.name_key === keys.name && (keys.number === '' || it.identity_number === ''),
  )
  const [first] = named
  if (!first) return { kind: 'none' }
  const here = keys.unit === '' ? [] : named.filter((it) => it.organization_id === keys.unit)
  const [own, other] = here
  if (own && !other) return { kind: 'unit', id: own.id }
  return doubtful(here.length > 0 ? here : named, '姓名相同，没有身份证号和出生年月可对')
}

function doubtful(rows: readonly Candidate[], why: string): Match {
  return { kind: 'doubtful', ids: rows.map((it) => it.id), why }
}

/** Remembers who was seen in this preview, so that a second file about the same person is found. */
export class SeenInBatch {
  readonly #numbers = new Map<string, number>()
  readonly #names = new Map<string, { index: number; number: string }[]>()
  readonly #records = new Map<string, number>()

  /** The earlier file about the same person, if any. */
  earlier(keys: PersonKeys, match: Match): number | undefined {
    const record = 'id' in match ? this.#records.get(match.id) : undefined
    if (record !== undefined) return record
    const number = keys.number === '' ? undefined : this.#numbers.get(keys.number)
    if (number !== undefined) return number
    return this.#names
      .get(nameKey(keys))
      ?.find((it) => it.number === '' || keys.number === '' || it.number === keys.number)?.index
  }

  add(index: number, keys: PersonKeys, match: Match): void {
    if (keys.number !== '') this.#numbers.set(keys.number, index)
    if (keys.name !== '' && keys.month !== '') {
      const others = this.#names.get(nameKey(keys)) ?? []
      this.#names.set(nameKey(keys), [...others, { index, number: keys.number }])
    }
    if ('id' in match) this.#records.set(match.id, index)
  }

  /** Takes note of a file that was matched before; one that is itself a repetition or wrong counts for nothing. */
  addFile(file: IncomingFile): void {
    const keys = keysOfFile(file)
    if (keys && !isWrong(file) && file.match.kind !== 'batch') this.add(file.index, keys, file.match)
  }
}

function nameKey({ name, month }: PersonKeys): string {
  return `${name}\n${month}`
}

/** The sentence about a doubtful match. */
export function doubtFinding(
  match: Match,
  candidates: ReadonlyMap<string, Candidate>,
  files: readonly IncomingFile[],
  units: Units,
): Finding[] {
  if (match.kind === 'batch')
    return [
      finding(`与本次的“${files[match.index]?.fileName ?? ''}”是同一人`, '只留一份；确是两人时选“两人”'),
    ]
  if (match.kind !== 'doubtful') return []
  const who = match.ids.slice(0, 3).flatMap((id) => {
    const row = candidates.get(id)
    if (!row) return []
    const unit = units.find(row.organization_id)?.name
    return [`“${row.name}”（${[row.birth.slice(0, 7), unit].filter(Boolean).join('，')}）`]
  })
  const more = match.ids.length > 3 ? `等 ${match.ids.length} 人` : ''
  return [finding(`与库内${who.join('、')}${more}${match.why}`, '并排比较后选“合并”或“两人”')]
}

function finding(message: string, remedy: string): Finding {
  return { severity: 'notice', field: '', label: '匹配', message, remedy, fix: null }
}
