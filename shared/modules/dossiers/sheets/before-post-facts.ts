import type { FixedCellInput } from '../../../platform/print/fixed'
import type { FlowGrid } from '../../../platform/print/flow'
import { flowRowHeight } from '../../../platform/print/flow-text'
import { parsePartialDate, toPaperText } from '../../../values/partial-date'
import type { PersonContent } from '../../people/schema'
import type { Finding, Statement } from '../audit'
import { AUDIT_BASES } from '../audit-basis'
import { classLabel } from '../classes'
import { careerFaults } from '../rules-audit-record'
import { contradicts, earliestFormed } from '../rules-audit-values'

export type BeforePostFacts = {
  name: string
  /** 档案编号, 柜号／层号, 单位及职务 */
  number: string
  place: string
  post: string
  person: PersonContent
  findings: readonly Finding[]
}

const COLUMNS = [21, 22, 24, 33, 22, 53]
type Row = { height: number; cells: FixedCellInput[] }

/** The person and what the dossier says of the three ages, schooling and title, each kept whole on its page. */
export function factBlocks(facts: BeforePostFacts): FlowGrid[] {
  return [personRows(facts), ...ageRows(facts), schoolRows(facts), titleRows(facts)]
    .filter((it) => it.length > 0)
    .map(gridOf)
}

function gridOf(rows: readonly Row[]): FlowGrid {
  return {
    kind: 'grid',
    columns: COLUMNS,
    rows: rows.map(heightOf),
    cells: rows.flatMap(({ cells }, row) => cells.map((it) => ({ ...it, area: { ...it.area, row } }))),
  }
}

/** Words get a little smaller before their row gets higher. */
const SMALL = { size: 8, pitch: 9 }

function heightOf({ height, cells }: Row): number {
  const own = cells.filter(({ area: { rows = 1 } }) => rows === 1)
  const widths = own.map(({ area: { column, columns = 1 } }) =>
    COLUMNS.slice(column, column + columns).reduce((total, it) => total + it, 0),
  )
  return Math.max(
    height,
    flowRowHeight(
      own.map((it) => it.text ?? ''),
      widths,
      SMALL,
    ),
  )
}

/** A cell of the row it will stand in. */
function cell(
  column: number,
  text: string,
  more: Partial<FixedCellInput> & { columns?: number; rows?: number } = {},
): FixedCellInput {
  const { columns = 1, rows = 1, ...rest } = more
  return { area: { row: 0, column, columns, rows }, text, size: 11, ...rest }
}

function words(column: number, name: string, text: string, columns: number): FixedCellInput {
  return cell(column, text, { columns, name, align: 'left', size: 10.5 })
}

function personRows({ name, number, place, post, person }: BeforePostFacts): Row[] {
  const { sex, ethnicity, ancestralPlace, identityNumber } = person
  const pair = (at: number, label: string, text: string) => [
    cell(at, label),
    cell(at + 1, text, { name: label }),
  ]
  return [
    {
      height: 12,
      cells: [
        ...pair(0, '姓　名', name),
        cell(2, '身份证号'),
        cell(3, identityNumber, { name: '身份证号', oneLine: 8 }),
        ...pair(4, '档案编号', number),
      ],
    },
    {
      height: 12,
      cells: [
        ...pair(0, '性　别', sex),
        ...pair(2, '民族、籍贯', [ethnicity, ancestralPlace].filter(Boolean).join('、')),
        ...pair(4, '柜号／层号', place),
      ],
    },
    { height: 14, cells: [cell(0, '单　位\n及职务'), words(1, '单位及职务', post, 5)] },
  ]
}

function ageRows({ findings, person }: BeforePostFacts): Row[][] {
  const of = (item: Finding['item'], about = '') =>
    findings.find((it) => it.item === item && it.about === about)
  return [
    dateRows(of('birth'), '出　生\n日　期', '最早材料', ['认定出生年月']),
    dateRows(of('work'), '参　加\n工　作\n时　间', '起薪材料', [
      '认定时间',
      `工龄间断情况：${breaksOf(person)}`,
    ]),
    partyRows(of('party'), of('party', '转正')),
  ]
}

