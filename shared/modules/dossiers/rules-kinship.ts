import { comparableIdentityNumber, readIdentityNumber } from '../../values/identity-number'
import { plainName } from '../../values/name-order'

/** @file 本人及亲属的档案不得查阅 (domain rules R1.18): who somebody is to the subject of a dossier. */

export type KnownPerson = {
  /** The record, where there is one. */
  id: string | null
  name: string
  /** A partial date, '' where unknown. */
  birth: string
  identityNumber: string
  relatives: readonly { relation: string; name: string; birth: string }[]
}

/**
 * Why this reader may not read this subject's dossier, in words that follow the reader's name; null where nothing on
 * record forbids it. A name alone counts: only a birth or an identity number that differs tells two people apart.
 */
export function barBetween(reader: KnownPerson, subject: KnownPerson): string | null {
  if (isSelf(reader, subject)) return `就是档案所属人${subject.name}本人`
  const ofSubject = subject.relatives.find((it) => samePerson(it, reader))
  if (ofSubject) return `是${subject.name}档案所记的${relationOf(ofSubject)}`
  const ofReader = reader.relatives.find((it) => samePerson(it, subject))
  if (ofReader) return `的${relationOf(ofReader)}与档案所属人${subject.name}同名`
  const shared = reader.relatives.find((it) => subject.relatives.some((other) => sharedKin(it, other)))
  return shared ? `与${subject.name}有同一亲属${shared.name}` : null
}

/** Names typed one beside the other (张某、李某 or with what they are: 妻 张某) as relatives to compare. */
export function declaredRelatives(text: string): KnownPerson['relatives'] {
  return text
    .split(/[、，,;；\n]/u)
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((it) => {
      const [first = '', second] = it.split(/[\s：:]+/u)
      return second === undefined
        ? { relation: '申报的亲属', name: plainName(first), birth: '' }
        : { relation: first, name: plainName(second), birth: '' }
    })
}

function isSelf(reader: KnownPerson, subject: KnownPerson): boolean {
  if (reader.id !== null && subject.id !== null) return reader.id === subject.id
  const [own, other] = [reader, subject].map((it) => comparableIdentityNumber(it.identityNumber))
  if (own && other) return own === other
  return samePerson(reader, subject)
}

type Named = { name: string; birth: string; identityNumber?: string }

function samePerson(a: Named, b: Named): boolean {
  return (
    plainName(a.name) !== '' && plainName(a.name) === plainName(b.name) && mayBeOne(birthOf(a), birthOf(b))
  )
}

/** Both have the same father, mother or child: the name alone is too little to say so. */
function sharedKin(a: Named, b: Named): boolean {
  return a.birth.length >= 7 && b.birth.length >= 7 && samePerson(a, b)
}

/** Two partial dates that can mean one day. */
function mayBeOne(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function birthOf({ birth, identityNumber = '' }: Named): string {
  if (birth !== '') return birth
  const read = readIdentityNumber(identityNumber)
  return read.ok ? read.birth : ''
}

function relationOf({ relation }: { relation: string }): string {
  return relation === '' ? '亲属' : relation
}
