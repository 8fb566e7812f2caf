import { type FixedCellInput, type FixedForm, fixedForm } from '../../../platform/print/fixed'
import { STANDINGS } from '../member'
import { formalDay } from '../rules-dates'
import type { Transfer } from '../transfer'

/** @file 中国共产党党员组织关系介绍信: 存根, 介绍信 and 回执联 on one page, to be cut apart, in the customary wording. */

export type LetterPaper = {
  letter: Transfer
  person: { sex: string; age: string; ethnicity: string; identityNumber: string }
  /** Days that the letter holds. */
  validDays: number
}

const PAGE = { width: 210, height: 297 }
const FRAME = { x: 22, width: 166 }
/** Where each part begins and how high its words stand. */
const PARTS = [
  { top: 0, rows: 26 },
  { top: 76, rows: 62 },
  { top: 204, rows: 34 },
] as const
const DASHES = Array<string>(30).fill('-').join('  ')

type Part = { name: string; words: string; right: readonly string[]; left: readonly string[] }

export function transferLetter(paper: LetterPaper): FixedForm {
  const parts = [counterfoil(paper), letterPart(paper), receipt(paper)]
  return fixedForm({
    title: `组织关系介绍信（${paper.letter.name}）`,
    pages: [
      {
        ...PAGE,
        parts: parts.flatMap((part, at) => [
          ...(at === 0 ? [] : [cut(paper.letter.number, PARTS[at]?.top ?? 0)]),
          ...linesOf(part, paper.letter, PARTS[at] ?? PARTS[0]),
        ]),
      },
    ],
  })
}

function counterfoil({ letter }: LetterPaper): Part {
  const { name, standing, fromName, toName, issuedOn } = letter
  return {
    name: '（存根）',
    words: `　　${name}同志系${STANDINGS[standing]}，组织关系由${fromName}转到${toName}。`,
    left: [],
    right: [formalDay(issuedOn)],
  }
}

function letterPart({ letter, person, validDays }: LetterPaper): Part {
  const { name, standing, fromName, toName, duesUntil, issuedOn, phone } = letter
  const who = [person.sex, person.age, person.ethnicity].filter(Boolean).join('，')
  const number = person.identityNumber === '' ? '' : `，身份证号码 ${person.identityNumber}`
  const dues = duesUntil === '' ? '　　　　年　　月' : formalDay(duesUntil)
  return {
    name: '',
    words: [
      `${toName}：`,
      `　　${name}同志${who === '' ? '' : `（${who}）`}系中共${STANDINGS[standing].replace('党员', '')}党员${number}，由${fromName}去${toName}，请转接组织关系。该同志党费已交到${dues}。`,
      `　　（有效期 ${validDays} 天）`,
    ].join('\n'),
    left: [`党员联系电话：${phone}`, '党员原所在基层党委通讯地址：', '联系电话：　　　　　　　　　　传真：'],
    right: [`${fromName}（盖章）`, formalDay(issuedOn)],
  }
}

function receipt({ letter }: LetterPaper): Part {
  return {
    name: '（回执联）',
    words: `${letter.fromName}：\n　　${letter.name}同志的党员组织关系已转达我处，特此回复。`,
    left: ['经办人：', '联系电话：'],
    right: [
      '（盖章）　　　　　　　',
      letter.receiptOn === '' ? '　　　　年　　月　　日' : formalDay(letter.receiptOn),
    ],
  }
}

function linesOf(
  { name, words, left, right }: Part,
  { number }: Transfer,
  { top, rows }: (typeof PARTS)[number],
) {
  const line = { kind: 'line' as const, ...FRAME }
  const foot = top + 27 + rows
  return [
    { ...line, y: top + 9, height: 9, center: `中国共产党党员组织关系介绍信${name}`, size: 15, title: true },
    { ...line, y: top + 19, height: 6, right: number, size: 10.5 },
    {
      kind: 'grid' as const,
      x: FRAME.x,
      y: top + 27,
      columns: [FRAME.width],
      rows: [rows],
      ruled: false,
      cells: [body(words)],
    },
    ...right.map((text, at) => ({ ...line, y: foot + at * 7, height: 7, right: text, size: 11 })),
    ...left.map((text, at) => ({
      ...line,
      y: foot + (right.length + at) * 7,
      height: 7,
      left: text,
      size: 10.5,
    })),
  ]
}

function body(text: string): FixedCellInput {
  return {
    area: { row: 0, column: 0 },
    name: '正文',
    text,
    size: 12,
    least: 8,
    align: 'left',
    from: 'top',
    leading: 22,
  }
}

/** The number stands on the cut, so that half of the seal is on either part. */
function cut(number: string, y: number) {
  return {
    kind: 'line' as const,
    x: 4,
    width: 202,
    y: y - 3,
    height: 6,
    left: DASHES,
    center: number,
    right: DASHES,
    size: 8,
  }
}