/** Three lines of one date: whether it agrees and is altered, its first material, every value; then what was decided. */
function dateRows(
  finding: Finding | undefined,
  label: string,
  material: string,
  [decided = '', more = '']: string[],
): Row[] {
  if (!finding) return []
  const first = firstMaterial(finding)
  const extra: Row[] = more === '' ? [] : [{ height: 14, cells: [words(1, label, more, 5)] }]
  return [
    {
      height: 10,
      cells: [
        cell(0, label, { rows: 4 + extra.length }),
        cell(1, '记载是否一致'),
        cell(2, agreeWords(finding)),
        cell(3, `${material}是否涂改`),
        cell(4, first ? (first.altered ? '是' : '否') : '', { columns: 2 }),
      ],
    },
    {
      height: 12,
      cells: [cell(1, material), words(2, material, first ? materialWords(first) : '', 4)],
    },
    { height: 20, cells: [cell(1, '出现过的\n时间罗列'), words(2, '时间罗列', valueWords(finding), 4)] },
    {
      height: 10,
      cells: [
        cell(1, decided),
        cell(2, finding.decision?.value ?? settled(finding), { columns: 4, name: decided }),
      ],
    },
    ...extra,
  ]
}

function partyRows(joined: Finding | undefined, full: Finding | undefined): Row[] {
  if (!joined) return []
  const basis = joined.statements.find((it) =>
    AUDIT_BASES.party?.titles.some((word) => it.materialTitle.includes(word)),
  )
  return [
    {
      height: 10,
      cells: [
        cell(0, '政　治\n面　貌', { rows: 3 }),
        cell(1, '入党时间'),
        cell(2, joined.decision?.value ?? settled(joined)),
        cell(3, '转正时间'),
        cell(4, full ? (full.decision?.value ?? settled(full)) : '', { columns: 2 }),
      ],
    },
    { height: 16, cells: [cell(1, '时间罗列'), words(2, '入党时间罗列', valueWords(joined), 4)] },
    { height: 12, cells: [cell(1, '依据材料'), words(2, '依据材料', basis ? materialWords(basis) : '', 4)] },
  ]
}

/** 全日制 and 在职, each with school and subject, entry and graduation (R1.12). */
function schoolRows({ person }: BeforePostFacts): Row[] {
  const row = (mode: 'fullTime' | 'inService'): Row => {
    const study = person.educations.filter((it) => it.mode === mode)[0]
    const period = study ? `${study.startedOn}—${study.endedOn}` : ''
    const kind = mode === 'fullTime' ? '全日制教育' : '在职教育'
    return {
      height: 16,
      cells: [
        cell(1, kind, { size: 10.5 }),
        cell(2, study?.qualification ?? '', { name: `${kind}学历` }),
        cell(3, study?.degree ?? '', { name: `${kind}学位` }),
        cell(4, period === '—' ? '' : period, { name: `${kind}起止`, size: 9 }),
        words(5, `${kind}院校系及专业`, study?.school ?? '', 1),
      ],
    }
  }
  const heads = ['类　别', '学　历', '学　位', '入学—毕业', '院校系及专业']
  return [
    {
      height: 8,
      cells: [cell(0, '学　历', { rows: 3 }), ...heads.map((text, at) => cell(at + 1, text, { size: 10.5 }))],
    },
    row('fullTime'),
    row('inService'),
  ]
}

function titleRows({ person, findings }: BeforePostFacts): Row[] {
  const stated = findings.find((it) => it.item === 'title')?.statements.at(-1)
  return [
    {
      height: 11,
      cells: [
        cell(0, '职　称'),
        cell(1, '最高职称'),
        cell(2, person.technicalTitle || (stated?.value ?? ''), { columns: 2, name: '最高职称' }),
        cell(4, '是否被聘'),
        cell(5, person.technicalTitle === '' && !stated ? '' : '□是　□否'),
      ],
    },
  ]
}

function firstMaterial(finding: Finding): Statement | undefined {
  const words = AUDIT_BASES[finding.item]?.titles ?? []
  const basis = finding.statements.find((it) => words.some((word) => it.materialTitle.includes(word)))
  return basis ?? earliestFormed(finding.statements)[0]
}

function materialWords({ classCode, materialNo, materialTitle, formedOn, value }: Statement): string {
  const formed = formedOn === '' ? '' : `，${formedOn} 形成`
  return `${classLabel(classCode)}-${materialNo}《${materialTitle}》${formed}，记为 ${value}`
}

function agreeWords({ item, values, statements }: Finding): string {
  if (statements.length === 0) return '无记载'
  return contradicts(item, values) ? '不一致' : '一致'
}

function valueWords({ values }: Finding): string {
  return values
    .map(({ value, count, current }) => {
      const marks = [count > 0 ? `${count} 处` : '', current ? '现用' : ''].filter(Boolean)
      return `${value}（${marks.join('，')}）`
    })
    .join('；')
}

/** The value nothing speaks against, as forms write dates. */
function settled({ kind, values }: Finding): string {
  const only = kind === 'differ' ? '' : (values[0]?.value ?? '')
  const date = parsePartialDate(only)
  return date ? toPaperText(date) : only
}

function breaksOf(person: PersonContent): string {
  return careerFaults(person).join('；') || '无'
}
