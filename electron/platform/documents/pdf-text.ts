import { mapsOf, openPdf, streamOf, withObjects } from './pdf-file'

/**
 * Characters of the block CJK Radicals Supplement that fonts draw with the glyph of an ordinary character, each
 * followed by that character (Unicode's EquivalentUnifiedIdeograph). The Kangxi radicals need no list: NFKC does it.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒' +
  '⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼' +
  '⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const ORDINARY = new Map(SUPPLEMENT.match(/../gu)?.map((pair) => [pair.slice(0, 1), pair.slice(1)]))
const KANGXI = /[\u2F00-\u2FD5]/
/** Entries of one block at most, as the PDF standard has it. */
const BLOCK = 100

/**
 * Makes the text of a PDF findable. A glyph that serves both a radical and the ordinary character is named by
 * Chromium as the radical, so that 长 could neither be searched nor copied; here it gets its ordinary name. The
 * changed maps are appended as the standard's incremental update, so that nothing else is read or written anew.
 */
export function findable(pdf: Uint8Array): Uint8Array {
  const file = openPdf(pdf)
  if (!file) return pdf
  const changed = mapsOf(file).flatMap((number) => {
    const before = streamOf(file, number)
    const after = before === null ? null : withOrdinaryNames(before)
    return after === null || after === before ? [] : [{ number, text: after }]
  })
  return changed.length === 0 ? pdf : withObjects(file, changed)
}

/** One ToUnicode map with ordinary names; a map without radicals comes back as it was. */
export function withOrdinaryNames(map: string): string {
  const names = namesIn(map)
  const renamed = names.map(([code, text]) => [code, ordinary(text)] as const)
  if (renamed.every(([, text], index) => text === names[index]?.[1])) return map
  const head = map.slice(0, map.search(/\d+ beginbf(?:char|range)/))
  const tail = map.slice(map.lastIndexOf('endcmap'))
  return `${head}${blocksOf(renamed)}${tail}`
}

function ordinary(text: string): string {
  return Array.from(text, (it) => ORDINARY.get(it) ?? (KANGXI.test(it) ? it.normalize('NFKC') : it)).join('')
}

/** Every code of the map with its text, ranges spelled out. Codes keep the number of digits they have. */
function namesIn(map: string): [string, string][] {
  const names: [string, string][] = []
  for (const [, kind, body = ''] of map.matchAll(/beginbf(char|range)([\s\S]*?)endbf(?:char|range)/g)) {
    const words = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map((it) => it[1] ?? '')
    const step = kind === 'char' ? 2 : 3
    for (let at = 0; at + step <= words.length; at += step) {
      const [from = '', second = '', third = ''] = words.slice(at, at + step)
      if (kind === 'char') names.push([from, textOf(second)])
      else names.push(...rangeOf(from, second, textOf(third)))
    }
  }
  return names
}

function rangeOf(from: string, to: string, first: string): [string, string][] {
  const start = Number.parseInt(from, 16)
  const count = Number.parseInt(to, 16) - start + 1
  const code = first.codePointAt(0) ?? 0
  return Array.from({ length: count }, (_, index) => [
    hex(start + index, from.length),
    String.fromCodePoint(code + index),
  ])
}

function blocksOf(names: (readonly [string, string])[]): string {
  const blocks: string[] = []
  for (let at = 0; at < names.length; at += BLOCK) {
    const lines = names.slice(at, at + BLOCK).map(([code, text]) => `<${code}> <${utf16(text)}>`)
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`)
  }
  return blocks.join('')
}

function textOf(digits: string): string {
  const units = digits.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((it) => Number.parseInt(it, 16)))
}

function utf16(text: string): string {
  return text
    .split('')
    .map((it) => hex(it.charCodeAt(0), 4))
    .join('')
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
