import { codeItems, leafNames, names } from '../../codes'
import type { FieldSpec, Ladder } from '../../values/condition'

/** @file Fields of posts, levels and ranks, the unit, and how long each has been held. */

const POST = '职务'
const LEVEL = '层次职级'
const STAFF = '编制管理'

const LEVELS = leafNames('zb09-position-level')

/** ZB09 puts ladders of different careers into one table: a 警长 is neither above nor below a 乡科级正职. */
function levelLadders(): Ladder[] {
  const ladders = new Map<string, string[][]>()
  for (const { name, parent } of codeItems('zb09-position-level')) {
    if (!LEVELS.includes(name)) continue
    const ladder = ladders.get(parent ?? '') ?? []
    ladders.set(parent ?? '', [...ladder, [name]])
  }
  return [...ladders.values()]
}

export const POST_FIELDS: readonly FieldSpec[] = [
  {
    key: 'unit',
    label: '单位',
    group: POST,
    kind: 'unit',
    column: { width: 160 },
    sortable: true,
  },
  {
    key: 'post',
    label: '现任职务',
    group: POST,
    kind: 'text',
    column: { width: 260 },
    sortable: true,
  },
  {
    key: 'postStarted',
    label: '任现职时间',
    group: POST,
    kind: 'month',
    column: { width: 96 },
    sortable: true,
  },
  {
    key: 'postYears',
    label: '任现职年限',
    group: POST,
    kind: 'number',
    measure: '年',
    column: { width: 96, align: 'right' },
    sortable: true,
  },
  {
    key: 'unitStarted',
    label: '到现单位时间',
    group: POST,
    kind: 'month',
    column: { width: 112 },
    sortable: true,
  },
  {
    key: 'unitYears',
    label: '任现单位年限',
    group: POST,
    kind: 'number',
    measure: '年',
    column: { width: 112, align: 'right' },
    sortable: true,
  },
  { key: 'anyPost', label: '现任或曾任职务', group: POST, kind: 'text' },
  { key: 'anyUnit', label: '现在或曾经的单位', group: POST, kind: 'text' },
  {
    key: 'probationEnds',
    label: '试用期满',
    group: POST,
    kind: 'month',
    column: { width: 84 },
    sortable: true,
  },
  {
    key: 'technicalTitle',
    label: '专业技术职务',
    group: POST,
    kind: 'text',
    column: { width: 128 },
    sortable: true,
  },
  {
    key: 'postLevel',
    label: '职务层次',
    group: LEVEL,
    kind: 'choice',
    options: LEVELS,
    ordered: true,
    ladders: levelLadders(),
    column: { width: 96 },
    sortable: true,
  },
  {
    key: 'postLevelSince',
    label: '任现层次时间',
    group: LEVEL,
    kind: 'month',
    column: { width: 112 },
    sortable: true,
  },
  {
    key: 'postLevelYears',
    label: '任现层次年限',
    group: LEVEL,
    kind: 'number',
    measure: '年',
    column: { width: 112, align: 'right' },
    sortable: true,
  },
  {
    key: 'rank',
    label: '职级',
    group: LEVEL,
    kind: 'choice',
    options: names('zb148-rank'),
    ordered: true,
    column: { width: 104 },
    sortable: true,
  },
  {
    key: 'rankSince',
    label: '任现职级时间',
    group: LEVEL,
    kind: 'month',
    column: { width: 112 },
    sortable: true,
  },
  {
    key: 'rankYears',
    label: '任现职级年限',
    group: LEVEL,
    kind: 'number',
    measure: '年',
    column: { width: 112, align: 'right' },
    sortable: true,
  },
  {
    key: 'personnelCategory',
    label: '人员类别',
    group: STAFF,
    kind: 'choice',
    options: names('zb125-person-category'),
    column: { width: 120 },
    sortable: true,
  },
  {
    key: 'personnelStatus',
    label: '人员状态',
    group: STAFF,
    kind: 'choice',
    options: names('zb126-person-status'),
    column: { width: 88 },
    sortable: true,
  },
  {
    key: 'staffingType',
    label: '编制类型',
    group: STAFF,
    kind: 'choice',
    options: names('zb135-staffing-type'),
    column: { width: 120 },
    sortable: true,
  },
  {
    key: 'managementCategory',
    label: '管理类别',
    group: STAFF,
    kind: 'choice',
    options: names('zb130-management-category'),
    column: { width: 120 },
    sortable: true,
  },
]
