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

/**
 * A text that sorts names by 姓氏笔画 where it is compared byte by byte, so that a database can keep it in an index:
 * strokes of the first character, then stroke kinds 一丨丿丶乛, then the next character the same way; of one first
 * character 单姓 before 复姓; 张三 before 张三丰. The order stands in `codes/gf3003-stroke-order.json`, where a character
 * that is ordered wrongly can be moved.
 */
export function strokeKey(name: string): string {
  const characters = [...plainName(name)]
  const [first = '', ...rest] = characters
  if (first === '') return ''
  return placeOf(first) + (hasCompoundSurname(characters) ? '1' : '0') + rest.map(placeOf).join('')
}

/** Earlier in 姓氏笔画 order first. */
export function compareByStroke(a: string, b: string): number {
  const [one, other] = [strokeKey(a), strokeKey(b)]
  return one === other ? 0 : one < other ? -1 : 1
}

/** The surname: two characters for 复姓 such as 单于, else the first. */
export function surnameOf(name: string): string {
  const characters = [...plainName(name)]
  return characters.slice(0, hasCompoundSurname(characters) ? 2 : 1).join('')
}

function hasCompoundSurname(name: string[]): boolean {
  return name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2).join(''))
}

/** Place of every character outside the table: behind those in it. */
const UNLISTED = 0xffff

const places = new Map<string, string>(
  strokeOrder.byStrokes.flatMap((characters, count) =>
    [...characters].map((character, place) => [character, placeKey(count, place, character)] as const),
  ),
)

/**
 * A character's place: number of strokes, place among those of that number, and the character itself in figures, so
 * that those outside the table, which come last of their number, keep one order too.
 */
function placeOf(character: string): string {
  let key = places.get(character)
  if (key === undefined) {
    key = placeKey(countStrokes(character), UNLISTED, character)
    places.set(character, key)
  }
  return key
}

function placeKey(count: number, place: number, character: string): string {
  const listed = `${digits(count, 2)}${digits(place, 4)}`
  return place === UNLISTED ? listed + digits(character.codePointAt(0) ?? 0, 6) : listed
}

function digits(number: number, length: number): string {
  return number.toString(16).padStart(length, '0')
}

const collator = new Intl.Collator('zh-Hans-u-co-stroke')

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
