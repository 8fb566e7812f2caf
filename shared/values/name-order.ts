import strokeOrder from '../codes/gf3003-stroke-order.json' with { type: 'json' }

const BLANKS = /[\s\u200b-\u200d\ufeff]/gu
/** Every dot that has been seen between the parts of a transliterated name. */
const ODD_DOTS = /[.•‧∙⋅・･．˙●᛫]/gu

/** The name without any white space, for comparing, searching and exporting: `张　三` is 张三. */
export function plainName(name: string): string {
  return name.replace(BLANKS, '')
}

/** The name as it is stored: no white space, and one kind of dot between parts (阿依古丽·买买提). */
export function normalizeName(name: string): string {
  return plainName(name).replace(ODD_DOTS, '·')
}

/** The name as lists print it: two characters get one full-width space between them. */
export function listName(name: string): string {
  const characters = [...plainName(name)]
  return characters.length === 2 ? characters.join('\u3000') : characters.join('')
}

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 上官 司马 司徒 司空 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 单于 轩辕 端木 独孤 南宫 ' +
    '西门 东郭 百里 呼延 澹台 公冶 宗政 濮阳 淳于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 司寇 赫连 万俟 闻人 拓跋'
  ).split(' '),
)

const collator = new Intl.Collator('zh-Hans-u-co-stroke')

/** A character's place: number of strokes, then its place among those of that number. */
type StrokePlace = { count: number; place: number }

const listed = new Map<string, StrokePlace>(
  strokeOrder.byStrokes.flatMap((characters, count) =>
    [...characters].map((character, place) => [character, { count, place }] as const),
  ),
)

/**
 * 按姓氏笔画排序: strokes of the first character, then stroke kinds 一丨丿丶乛, then the next character the same
 * way; of one first character 单姓 before 复姓; 张三 before 张三丰. The order stands in
 * `codes/gf3003-stroke-order.json`, where a character that is ordered wrongly can be moved.
 */
export function compareByStroke(a: string, b: string): number {
  const one = [...plainName(a)]
  const other = [...plainName(b)]
  return (
    compareCharacters(one[0] ?? '', other[0] ?? '') ||
    Number(hasCompoundSurname(one)) - Number(hasCompoundSurname(other)) ||
    compareFrom(1, one, other)
  )
}

function compareFrom(start: number, one: string[], other: string[]): number {
  for (let at = start; at < Math.max(one.length, other.length); at++) {
    const order = compareCharacters(one[at] ?? '', other[at] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** The surname: two characters for 复姓 such as 单于, else the first. */
export function surnameOf(name: string): string {
  const characters = [...plainName(name)]
  return characters.slice(0, hasCompoundSurname(characters) ? 2 : 1).join('')
}

function hasCompoundSurname(name: string[]): boolean {
  return name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2).join(''))
}

function compareCharacters(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? -1 : 1
  const one = placeOf(a)
  const other = placeOf(b)
  if (one.count !== other.count) return one.count - other.count
  if (one.place !== other.place) return one.place < other.place ? -1 : 1
  return collator.compare(a, b) || (a < b ? -1 : 1)
}

function placeOf(character: string): StrokePlace {
  let place = listed.get(character)
  if (!place) {
    place = { count: countStrokes(character), place: Number.POSITIVE_INFINITY }
    listed.set(character, place)
  }
  return place
}

const MOST_STROKES = 64

/**
 * Number of strokes by the running system's table. Unicode collation data puts a mark U+FDD0 U+2800+n before
 * the characters of n strokes; the last mark that is not behind the character tells its number.
 */
function countStrokes(character: string): number {
  let low = 0
  let high = MOST_STROKES
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (collator.compare(`\ufdd0${String.fromCharCode(0x2800 + middle)}`, character) <= 0) low = middle
    else high = middle - 1
  }
  return low
}
