import { body, letterDay, letterForm } from '../../../platform/print/letter'
import type { ProseForm } from '../../../platform/print/prose'
import type { RepliesRule } from '../procedure'
import { filled, type SubjectWords } from '../rules-words'

type Asked = {
  rule: RepliesRule
  organ: string
  letterNo: string
  askedOn: string
  /** ISO day, '' where the organ has no term. */
  dueOn: string
  people: readonly SubjectWords[]
  department: string
}

/** 征求意见函 to one organ about everybody whom one letter asks about. */
export function replyLetter({ rule, organ, letterNo, askedOn, dueOn, people, department }: Asked): ProseForm {
  const words = new Map([['回复期限', letterDay(dueOn)]])
  return letterForm({
    number: letterNo,
    on: askedOn,
    to: organ,
    title: rule.letter.title,
    from: department,
    paragraphs: rule.letter.text.flatMap((line) =>
      line === LIST ? people.map((it, at) => body(personLine(it, at))) : [body(filled(line, words))],
    ),
  })
}

/** Where the people stand in the letter's text. */
const LIST = '【名单】'

function personLine(person: SubjectWords, at: number): string {
  const { 性别: sex, 出生年月: birth, 公民身份号码: identity, 党组织: party } = person
  const facts = [sex, birth && `${birth} 出生`, identity && `公民身份号码 ${identity}`, party].filter(Boolean)
  return `${at + 1}．${person.姓名}（${facts.join('，')}）`
}
