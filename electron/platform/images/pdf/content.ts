/** @file Whether a page of a PDF is nothing but one image, told from its drawing instructions. */

/** The one image a page draws: its name among the resources, and how wide and high it stands in points. */
export type OneImage = { name: string; width: number; height: number }

/** Longer instructions draw more than an image with a hidden text layer. */
const LONGEST = 2_000_000
const TOKEN =
  /\/[^\s()<>[\]{}/%]*|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*][A-Za-z0-9'"*]*|\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]/g
/** Instructions that show nothing by themselves. */
const SILENT = new Set(['q', 'Q', 'gs', 'BMC', 'BDC', 'EMC', 'MP', 'DP', 'ri', 'i', 'BX', 'EX'])

/** Null where the page draws anything else, or more than once, or slanted. Text in mode 3 is invisible and may stand. */
export function onlyImage(content: string): OneImage | null {
  if (content.length > LONGEST) return null
  const reader = new ContentReader()
  for (const [token] of content.replace(/%[^\r\n]*/g, ' ').matchAll(TOKEN))
    if (!reader.take(token)) return null
  return reader.image
}

class ContentReader {
  image: OneImage | null = null
  #operands: string[] = []
  #scale = { width: 1, height: 1 }
  readonly #saved: { width: number; height: number }[] = []
  #inText = false
  #isHidden = false

  /** False when the page is more than an image. */
  take(token: string): boolean {
    if (!/^[A-Za-z'"*]/.test(token)) {
      this.#operands.push(token)
      return true
    }
    const operands = this.#operands.splice(0)
    if (token === 'BT' || token === 'ET') this.#inText = token === 'BT'
    else if (token === 'Tr') this.#isHidden = operands.at(-1) === '3'
    else if (this.#inText) return this.#isHidden || !/^(Tj|TJ|'|")$/.test(token)
    else if (token === 'cm') return this.stretch(operands.map(Number))
    else if (token === 'Do') return this.draw(operands.at(-1) ?? '')
    else if (!SILENT.has(token)) return false
    else if (token === 'q') this.#saved.push({ ...this.#scale })
    else if (token === 'Q') this.#scale = this.#saved.pop() ?? this.#scale
    return true
  }

  private stretch([a = 0, b = 0, c = 0, d = 0]: number[]): boolean {
    this.#scale = { width: this.#scale.width * a, height: this.#scale.height * d }
    return b === 0 && c === 0 && a > 0 && d > 0
  }

  private draw(name: string): boolean {
    if (this.image) return false
    this.image = { name: name.slice(1), ...this.#scale }
    return true
  }
}
