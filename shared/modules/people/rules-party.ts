import { codeItems } from '../../codes'
import { parsePartialDate, toEditorText, toPaperText } from '../../values/partial-date'

/** 入党时间 taken apart: the date of joining the Communist Party, then other parties in the order written. */
export type Party = { joinedOn: string; others: string[] }

/** Spellings in use and the short name each is stored as, longest first. */
const NAMES: readonly (readonly [spelling: string, name: string])[] = [
  ...codeItems('gb4762-political').flatMap((it) => [
    [it.name, it.name] as const,
    [it.fullName ?? it.name, it.name] as const,
  ]),
  ['中国共产党', '中共党员'] as const,
  ['中共预备党员', '预备党员'] as const,
  ['中共', '中共党员'] as const,
  ['九三学社', '九三'] as const,
  ['无党派人士', '无党派'] as const,
  ['农工', '农工党'] as const,
  ['致公', '致公党'] as const,
].toSorted((a, b) => b[0].length - a[0].length)

const DATE = /^\d{4}(?:[.．/-]?\d{1,2}(?:[.．/-]?\d{1,2})?|年\d{1,2}月?(?:\d{1,2}日?)?)?/

/**
 * Reads every form the editor, the 2012–2017 system and city systems wrote (interop-formats 1.6): `197204`, `民建；民盟`,
 * `200108；民建`, `(民建、民盟)`, `民建2001.08`, the three lines 中共 / 2001.08 / 民建. Null when anything else stands in it.
 */
export function parseParty(text: string): Party | null {
  const others: string[] = []
  let joinedOn = ''
  let rest = text.replace(/^[\s；;、，,（）()]+/, '')
  while (rest !== '') {
    const date = DATE.exec(rest)?.[0]
    const name = date === undefined ? NAMES.find(([spelling]) => rest.startsWith(spelling)) : undefined
    if (date !== undefined) {
      const parsed = parsePartialDate(date)
      if (!parsed || joinedOn !== '') return null
      joinedOn = parsed
    } else if (name) others.push(name[1])
    else return null
    rest = rest.slice((date ?? name?.[0] ?? '').length).replace(/^[\s；;、，,（）()]+/, '')
  }
  if (joinedOn === '' && others.length === 0) return null
  return { joinedOn, others: joinedOn ? others.filter((it) => it !== '中共党员') : others }
}

/** `2001.08；民建`: how the record keeps it. A text that cannot be read stays as it is. */
export function canonicalParty(text: string): string {
  const party = parseParty(text)
  return party ? [party.joinedOn, ...party.others].filter(Boolean).join('；') : text.trim()
}

/** How the editor's file has it: `200108；民建`. */
export function partyFileText(text: string): string {
  const party = parseParty(text)
  if (!party) return text
  const date = parsePartialDate(party.joinedOn)
  return [date ? toEditorText(date) : '', ...party.others].filter(Boolean).join('；')
}

/** How the form prints it: `2001.08`, `2001.08（民建、民盟）`, `民建、民盟`. */
export function partyPaperText(text: string): string {
  const party = parseParty(text)
  if (!party) return text
  const date = parsePartialDate(party.joinedOn)
  const others = party.others.join('、')
  if (!date) return others
  return toPaperText(date) + (others ? `（${others}）` : '')
}

/** When a branch's general meeting admitted someone (ISO day), and what the member is by now. */
export type PartyJoined = { on: string; standing: 'full' | 'probationary' }

/** What gives way once someone has joined. */
const BEFORE_JOINING = new Set(['中共党员', '预备党员', '共青团员', '群众', '无党派'])

/**
 * 入党时间 with the day of the meeting in it: an empty one, or one that says the same less exactly, takes the day; one that
 * names another stands, with the reason.
 */
export function joinedParty(
  text: string,
  { on, standing }: PartyJoined,
): { party: string } | { left: string } {
  const party = text.trim() === '' ? { joinedOn: '', others: [] } : parseParty(text)
  if (!party) return { left: `“入党时间”原文“${text}”读不出，须逐人修改` }
  const day = on.replaceAll('-', '.')
  if (!day.startsWith(party.joinedOn))
    return { left: `“入党时间”现为 ${party.joinedOn}，与支部大会 ${day} 不一，须核对志愿书后逐人修改` }
  const others = party.others.filter((it) => !BEFORE_JOINING.has(it))
  return { party: [day, ...others, ...(standing === 'full' ? [] : ['预备党员'])].join('；') }
}

/** 政治面貌 that follows from 入党时间, '' where nothing is known. */
export function politicsOf(text: string): string {
  const party = parseParty(text)
  if (!party) return ''
  if (party.others.includes('预备党员')) return '预备党员'
  return party.joinedOn ? '中共党员' : (party.others[0] ?? '')
}
