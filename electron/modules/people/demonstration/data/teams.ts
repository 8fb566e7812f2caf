import type { TownKind } from './county'
import type { TeamKind } from './departments'

export type SeatPlan = { title: string; tier: 'head' | 'deputy'; party: 'must' | 'may' | 'outside' }

const must = (tier: SeatPlan['tier'], ...titles: string[]): SeatPlan[] =>
  titles.map((title) => ({ title, tier, party: 'must' }))
const may = (...titles: string[]): SeatPlan[] =>
  titles.map((title) => ({ title, tier: 'deputy', party: 'may' }))

/** Leading teams of towns, in office order. */
export const TOWN_TEAMS: Record<TownKind, readonly SeatPlan[]> = {
  town: townTeam('镇长'),
  township: townTeam('乡长'),
  subdistrict: [
    ...must('head', '党工委书记', '党工委副书记、办事处主任', '人大工委主任'),
    ...must('deputy', '党工委副书记、政法委员', '党工委委员、纪工委书记', '党工委委员、组织委员'),
    ...must('deputy', '党工委委员、宣传统战委员', '党工委委员、人民武装部部长', '党工委委员、办事处副主任'),
    ...may('办事处副主任', '办事处副主任'),
  ],
}

function townTeam(head: string): SeatPlan[] {
  return [
    ...must('head', '党委书记', `党委副书记、${head}`, '人大主席'),
    ...must('deputy', '党委副书记、政法委员', '党委委员、纪委书记', '党委委员、组织委员'),
    ...must('deputy', '党委委员、宣传统战委员', '党委委员、人民武装部部长', `党委委员、副${head}`),
    ...may(`副${head}`, `副${head}`),
  ]
}

/** Leading teams of departments, in office order. */
export const DEPARTMENT_TEAMS: Record<TeamKind, readonly SeatPlan[]> = {
  bureau: [
    ...must('head', '党组书记、局长'),
    ...must('deputy', '党组成员、副局长', '党组成员、副局长'),
    ...may('副局长'),
    ...must('deputy', '党组成员、机关党委专职副书记'),
  ],
  office: [...must('head', '主任'), ...must('deputy', '副主任', '副主任'), ...may('副主任')],
  ministry: [...must('head', '常务副部长'), ...must('deputy', '副部长', '副部长', '部务委员')],
  commission: [...must('head', '副书记'), ...must('deputy', '副书记', '委员')],
  mass: [...must('head', '党组书记、主席'), ...must('deputy', '党组成员、副主席'), ...may('副主席')],
  court: [
    ...must('head', '党组书记、院长'),
    ...must('deputy', '党组副书记、副院长', '党组成员、副院长', '党组成员、政治部主任'),
    ...may('副院长'),
  ],
  procuratorate: [
    ...must('head', '党组书记、检察长'),
    ...must('deputy', '党组成员、副检察长', '党组成员、政治部主任'),
    ...may('副检察长'),
  ],
  centre: [...must('head', '党支部书记、主任'), ...must('deputy', '副主任'), ...may('副主任')],
}

/** Titles that the general wording of a team would get wrong, by department name. */
export const OWN_TITLES: Record<string, readonly [RegExp, string][]> = {
  党校: [
    [/党支部书记、主任/u, '常务副校长'],
    [/副主任/u, '副校长'],
  ],
  档案馆: [[/主任/u, '馆长']],
  团委: [
    [/党组书记、主席/u, '书记'],
    [/党组成员、副主席|副主席/u, '副书记'],
  ],
  红十字会: [[/主席/u, '会长']],
  残疾人联合会: [[/主席/u, '理事长']],
  供销合作社联合社: [
    [/党组书记、主席/u, '党组书记、理事会主任'],
    [/副主席/u, '理事会副主任'],
  ],
  公安局: [
    [/党组书记、局长/u, '党委副书记、政治委员'],
    [/党组成员/u, '党委委员'],
  ],
  纪委监委机关: [[/^主任$/u, '常务副书记、监委副主任']],
}

/** What the person who leads a division of that name is called. */
export function divisionHead(division: string): string {
  const ends: [RegExp, string][] = [
    [/大队$|执法队$/u, '大队长'],
    [/股$/u, '股长'],
    [/科$/u, '科长'],
    [/组$/u, '组长'],
    [/庭$/u, '庭长'],
    [/局$/u, '局长'],
    [/检察部$/u, '主任'],
    [/部$/u, '部长'],
  ]
  return ends.find(([end]) => end.test(division))?.[1] ?? '主任'
}
