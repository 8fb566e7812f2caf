import type { IncomingRow, RowSet } from './preview-row'
import type { OpenSheet } from './sheet-books'
import type { ExtraCell, PersonDraft, TargetCell } from './sheet-draft'
import { asExtra, joinedSchool, keepOrder, tellProblem } from './sheet-person-basic'

type Texts = Readonly<Record<string, string>>
type Built = { given: Record<string, unknown>; label: string } | null

/** Takes the cells of one row of a set's sheet; answers what the row is known by and the cells that it has no field for. */
export function setRow(
  draft: PersonDraft,
  sheet: OpenSheet,
  cells: readonly TargetCell[],
): { about: string; left: ExtraCell[] } {
  const set = sheet.destination as RowSet
  const left: ExtraCell[] = []
  const texts: Record<string, string> = {}
  const own: TargetCell[] = []
  for (const cell of cells) {
    const { key } = cell.target
    if (key === 'order') keepOrder(cell, left)
    else if (IDENTITY.has(key)) identity(draft, cell, left, set)
    else if (tellProblem(draft, cell, left)) {
      texts[key.slice(key.indexOf('.') + 1)] = cell.value.text
      own.push(cell)
      if (cell.target.kind === 'sort' && !PLAIN_SORTS.test(cell.value.text)) left.push(asExtra(cell))
    }
  }
  const built = BUILDERS[set]?.(texts, draft)
  const long = built && tooLong(built.given)
  if (long && own[0])
    draft.find('notice', own[0], `这一行有一格超过 ${long} 字，整行留在附加信息里`, '缩短后重新比对')
  if (!built || long) return { about: '', left: [...left, ...own.map(asExtra)] }
  const row: IncomingRow = { set, given: filled(built.given), label: built.label, from: sheet.index }
  draft.rows.push(row)
  return { about: built.label, left }
}

/** Words of a kind that the record says by itself; others are kept beside. */
const PLAIN_SORTS = /^(全日制|在职|奖励|处分|职级|职务层次)$/

const IDENTITY = new Set(['name', 'identityNumber', 'birth', 'unit'])

/** Whose row it is; a basic sheet beside it says the same. */
function identity(draft: PersonDraft, cell: TargetCell, left: ExtraCell[], set: RowSet): void {
  const { key } = cell.target
  if (key === 'unit') {
    draft.unit = cell
    if (set !== 'posts') left.push(asExtra(cell))
    return
  }
  if (!tellProblem(draft, cell, left)) return
  if (key === 'name') draft.element('XingMing', cell, cell.value.text)
  else if (key === 'identityNumber') draft.element('ShenFenZheng', cell, cell.value.text)
  else draft.element('ChuShengNianYue', cell, cell.value.text)
}

/** What a record's columns hold; dates and all other texts are shorter. */
const LIMITS: Record<string, number> = { text: 1000, workplace: 400, birth: 24 }

/** The limit that a value of the row goes beyond, 0 where all fit. */
function tooLong(given: Readonly<Record<string, unknown>>): number {
  const over = Object.entries(given).find(([field, value]) => String(value).length > (LIMITS[field] ?? 200))
  return over ? (LIMITS[over[0]] ?? 200) : 0
}

/** Only what the row says: a blank cell is no statement. */
function filled(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined))
}

const BUILDERS: Partial<Record<RowSet, (texts: Texts, draft: PersonDraft) => Built>> = {
  posts: postRow,
  career: careerRow,
  educations: educationRow,
  family: familyRow,
  rewards: rewardRow,
  assessments: ({ year = '', grade = '' }) =>
    year === '' || grade === ''
      ? null
      : { given: { year: Number(year), grade: plainGrade(grade) }, label: `${year}年考核` },
  ranks: rankRow,
}

function plainGrade(grade: string): string {
  return grade.replace(/[。；;，,\s]+$/u, '')
}

function postRow({ title = '', unitName = '', ...rest }: Texts, draft: PersonDraft): Built {
  if (title === '') return null
  const unit = draft.unit?.value.text ?? unitName
  const organizationId = draft.reading.units.named(unit) || null
  return {
    given: { title, ...(organizationId ? { organizationId } : { unitName: unit }), ...rest },
    label: `任职 ${title}`.slice(0, 60),
  }
}

function careerRow({ startedOn = '', endedOn = '', unitName = '', duty = '', text = '' }: Texts): Built {
  const own = text.includes(unitName) && text.includes(duty) ? text : ''
  const said = own || unitName + duty + (text === '' || (unitName + duty).includes(text) ? '' : ` ${text}`)
  if (said.trim() === '') return null
  return { given: { startedOn, endedOn, text: said.trim() }, label: `简历 ${startedOn || said.slice(0, 20)}` }
}

const IN_SERVICE = /在职|函授|自考|自学|电大|业余|夜大|成人|网络|远程|党校|非全日制/

function educationRow(texts: Texts): Built {
  const { mode = '', qualification = '', degree = '', major = '', startedOn = '', endedOn = '' } = texts
  const school = joinedSchool(texts.school ?? '', major)
  if (qualification === '' && degree === '' && school === '') return null
  const said = mode || `${qualification}${school}`
  const kind = IN_SERVICE.test(said) ? 'inService' : 'fullTime'
  const label = `学历 ${qualification || degree || school}${endedOn ? ` ${endedOn}` : ''}`
  return {
    given: { mode: kind, qualification, degree, school, startedOn, endedOn },
    label: label.slice(0, 60),
  }
}

function familyRow(texts: Texts): Built {
  const { relation = '', memberName = '', memberBirth = '', politics = '', workplace = '' } = texts
  if (relation === '' && memberName === '') return null
  const name = memberName.replace(/\s+/g, '')
  return {
    given: { relation, name, birth: memberBirth, politics, workplace },
    label: `家庭成员 ${relation || name}`,
  }
}

const SANCTION = /警告|记过|记大过|降级|撤职|开除|严重警告|留党察看|处分|诫勉/

function rewardRow({ happenedOn = '', text = '', authority = '', kind = '' }: Texts): Built {
  if (text === '') return null
  const by = authority === '' || text.includes(authority) ? '' : `经${authority}批准，`
  const said = `${by}${text}`.replace(/[。；;]+$/, '')
  const sanction = SANCTION.test(kind) || SANCTION.test(text)
  return {
    given: { kind: sanction ? 'sanction' : 'reward', happenedOn, text: said },
    label: `奖惩 ${text}`.slice(0, 60),
  }
}

function rankRow({ kind = '', title = '', startedOn = '', endedOn = '', documentNo = '' }: Texts): Built {
  if (title === '') return null
  const isLevel = /层次|领导/.test(kind) || /[正副]职$/.test(title)
  return {
    given: { kind: isLevel ? 'level' : 'rank', name: title, startedOn, endedOn, documentNo },
    label: `${isLevel ? '职务层次' : '职级'} ${title}`.slice(0, 60),
  }
}
