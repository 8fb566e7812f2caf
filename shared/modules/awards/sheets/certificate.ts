import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { toFormalText } from '../../../values/partial-date'

/** What one certificate says; all words are made, '' leaves its line out. */
export type Certificate = {
  name: string
  /** The salutation, then the text; a line break parts them. */
  text: string
  issuer: string
  /** A partial date. */
  awardedOn: string
  number: string
}

/** A4 across, in millimetres. */
const PAGE = { width: 297, height: 210 }
const MARGIN = 38
const WIDTH = PAGE.width - 2 * MARGIN
const TITLE = { y: 30, height: 22 }
const TEXT = { y: 62, rows: [18, 64] }
const SIGN = { y: 154, height: 11, size: 20 }
const NUMBER = { y: 184, height: 8 }
const BODY = { size: 26, least: 9, leading: 16, align: 'left' } as const

/** 荣誉证书: one page, for paper with or without a printed frame. A long name makes the type smaller, never the name. */
export function certificateForm({ name, text, issuer, awardedOn, number }: Certificate): FixedForm {
  const line = { kind: 'line' as const, x: MARGIN, width: WIDTH }
  const signed = { ...line, height: SIGN.height, size: SIGN.size, least: 9 }
  return fixedForm({
    title: `荣誉证书（${name}）`,
    pages: [
      {
        ...PAGE,
        parts: [
          { ...line, ...TITLE, center: '荣 誉 证 书', size: 40, least: 40, title: true },
          {
            kind: 'grid' as const,
            x: MARGIN,
            y: TEXT.y,
            columns: [WIDTH],
            rows: TEXT.rows,
            ruled: false,
            cells: bodyOf(text),
          },
          { ...signed, y: SIGN.y, right: issuer },
          { ...signed, y: SIGN.y + SIGN.height, right: toFormalText(awardedOn) },
          { ...line, ...NUMBER, left: number === '' ? '' : `证书编号：${number}`, size: 12, least: 8 },
        ],
      },
    ],
  })
}

/** The salutation on a line of its own, the text below it with its first line set in. */
function bodyOf(text: string): FixedCellInput[] {
  const [first = '', ...rest] = text.split('\n').map((it) => it.trim())
  const salutation = rest.length > 0 ? first : ''
  const paragraphs = (rest.length > 0 ? rest : [first]).map((it) => `　　${it}`)
  return [
    { area: { row: 0, column: 0 }, name: '称谓', text: salutation, ...BODY, oneLine: BODY.least },
    { area: { row: 1, column: 0 }, name: '正文', text: paragraphs.join('\n'), ...BODY, from: 'top' },
  ]
}
