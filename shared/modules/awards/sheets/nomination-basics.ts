import type { FixedCellInput } from '../../../platform/print/fixed'
import type { FlowGrid } from '../../../platform/print/flow'
import { listName } from '../../../values/name-order'
import { FACT_LABELS, SUBJECT_LABELS } from '../nomination-words'
import { NOMINATORS } from '../programme'
import type { NominationEntry } from './nomination-entry'

/** Widths in millimetres: label, value, label, value in two, and the photo. They fill 166. */
const COLUMNS = [24, 32, 24, 26, 24, 36]
const ROW = 11.5
const LINE = 11
const TALL = 14

/** The facts at the head of the form: of a person with the photo, of others their name and unit. */
export function basicGrid(entry: NominationEntry): FlowGrid {
  const rows = entry.category.subject === 'person' ? personRows(entry) : otherRows(entry)
  const common = [...rows, categoryRow(entry), ...nominatorRow(entry)]
  return {
    kind: 'grid',
    columns: COLUMNS,
    rows: common.map((it) => it.height),
    cells: [
      ...common.flatMap(({ pieces }, row) => placed(pieces, row)),
      ...(entry.category.subject === 'person' ? [photoCell(entry)] : []),
    ],
  }
}

type Piece = [label: string, value: string, from: number, columns: number]
type Row = { height: number; pieces: readonly Piece[] }

const PHOTO_ROWS = 4

function photoCell({ photo }: NominationEntry): FixedCellInput {
  const area = { row: 0, column: 5, rows: PHOTO_ROWS }
  return { area, name: '照片', text: '照\n\n片', size: 12, picture: photo }
}

function personRows({ nomination }: NominationEntry): Row[] {
  const { name, unitName, facts } = nomination
  const joined = facts.partyJoinedOn === '' ? '' : `（${facts.partyJoinedOn}）`
  const beside: [string, string, string, string][] = [
    ['姓　　名', listName(name), '性　　别', facts.sex],
    ['民　　族', facts.ethnicity, '出生年月', facts.birth],
    ['籍　　贯', facts.ancestralPlace, '政治面貌', `${facts.politics}${joined}`],
    ['学　　历', facts.qualification, '学　　位', facts.degree],
  ]
  return [
    ...beside.map(([a, b, c, d]) => ({ height: ROW, pieces: [piece(a, b, 0, 1), piece(c, d, 2, 2)] })),
    halves('身份证号', facts.identityNumber, '联系电话', facts.phone),
    whole(LINE, '毕业院校\n及 专 业', facts.school),
    whole(LINE, '工作单位', unitName),
    whole(TALL, '职　　务', facts.post),
    halves('专业技术职务\n（职业资格）', facts.technicalTitle, '专业领域', facts.field),
    halves('从事专业\n年　　限', facts.fieldYears, '来本地\n工作时间', facts.hereSince),
  ]
}

function otherRows({ nomination, category: { subject } }: NominationEntry): Row[] {
  const labels = SUBJECT_LABELS[subject]
  return [
    whole(TALL, labels.name.replace('（', '\n（'), nomination.name),
    whole(LINE, labels.unit, nomination.unitName),
    whole(LINE, FACT_LABELS.phone, nomination.facts.phone),
  ]
}

function categoryRow({ category, nomination }: NominationEntry): Row {
  const label = category.division === '' ? category.label : `${category.division}·${category.label}`
  return halves('申报类别', label, '推荐方式', NOMINATORS[nomination.nominator])
}

function nominatorRow({ nomination }: NominationEntry): Row[] {
  const { nominator, nominatorName } = nomination
  if (nominator === 'self') return []
  return [whole(LINE, nominator === 'unit' ? '推荐单位' : '推荐专家', nominatorName)]
}

/** Two facts on one line: 56 and 60 millimetres for their values. */
function halves(a: string, first: string, b: string, second: string): Row {
  return { height: LINE, pieces: [piece(a, first, 0, 2), piece(b, second, 3, 2)] }
}

function whole(height: number, label: string, value: string): Row {
  return { height, pieces: [piece(label, value, 0, 5)] }
}

function piece(label: string, value: string, from: number, columns: number): Piece {
  return [label, value, from, columns]
}

function placed(pieces: readonly Piece[], row: number): FixedCellInput[] {
  return pieces.flatMap(([label, value, column, columns]) => {
    const name = label.replace(/\s/gu, '')
    return [
      { area: { row, column }, name, text: label, size: label.length > 8 ? 10.5 : 12, least: 8 },
      { area: { row, column: column + 1, columns }, name, text: value, size: 12, least: 7, oneLine: 9 },
    ]
  })
}
