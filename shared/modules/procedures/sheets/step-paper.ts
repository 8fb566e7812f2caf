import { body, close, plain } from '../../../platform/print/letter'
import { ProseForm } from '../../../platform/print/prose'
import type { PaperRule } from '../procedure'
import { filled } from '../rules-words'

type Made = { paper: PaperRule; words: ReadonlyMap<string, string>; department: string }

/** A step's paper as it is signed: its paragraphs filled from the case, and who signs. */
export function stepPaper({ paper, words, department }: Made): ProseForm {
  return ProseForm.parse({
    kind: 'prose',
    title: paper.title,
    paragraphs: [
      ...paper.text.map((it) => body(filled(it, words))),
      plain(''),
      ...paper.signs.map((it) => close(`${it}：　　　　　　`)),
      ...(paper.signs.length === 0 && department !== '' ? [close(department)] : []),
      close(words.get('日期') || '　　年　　月　　日'),
    ],
  })
}
