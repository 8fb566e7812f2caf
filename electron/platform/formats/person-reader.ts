import type { SaxesParser, SaxesTagPlain } from 'saxes'
import { LIMITS } from './lrmx-guard'
import { excerpt, type FormatNotice, refuseFile } from './problem'
import {
  emptyFamilyItem,
  FAMILY_FIELDS,
  FAMILY_TAG,
  type FamilyField,
  type FormTraits,
  PHOTO_TAG,
  type RawElement,
  type RawFamilyItem,
} from './raw-form'

const MOST_NOTICES = 60

/** Collects the parser's events into elements, family items and the photo's text. */
export class PersonReader {
  readonly elements: RawElement[] = []
  readonly family: RawFamilyItem[] = []
  photoText = ''
  indent: string | null = null
  emptyItem: FormTraits['emptyItem'] = 'pair'
  private readonly path: string[] = []
  private readonly seen = new Map<string, number>()
  private readonly noticed = new Set<string>()
  private element: (RawElement & { start: number; children: boolean; repeated: boolean }) | null = null
  private item: RawFamilyItem | null = null
  private itemText = ''

  constructor(
    private readonly source: string,
    private readonly parser: SaxesParser,
    private readonly notices: FormatNotice[],
  ) {}

  open(tag: SaxesTagPlain): void {
    const depth = this.path.push(tag.name)
    if (depth > LIMITS.depth) throw refuseFile('malformed', `标记嵌套超过 ${LIMITS.depth} 层，不是一份任免表`)
    if (depth === 1 && tag.name !== 'Person') {
      const message = `不是任免表文件，根标记为“${excerpt(tag.name)}”，应为 Person`
      throw refuseFile('not-a-form', message, { remedy: '选择任免表编辑器保存的 .lrmx 文件' })
    }
    if (Object.keys(tag.attributes).length > 0) {
      this.say('attribute', `“${excerpt(tag.name)}”带有属性，未读入`, tag.name)
    }
    if (depth === 2) this.openElement(tag)
    else if (depth > 2) this.openInside(tag, depth)
  }

  private openElement(tag: SaxesTagPlain): void {
    const times = (this.seen.get(tag.name) ?? 0) + 1
    this.seen.set(tag.name, times)
    const empty = emptySpelling(tag, this.source, this.parser.position)
    this.element = {
      tag: tag.name,
      text: '',
      ...(empty === 'pair' ? {} : { empty }),
      start: this.parser.position,
      children: false,
      repeated: times > 1,
    }
  }

  private openInside(tag: SaxesTagPlain, depth: number): void {
    if (!this.element) return
    this.element.children = true
    if (this.element.tag !== FAMILY_TAG || this.element.repeated) return
    if (depth === 3 && tag.name === 'Item') this.item = emptyFamilyItem()
    else if (depth === 3) this.say('family', `家庭成员栏中的“${excerpt(tag.name)}”未读入`, tag.name)
    if (depth === 4) {
      this.itemText = ''
      if (tag.isSelfClosing) this.emptyItem = emptySpelling(tag, this.source, this.parser.position)
    }
  }

  text(text: string): void {
    const depth = this.path.length
    if (depth === 1) {
      const blank = text.trim() === ''
      if (blank && this.indent === null) this.indent = /\n([ \t]*)$/.exec(text)?.[1] ?? null
      if (!blank) this.say('stray-text', `标记之外的文字“${excerpt(text)}”未读入`)
    }
    if (!this.element || depth < 2) return
    if (this.element.tag === FAMILY_TAG) this.familyText(text, depth)
    else this.element.text += text
  }

  private familyText(text: string, depth: number): void {
    if (depth >= 4) this.itemText += text
    else if (text.trim() !== '') this.say('family', `家庭成员栏中的文字“${excerpt(text)}”未读入`, FAMILY_TAG)
  }

  close(tag: SaxesTagPlain): void {
    const depth = this.path.length
    if (depth === 2) this.closeElement()
    else if (depth > 2) this.closeInside(tag, depth)
    this.path.pop()
  }

  private closeInside(tag: SaxesTagPlain, depth: number): void {
    if (this.item && depth === 4) this.closeField(tag.name, this.item)
    if (this.item && depth === 3) {
      this.family.push(this.item)
      this.item = null
    }
    // Some exporters mark line ends this way.
    if (this.element && this.element.tag !== FAMILY_TAG && tag.name.toLowerCase() === 'br') {
      this.element.text += '\n'
    }
  }

  private closeField(tag: string, item: RawFamilyItem): void {
    const field = FAMILY_FIELDS.find((name) => name === tag)
    const known = item as Record<FamilyField, string>
    if (!field) item.unknown = [...(item.unknown ?? []), { tag, text: this.itemText }]
    else if (known[field] === '') known[field] = this.itemText
    else this.say('repeated', `家庭成员中“${tag}”重复，取第一个`, tag)
  }

  private closeElement(): void {
    if (!this.element) return
    const { start, children, repeated, ...element } = this.element
    this.element = null
    if (repeated) {
      this.sayRepeated(element)
      return
    }
    if (element.tag === PHOTO_TAG) {
      this.photoText = element.text
      element.text = ''
    } else if (children && element.tag !== FAMILY_TAG) {
      const end = this.source.lastIndexOf('</', this.parser.position - 1)
      element.inner = this.source.slice(start, end)
    }
    this.elements.push(element)
  }

  private sayRepeated(element: RawElement): void {
    const other = element.text.trim()
    const value = element.tag === PHOTO_TAG || other === '' ? '' : `，另一处“${excerpt(other)}”未读入`
    const line = this.parser.line
    this.say('repeated', `“${element.tag}”重复，取第一处${value}`, element.tag, line)
  }

  /** Adds a notice, each sentence once and not without end. */
  say(code: string, message: string, tag?: string, line?: number): void {
    if (this.noticed.has(message) || this.noticed.size >= MOST_NOTICES) return
    this.noticed.add(message)
    this.notices.push({ code, message, ...(tag && { tag }), ...(line && { line }) })
  }
}

function emptySpelling(tag: SaxesTagPlain, source: string, end: number): FormTraits['emptyItem'] {
  if (!tag.isSelfClosing) return 'pair'
  return source.charAt(end - 3) === ' ' ? 'spaced' : 'self'
}
