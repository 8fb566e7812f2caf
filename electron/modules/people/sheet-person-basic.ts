import { parseParty } from '#shared/modules/people/rules'
import type { ExtraCell, PersonDraft, SheetFact, TargetCell } from './sheet-draft'

type Left = { about: string; left: ExtraCell[] }

const FACTS: Record<string, SheetFact> = {
  rank: 'rank',
  postLevel: 'postLevel',
  personnelCategory: 'personnelCategory',
  personnelStatus: 'personnelStatus',
  staffingType: 'staffingType',
  managementCategory: 'managementCategory',
}
/** Read together with others, after the rest. */
const TOGETHER = new Set([
  'party',
  'politics',
  'post',
  'unit',
  'postStartedOn',
  'rankStartedOn',
  'postLevelStartedOn',
  'rank',
  'postLevel',
  'qualification',
  'degree',
  'school',
  'major',
  'fullTime.school',
  'fullTime.major',
  'inService.school',
  'inService.major',
])

/** Takes the cells of one row of a basic sheet; answers those that stay under their own heading. */
export function basicValues(draft: PersonDraft, cells: readonly TargetCell[]): Left {
  const left: ExtraCell[] = []
  const byKey = new Map<string, TargetCell>()
  for (const cell of cells) {
    if (!tellProblem(draft, cell, left) || isLong(draft, cell, left)) continue
    const { key, tag } = cell.target
    if (key === 'order') keepOrder(cell, left)
    else if (TOGETHER.has(key)) byKey.set(key, cell)
    else if (key.startsWith('assessments.')) assessment(draft, cell, Number(key.slice(-4)))
    else if (tag) draft.element(tag, cell, normal(key, cell.value.text))
    else if (FACTS[key]) draft.fact(FACTS[key], cell, cell.value.text)
    else left.push(asExtra(cell))
  }
  takeParty(draft, byKey, left)
  takePost(draft, byKey)
  takeRank(draft, byKey, 'rank', 'rankStartedOn', left)
  takeRank(draft, byKey, 'postLevel', 'postLevelStartedOn', left)
  takeStudy(draft, byKey, left)
  takeSchools(draft, byKey)
  takeUnit(draft, byKey.get('unit'), byKey.has('post'), left)
  return { about: '', left }
}

/** Says what is wrong with a cell; false where its value is not to be used. An unread date stays under its heading. */
export function tellProblem(draft: PersonDraft, cell: TargetCell, left: ExtraCell[]): boolean {
  const { problem, text } = cell.value
  if (!problem) return text !== ''
  const grave =
    problem.severity === 'error' && (cell.target.tag !== undefined || cell.target.kind === 'identity')
  draft.find(grave ? 'error' : 'notice', cell, problem.message, problem.remedy)
  if (text !== '') return true
  if (!grave) left.push(asExtra(cell))
  return false
}

/** Only an element of the form takes more than a line; its own reading tells what is too much for it. */
function isLong(draft: PersonDraft, cell: TargetCell, left: ExtraCell[]): boolean {
  if (cell.target.tag !== undefined || cell.value.text.length <= 200) return false
  draft.find('notice', cell, '超过 200 字，整格留在附加信息里', '缩短后重新比对')
  left.push(asExtra(cell))
  return true
}

export function asExtra({ header, target, raw }: TargetCell): ExtraCell {
  return { label: header || target.label, value: raw }
}

/** Plain numbers of rows say nothing but the order; anything else under such a heading is kept. */
export function keepOrder(cell: TargetCell, left: ExtraCell[]): void {
  if (!/^\d{1,6}(\.0+)?$/.test(cell.raw)) left.push(asExtra(cell))
}

/** 汉 is 汉族. */
function normal(key: string, text: string): string {
  if (key === 'ethnicity' && /^[\u4e00-\u9fff]{1,4}$/.test(text) && !text.endsWith('族')) return `${text}族`
  return text
}

function assessment(draft: PersonDraft, cell: TargetCell, year: number): void {
  const grade = cell.value.text.replace(/[。；;，,\s]+$/u, '')
  if (draft.claim(`assessments.${year}`, cell, grade))
    draft.rows.push({
      set: 'assessments',
      given: { year, grade },
      label: `${year}年考核`,
      from: cell.place.sheet,
    })
}

type Cells = ReadonlyMap<string, TargetCell>

/** 入党时间 and 政治面貌 are one value on record. */
function takeParty(draft: PersonDraft, cells: Cells, left: ExtraCell[]): void {
  const joined = cells.get('party')
  const politics = cells.get('politics')
  const cell = joined ?? politics
  if (!cell) return
  const date = joined ? partyDate(joined.value.text) : ''
  const word = politics?.value.text.replace(/[（(].*?[）)]/g, '').trim() ?? ''
  const other = word !== '' && !/^(中共|中国共产党)?(正式)?党员$/.test(word) ? word : ''
  if (!politics || other === '' || parseParty(date)?.others.length) {
    draft.element('RuDangShiJian', cell, date || word)
    if (joined && date === '' && word !== '') left.push(asExtra(joined))
    return
  }
  const both = /预备党员/.test(other) && date ? `${date}；预备党员` : other
  draft.element('RuDangShiJian', cell, both)
  if (date && !/预备党员/.test(other) && joined) {
    left.push(asExtra(joined))
    draft.find(
      'notice',
      joined,
      `政治面貌是“${other}”，“${joined.raw}”没有作为入党时间`,
      '核对后在人员页补填',
    )
  }
}

