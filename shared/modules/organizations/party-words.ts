/** Kinds of party organizations. What counts as a branch for organization life are `branch` and `joint`. */
export const PARTY_KINDS = {
  committee: '党委',
  work: '党工委',
  group: '党组',
  general: '党总支',
  branch: '党支部',
  joint: '联合党支部',
} as const
export type PartyKind = keyof typeof PARTY_KINDS
export const PARTY_KIND_KEYS = ['committee', 'work', 'group', 'general', 'branch', 'joint'] as const

/**
 * Where a party organization belongs, as document 000 tells the cases apart when it says who reminds of the term:
 * the four of its list, and the two that change terms by arrangement from above.
 */
export const AFFILIATIONS = {
  countyCommittee: '县直单位党委、两新组织党委',
  countyOrgan: '县直机关党组织',
  town: '乡镇（街道）所属党组织',
  vertical: '垂直管理或双重管理单位党组织',
  townCommittee: '乡镇党委',
  village: '村（社区）党组织',
} as const
export type Affiliation = keyof typeof AFFILIATIONS
export const AFFILIATION_KEYS = [
  'countyCommittee',
  'countyOrgan',
  'town',
  'vertical',
  'townCommittee',
  'village',
] as const

/** Where someone elected into a village's team comes from; the first three are those that document 000 counts. */
export const POST_ORIGINS = {
  producer: '生产大户、致富带头人',
  returned: '外出务工经商返乡人员',
  reserve: '村级后备干部',
  veteran: '退役军人',
  graduate: '大学毕业生',
  incumbent: '原任干部',
  other: '其他',
} as const
export type PostOrigin = keyof typeof POST_ORIGINS
export const POST_ORIGIN_KEYS = [
  'producer',
  'returned',
  'reserve',
  'veteran',
  'graduate',
  'incumbent',
  'other',
] as const

/** Marks that a village bears from a day to a day. */
export const VILLAGE_TRAITS = {
  weak: '软弱涣散',
  poor: '省定贫困',
  key: '重点',
  hard: '难点',
  backward: '后进',
  model: '示范',
} as const
export type VillageTrait = keyof typeof VILLAGE_TRAITS
export const VILLAGE_TRAIT_KEYS = ['weak', 'poor', 'key', 'hard', 'backward', 'model'] as const

/** What a unit is among the county's units, as systems are scoped by it. */
export const UNIT_ROLES = {
  county: '县级领导班子',
  organ: '县直单位',
  town: '乡镇',
  street: '街道',
} as const
export type UnitRole = keyof typeof UNIT_ROLES

/** People as a scope names them; who they are follows from records on the day asked. */
export const PERSON_KINDS = {
  leader: '县级领导',
  cadre: '科级以上领导干部',
  secretary: '党组织书记',
  delegate: '党代表',
  member: '党员',
} as const

/** What happens to a party organization; what was before is kept and asked for as of a day. */
export const PARTY_CHANGES = {
  founded: '成立',
  renamed: '更名',
  moved: '改隶',
  merged: '并入',
  absorbed: '并入本组织',
  split: '分设',
  ended: '撤销',
} as const
export type PartyChangeKind = keyof typeof PARTY_CHANGES

/** How the party reaches a firm or a social organization: the first two have an organization there. */
export const COVERAGES = {
  own: '单独组建',
  joint: '联合组建',
  adviser: '党建指导员',
  none: '未覆盖',
} as const
export type Coverage = keyof typeof COVERAGES
export const COVERAGE_KEYS = ['own', 'joint', 'adviser', 'none'] as const

export const SCALES = { above: '规模以上', below: '规模以下' } as const
export const ENTERPRISE_KINDS = { firm: '非公企业', social: '社会组织' } as const
export const VILLAGE_KINDS = { village: '村', community: '社区' } as const
export const DELEGATE_LEVELS = { county: '县党代表', town: '镇党代表' } as const

/** Posts as teams usually have them, in their order. */
export const USUAL_POSTS = [
  '书记',
  '副书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '统战委员',
  '青年委员',
  '委员',
  '村（居）委会主任',
  '村（居）委会副主任',
  '村（居）委会委员',
] as const
