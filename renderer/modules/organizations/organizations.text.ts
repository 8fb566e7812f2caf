import type { OrganizationKind } from '#shared/modules/organizations/schema'

/** Words of the organizations page. */
export const text = {
  title: '组织',
  count: (units: number, people: number) =>
    `${units.toLocaleString('zh-CN')} 个单位　${people.toLocaleString('zh-CN')} 人`,
  treeLabel: '机构树',
  search: '查找单位',
  clearSearch: '清除',
  columns: { name: '单位', code: '机构编码', kind: '类型', level: '级别', people: '人数' },
  kinds: { legal: '法人单位', division: '内设机构', group: '分组' } satisfies Record<
    OrganizationKind,
    string
  >,
  none: '–',
  expand: '展开',
  collapse: '收起',
  unsaved: '未存',

  addChild: '新增下级',
  addChildOf: (name: string) => `在“${name}”下新增单位`,
  addRoot: '新增单位',
  empty: '还没有单位。',
  emptyAdd: '新增第一个单位',
  nothingFound: (words: string) => `没有名称含“${words}”的单位。`,

  detail: '单位信息',
  newDetail: '新增单位',
  pick: '在左侧选一个单位。',
  fields: {
    name: '名　称',
    shortName: '简　称',
    code: '机构编码',
    kind: '类　型',
    parent: '上级单位',
    level: '级　别',
    affiliation: '隶属关系',
    category: '类　别',
    unitRole: '在台账中',
  },
  rules: {
    shortName: '名册、任免表里用的简称，可不填。',
    unitRole: '各项台账按它分乡镇、县直单位，内设机构不填。',
  },
  topLevel: '最上级',
  peopleHere: '人　员',
  peopleCount: (count: number) => `${count.toLocaleString('zh-CN')} 人（含下级）`,
  seePeople: '看名册',
  save: '保存',
  drop: '放弃修改',
  moveUp: '上移',
  moveDown: '下移',
  remove: '移除',
  removeTitle: (name: string) => `移除“${name}”？`,
  removeConsequence: '从机构树上移除，可按 Ctrl+Z 撤销。其下有单位或人员时不能移除。',
  removeConfirm: '移除单位',
  saved: (name: string) => `已保存“${name}”`,
  created: (name: string) => `已新增“${name}”`,
  removed: (name: string) => `已移除“${name}”`,
  unitsInSight: (count: number) => `单位 ${count.toLocaleString('zh-CN')} 个`,
}