/** 78.03 and the like among the spellings of 入党时间; a text that names parties stays as it is. */
function partyDate(text: string): string {
  if (/^(无|否|[-—/\\]+)$/.test(text.trim())) return ''
  return text
    .replace(/^['’]/, '')
    .replace(/(\d{4})[.．年/-](\d)(?=$|[^\d.])/g, '$1.0$2')
    .replace(/(\.\d\d)月/g, '$1')
}

/** 单位 and 职务 in two columns are one text; one that begins with a unit stands as it is. */
function takePost(draft: PersonDraft, cells: Cells): void {
  const post = cells.get('post')
  const since = cells.get('postStartedOn')
  if (post) {
    const text = post.value.text.replace(/\s*[\r\n]+\s*/g, '')
    const unit = cells.get('unit')?.value.text ?? ''
    const { match } = draft.reading.units
    const whole = unit === '' || text.startsWith(unit) || match(text) ? text : unit + text
    draft.element('XianRenZhiWu', post, whole)
  }
  if (since && draft.claim('postStartedOn', since, since.value.text))
    draft.rows.push({
      set: 'posts',
      given: { startedOn: since.value.text },
      label: '任现职时间',
      from: since.place.sheet,
      current: true,
    })
}

/** A 职级 with its date is a row of its own; without one, the fact. */
function takeRank(
  draft: PersonDraft,
  cells: Cells,
  key: 'rank' | 'postLevel',
  sinceKey: string,
  left: ExtraCell[],
): void {
  const name = cells.get(key)
  const since = cells.get(sinceKey)
  if (!name) {
    if (since) left.push(asExtra(since))
    return
  }
  if (!since) {
    draft.fact(key, name, name.value.text)
    return
  }
  const kind = key === 'rank' ? 'rank' : 'level'
  if (draft.claim(key, name, name.value.text))
    draft.rows.push({
      set: 'ranks',
      given: { kind, name: name.value.text, startedOn: since.value.text },
      label: key === 'rank' ? '职级' : '职务层次',
      from: name.place.sheet,
    })
}

const IN_SERVICE = /党校|在职|函授|自考|自学|电大|业余|夜大|成人|网络|远程|中央党校|省委党校/
const DEGREE = /[\u4e00-\u9fff]*(?:学士|硕士|博士)(?:学位)?(?!研究生)/

/** 学历, 学位, 院校, 专业 that no column says are 全日制 or 在职. */
function takeStudy(draft: PersonDraft, cells: Cells, left: ExtraCell[]): void {
  const [qualification, degree, school, major] = ['qualification', 'degree', 'school', 'major'].map((key) =>
    cells.get(key),
  )
  const cell = qualification ?? degree ?? school ?? major
  if (!cell) return
  const split = splitStudy(qualification?.value.text ?? '')
  const place = joinedSchool(school?.value.text ?? '', major?.value.text ?? '')
  const given: Record<string, unknown> = {}
  if (split.qualification) given.qualification = split.qualification
  const graded = degree?.value.text.replace(/^(无|[-—/]+)$/, '') || split.degree
  if (graded) given.degree = graded
  if (place.length > 200) left.push(...[school, major].flatMap((it) => (it ? asExtra(it) : [])))
  else if (place) given.school = place
  if (Object.keys(given).length === 0) return
  if (IN_SERVICE.test([split.qualification, place].join())) given.mode = 'inService'
  if (draft.claim('study', cell, JSON.stringify(given)))
    draft.rows.push({
      set: 'educations',
      given,
      label: `学历 ${given.qualification ?? graded ?? ''}`.trim(),
      from: cell.place.sheet,
    })
}

/** 大学／工学学士 in one cell. */
function splitStudy(text: string): { qualification: string; degree: string } {
  const parts = text.split(/[\n、，,;；/／\s]+/).filter(Boolean)
  const degrees = parts.filter((part) => DEGREE.test(part) && !/研究生/.test(part))
  if (parts.length < 2 || degrees.length === 0 || degrees.length === parts.length)
    return { qualification: text.replace(/\s+/g, ''), degree: '' }
  return {
    qualification: parts.filter((part) => !degrees.includes(part)).join(''),
    degree: degrees.join('、'),
  }
}

export function joinedSchool(school: string, major: string): string {
  const place = school.replace(/\s*[\r\n]+\s*/g, '')
  if (major === '' || place.includes(major)) return place
  return place + major + (place === '' || major.endsWith('专业') ? '' : '专业')
}

/** 全日制 and 在职: the school and its subject are one text of the form. */
function takeSchools(draft: PersonDraft, cells: Cells): void {
  for (const mode of ['fullTime', 'inService'] as const) {
    const school = cells.get(`${mode}.school`)
    const major = cells.get(`${mode}.major`)
    const cell = school ?? major
    if (!cell) continue
    const tag =
      mode === 'fullTime' ? 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi' : 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi'
    draft.element(tag, cell, joinedSchool(school?.value.text ?? '', major?.value.text ?? ''))
  }
}

/** The unit on record that the cell names; else it stays as it is written, in the post or under its heading. */
function takeUnit(
  draft: PersonDraft,
  cell: TargetCell | undefined,
  inPost: boolean,
  left: ExtraCell[],
): void {
  if (!cell) return
  draft.unit = cell
  const id = draft.reading.units.named(cell.value.text)
  if (id) draft.fact('organizationId', cell, id)
  else {
    if (!inPost) left.push(asExtra(cell))
    draft.find(
      'notice',
      cell,
      `单位“${cell.value.text.slice(0, 30)}”不在单位树里`,
      '先在“组织”里建这个单位，或写入后再调整',
    )
  }
}
