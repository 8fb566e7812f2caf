import type { Preset } from '#electron/platform/systems/systems'
import { type MembersContent, NO_PARTS, type RollColumn } from '#shared/modules/members/systems'

/** The columns of 党员花名册 as departments send it. */
const COLUMNS: readonly (readonly [field: string, title: string, width: number])[] = [
  ['name', '姓名', 9],
  ['identityNumber', '身份证号码', 24],
  ['sex', '性别', 5],
  ['ethnicity', '民族', 7],
  ['ancestralPlace', '籍贯', 12],
  ['birth', '出生日期', 11],
  ['qualification', '学历', 9],
  ['standing', '人员类别', 10],
  ['party', '所在党支部', 22],
  ['group', '党小组', 10],
  ['joinedOn', '加入党组织日期', 14],
  ['fullOn', '转为正式党员日期', 14],
  ['job', '工作岗位', 26],
  ['workStarted', '参加工作日期', 12],
  ['address', '家庭住址', 18],
  ['phone', '联系电话', 14],
]

const columnOf = ([field, title, width]: (typeof COLUMNS)[number]): RollColumn => ({ field, title, width })

export const rollPreset: Preset<MembersContent> = {
  key: 'S12',
  title: '党员名册',
  source: '海勃湾“五个体系”之二',
  content: { ...NO_PARTS, roll: { columns: COLUMNS.map(columnOf) } },
}
