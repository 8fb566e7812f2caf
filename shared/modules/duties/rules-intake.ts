import { readDay } from '../../values/iso-day'
import { type DutyBoard, type DutyKind, LEDGER_COLUMNS } from './content'
import { BLANK_DRAFT, type DutyDraft } from './event'

/** @file Lines of a branch's own ledger as records: which heading fills what, and what a line lacks. */

/** A line of the workbook by the keys of the ledger's columns. */
export type IntakeLine = Readonly<Record<string, string>>

/** What a line says; the subject is a name yet to be found on record. */
export type ReadLine = {
  kind: DutyKind | null
  subjectName: string
  unitName: string
  draft: Omit<DutyDraft, 'system' | 'kind' | 'subject'>
  problems: string[]
}

/** What departments call the columns beside the ledger's own words. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  unit: ['单位', '乡镇', '镇街'],
  subject: ['党支部', '党支部名称', '党组织', '党组织名称', '支部名称', '村社区', '姓名'],
  kind: ['类型', '活动类别', '会议类别', '会议名称'],
  plannedOn: ['计划时间'],
  heldOn: ['日期', '时间', '召开日期', '召开时间', '活动时间', '开展时间'],
  place: ['活动地点', '会议地点'],
  due: ['应到人数'],
  present: ['实到人数', '参加人数'],
  topic: ['议题', '主题', '会议议题', '活动主题'],
  content: ['内容', '会议内容'],
  decision: ['决议', '决定事项'],
}

/** The column of the ledger that a heading fills, '' none: by the board's own labels first. */
export function columnOfHeading({ columns, kinds }: DutyBoard, heading: string): string {
  const name = plain(heading)
  const known = [
    ...columns,
    ...kinds.flatMap(({ fields }) => fields.map(({ key, label }) => ({ key: `field:${key}`, label }))),
    ...Object.entries(LEDGER_COLUMNS).map(([key, label]) => ({ key, label })),
    ...Object.entries(ALSO).flatMap(([key, labels]) => labels.map((label) => ({ key, label }))),
  ]
  return known.find((it) => plain(it.label) === name)?.key ?? ''
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s()]/gu, '')
}

/** Reads one line; a board of one kind needs no column for it. */
export function readLine({ kinds }: Pick<DutyBoard, 'kinds'>, line: IntakeLine): ReadLine {
  const problems: string[] = []
  const day = (key: 'plannedOn' | 'heldOn' | 'archivedOn') => dayIn(line, key, problems)
  const number = (key: 'due' | 'present' | 'amount') => numberIn(line, key, problems)
  const [only] = kinds.length === 1 ? kinds : []
  const kind = kinds.find((it) => it.label === line.kind) ?? (line.kind ? null : (only ?? null))
  if (!kind) problems.push(line.kind ? `没有“${line.kind}”这一类。` : '类别未填。')
  const subjectName = line.subject ?? ''
  if (subjectName === '') problems.push('名称未填。')
  const words = (key: WordsKey, most = 200) => wordsIn(line, key, { most, problems })
  return {
    kind,
    subjectName,
    unitName: line.unit ?? '',
    draft: {
      ...BLANK_DRAFT,
      part: words('part', 30),
      plannedOn: day('plannedOn'),
      heldOn: day('heldOn'),
      archivedOn: day('archivedOn'),
      due: number('due'),
      present: number('present'),
      amount: number('amount') ?? 1,
      place: words('place'),
      chair: words('chair'),
      recorder: words('recorder'),
      topic: words('topic'),
      content: words('content', 4000),
      decision: words('decision', 4000),
      fields: ownFields(line),
    },
    problems,
  }
}

function dayIn(line: IntakeLine, key: 'plannedOn' | 'heldOn' | 'archivedOn', problems: string[]): string {
  const read = readDay(line[key] ?? '')
  if (read === null) problems.push(`${LEDGER_COLUMNS[key]}“${line[key]}”不是日期，写成 2026.11.22。`)
  return read ?? ''
}

type WordsKey = 'part' | 'place' | 'chair' | 'recorder' | 'topic' | 'content' | 'decision'

function wordsIn(
  line: IntakeLine,
  key: WordsKey,
  { most, problems }: { most: number; problems: string[] },
): string {
  const said = line[key] ?? ''
  if (said.length > most) problems.push(`${LEDGER_COLUMNS[key]}超过 ${most} 字，现为 ${said.length} 字。`)
  return said
}

function numberIn(line: IntakeLine, key: 'due' | 'present' | 'amount', problems: string[]): number | null {
  const said = (line[key] ?? '').normalize('NFKC').trim()
  if (said === '') return null
  const number = /^(\d{1,5})(?:\D.*)?$/u.exec(said)?.[1]
  if (number === undefined) problems.push(`${LEDGER_COLUMNS[key]}“${said}”不是整数。`)
  return number === undefined ? null : Number(number)
}

function ownFields(line: IntakeLine): Record<string, string> {
  return Object.fromEntries(
    Object.entries(line).flatMap(([key, text]) =>
      key.startsWith('field:') && text !== '' ? [[key.slice('field:'.length), text.slice(0, 200)]] : [],
    ),
  )
}
