import iconv from 'iconv-lite'
import { textIn } from './forms'
import { type RawZipEntry, zipBytes } from './zips'

/** One damaged or hostile file. `kind` says what was done, `source` to which sample. */
export type Mutation = {
  kind: MutationKind
  format: 'lrmx' | 'lrm' | 'zip'
  source: string
  bytes: Uint8Array
}
type Sample = { name: string; bytes: Uint8Array }
type Random = { below(limit: number): number; pick<T>(list: readonly T[]): T }

/** The same numbers for the same seed on every machine (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (list) => list[below(list.length)] as never }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const decoded = ({ name, bytes }: Sample) =>
  /\.lrm$/.test(name) ? new TextDecoder('gb18030').decode(bytes) : textIn(bytes)
const encoded = ({ name }: Sample, text: string) =>
  /\.lrm$/.test(name) ? new Uint8Array(iconv.encode(text, 'gbk')) : utf8(text)

function insertAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at)
}

/** Places between two elements of an `.lrmx`, or between two fields of an `.lrm`. */
function seams(text: string): number[] {
  return [...text.matchAll(/\n {2}<\w|","/g)].map((match) => match.index)
}

function onText(change: (text: string, random: Random) => string) {
  return (sample: Sample, random: Random) => encoded(sample, change(decoded(sample), random))
}

function onBytes(change: (bytes: Uint8Array, random: Random) => Uint8Array) {
  return (sample: Sample, random: Random) => change(sample.bytes.slice(), random)
}

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`
const CONTROLS = ['\u0000', '\u0001', '\u0008', '\u000b', '\u001f', '\uffff', '&#0;', '&#x1b;', '&#xd800;']
const BAD_PHOTOS = ['!!!!', '/9j/4', 'R0lGODlhAQABAIAAAA==', 'data:image/jpeg;base64,', '/9j/\u4e2d', '====']

const FILE_CHANGES = {
  truncated: onBytes((bytes, random) => bytes.subarray(0, random.below(bytes.length))),
  zeroFilled: onBytes((bytes, random) => bytes.fill(0, random.below(bytes.length))),
  byteFlips: onBytes((bytes, random) => {
    for (let flips = random.below(20) + 1; flips > 0; flips--)
      bytes[random.below(bytes.length)] = random.below(256)
    return bytes
  }),
  partRepeated: onBytes((bytes, random) => {
    const from = random.below(bytes.length)
    const part = bytes.subarray(from, from + random.below(400))
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), part, part, bytes.subarray(from)]))
  }),
  otherEncoding: (sample: Sample, random: Random) => {
    const encoding = random.pick(['gbk', 'utf16-le', 'utf16-be', 'big5', 'utf8', 'shift_jis'])
    return new Uint8Array(iconv.encode(decoded(sample), encoding, { addBOM: random.below(2) === 0 }))
  },
  wrongRoot: onText((text, random) =>
    text.replaceAll(/(<\/?)Person>/g, `$1${random.pick(['People', 'person', 'html', 'x:Person', '人'])}>`),
  ),
  declarations: onText((text, random) => {
    const external = '<!DOCTYPE Person SYSTEM "file:///etc/passwd">'
    const parameter = '<!DOCTYPE Person [<!ENTITY % p SYSTEM "http://example.invalid/x"> %p;]>'
    const declared = random.pick([LAUGHS, external, parameter, '<!doctype Person>', '<!ENTITY x "y">'])
    return text.replace('<Person>', `${declared}<Person>`).replace(/^"/, `${declared}"`)
  }),
  references: onText((text, random) =>
    insertAt(
      text,
      random.pick(seams(text)) + 20,
      random.pick(['&', '&lol;', '&1lt;', '&#99999999;', '&amp', '&;']),
    ),
  ),
  badPhoto: onText((text, random) =>
    text.replace(/<ZhaoPian>[^<]*/, `<ZhaoPian>${random.pick(BAD_PHOTOS).repeat(random.below(50) + 1)}`),
  ),
  repeatedElements: onText((text, random) => {
    const elements = [...text.matchAll(/ {2}<(\w+)>[\s\S]*?<\/\1>\n?/g)].map((match) => match[0])
    const repeated = elements.length > 0 ? random.pick(elements) : '"甲",'
    return insertAt(text, random.pick(seams(text)) + 1, repeated)
  }),
  controls: onText((text, random) =>
    insertAt(text, random.below(text.length), random.pick(CONTROLS).repeat(random.below(5) + 1)),
  ),
  swappedTags: onText((text, random) => {
    const closing = [...text.matchAll(/<\/(\w+)>/g)].map((match) => match[0])
    if (closing.length === 0) return text.replace('","', '"",')
    return text.replace(random.pick(closing), random.pick(closing))
  }),
  oddMarkup: onText((text, random) => {
    const deep = `${'<a>'.repeat(500)}${'</a>'.repeat(random.below(501))}`
    const odd = [
      '<',
      '>',
      '<a b="1">',
      '</a>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '--',
      '<?x',
      '"',
      '","',
      '@@@',
      deep,
    ]
    return insertAt(text, random.pick(seams(text)) + 1, random.pick(odd))
  }),
  hugeField: onText((text, random) => {
    const filler = random.pick(['长', 'a', '&', ' ', '\n', '@', '#'])
    return insertAt(text, random.pick(seams(text)) + 1, `  <Da>${filler.repeat(3_000_000)}</Da>\n`)
  }),
  fiftyMegabytes: onText((text, random) =>
    insertAt(
      text,
      random.pick(seams(text)) + 1,
      `  <Da>${random.pick(['a', '<', '"'])}${'x'.repeat(50_000_000)}</Da>\n`,
    ),
  ),
} satisfies Record<string, (sample: Sample, random: Random) => Uint8Array>

