import { body, letterDay, letterForm } from '../../../platform/print/letter'
import type { ProseForm, ProseParagraph } from '../../../platform/print/prose'
import type { RepliesRule } from '../procedure'
import { filled, type SubjectWords } from '../rules-words'

type Said = {
  rule: RepliesRule
  /** ISO day, '' where the organ has no term. */
  dueOn: string
  people: readonly SubjectWords[]
}

type Asked = Said & { organ: string; letterNo: string; askedOn: string; department: string }

/** 征求意见函 to one organ about everybody whom one letter asks about. */
export function replyLetter({ organ, letterNo, askedOn, department, ...said }: Asked): ProseForm {
  return letterForm({
    number: letterNo,
    on: askedOn,
    to: organ,
    title: said.rule.letter.title,
    from: department,
    paragraphs: replyParagraphs(said),
  })
}

/** What the letter says between addressee and signature. */
export function replyParagraphs({ rule, dueOn, people }: Said): ProseParagraph[] {
  const words = new Map([['回复期限', letterDay(dueOn)]])
  return rule.letter.text.flatMap((line) =>
    line === LIST ? people.map((it, at) => body(personLine(it, at))) : [body(filled(line, words))],
  )
}

/** Where the people stand in the letter's text. */
const LIST = '【名单】'

function personLine(person: SubjectWords, at: number): string {
  const { 性别: sex, 出生年月: birth, 公民身份号码: identity, 党组织: party } = person
  const facts = [sex, birth && `${birth} 出生`, identity && `公民身份号码 ${identity}`, party].filter(Boolean)
  return `${at + 1}．${person.姓名}（${facts.join('，')}）`
}