const ZIP_CHANGES = {
  bomb: (entry: RawZipEntry, random: Random) => {
    const zeros = new Uint8Array((random.below(3) + 9) * 1024 * 1024)
    return zipBytes([{ name: entry.name, bytes: zeros, ...(random.below(2) ? { declaredSize: 100 } : {}) }])
  },
  overlap: (entry: RawZipEntry) => zipBytes([entry, { ...entry, name: 'b.lrmx', sameAsFirst: true }]),
  leadingOut: (entry: RawZipEntry, random: Random) => {
    const start = random.pick(['../', '/', 'C:\\', '..\\', 'a/../../', '\\\\host\\'])
    return zipBytes([{ ...entry, name: `${start}${entry.name}` }])
  },
  brokenZip: (entry: RawZipEntry, random: Random) => {
    const bytes = zipBytes([entry, entry])
    for (let flips = random.below(30) + 1; flips > 0; flips--)
      bytes[random.below(bytes.length)] = random.below(256)
    return random.below(3) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes
  },
  wrongSize: (entry: RawZipEntry, random: Random) =>
    zipBytes([{ ...entry, declaredSize: random.below(2 ** 32), method: random.pick([0, 8, 9]) }]),
} satisfies Record<string, (entry: RawZipEntry, random: Random) => Uint8Array>

export type MutationKind = keyof typeof FILE_CHANGES | keyof typeof ZIP_CHANGES

/** Kinds that take long to make: one in this many. */
const RARE: Partial<Record<MutationKind, number>> = { hugeField: 10, fiftyMegabytes: 60, bomb: 8 }

/** `count` damaged or hostile files, the same ones for the same seed, every kind in turn on every sample in turn. */
export function* mutations(seed: number, samples: readonly Sample[], count: number): Generator<Mutation> {
  const random = randomOf(seed)
  const kinds = [...Object.keys(FILE_CHANGES), ...Object.keys(ZIP_CHANGES)] as MutationKind[]
  for (let made = 0, turn = 0; made < count; turn++) {
    const kind = kinds[turn % kinds.length] ?? 'truncated'
    const round = Math.floor(turn / kinds.length)
    if (round % (RARE[kind] ?? 1) !== 0) continue
    const sample = samples[round % samples.length]
    if (!sample) throw new Error('no samples')
    made++
    yield mutate(kind, sample, random)
  }
}

function mutate(kind: MutationKind, sample: Sample, random: Random): Mutation {
  if (kind in FILE_CHANGES) {
    const change = FILE_CHANGES[kind as keyof typeof FILE_CHANGES]
    const format = /\.lrm$/.test(sample.name) ? 'lrm' : 'lrmx'
    return { kind, format, source: sample.name, bytes: change(sample, random) }
  }
  const change = ZIP_CHANGES[kind as keyof typeof ZIP_CHANGES]
  return { kind, format: 'zip', source: sample.name, bytes: change({ ...sample }, random) }
}
