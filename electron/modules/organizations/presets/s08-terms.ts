import type { Preset } from '#electron/platform/systems/systems'
import type { TermContent } from '#shared/modules/organizations/term'

const VILLAGE_YEARS = 5
const COMMITTEE_YEARS = 5
const BRANCH_YEARS = 3

/** 兴宁“十项制度”之八: reminders of terms, by affiliation. Years of terms follow the opinion on terms of July 2018. */
export const s08Terms: Preset<TermContent> = {
  key: 'S08',
  title: '换届提醒督促',
  source: '兴宁“十项制度”之八',
  content: {
    scope: {
      kind: 'party',
      kinds: ['committee', 'work', 'general', 'branch', 'joint'],
      traits: [],
      units: [],
    },
    ahead: 6,
    again: [3, 1],
    years: [
      { kind: 'committee', affiliation: '', years: COMMITTEE_YEARS },
      { kind: 'work', affiliation: '', years: COMMITTEE_YEARS },
      { kind: 'general', affiliation: '', years: BRANCH_YEARS },
      { kind: 'branch', affiliation: '', years: BRANCH_YEARS },
      { kind: 'joint', affiliation: '', years: BRANCH_YEARS },
      { kind: 'general', affiliation: 'village', years: VILLAGE_YEARS },
      { kind: 'branch', affiliation: 'village', years: VILLAGE_YEARS },
    ],
    extendable: 12,
    cases: [
      {
        affiliation: 'countyCommittee',
        by: 'department',
        name: '县委组织部',
        how: 'letter',
        basis: '市直单位党委和“两新”组织党委换届由市委组织部负责提醒督促。',
      },
      {
        affiliation: 'countyOrgan',
        by: 'ancestor',
        name: '县直机关工委',
        how: 'letter',
        basis: '市直各单位党组织（含总支和支部）换届，由市直机关工委、市直单位党委负责提醒督促。',
      },
      {
        affiliation: 'town',
        by: 'ancestor',
        name: '所在镇（街道）党（工）委',
        how: 'letter',
        basis: '镇（街道）党（工）委所属党组织的换届由镇（街道）党（工）委负责提醒督促。',
      },
      {
        affiliation: 'vertical',
        by: 'supervisor',
        name: '行业系统主管部门党组（党委）',
        how: 'letter',
        basis: '实行垂直管理或双重管理的单位基层党组织换届由行业系统主管部门党组（党委）负责提醒督促。',
      },
      {
        affiliation: 'townCommittee',
        by: 'named',
        name: '县委',
        how: 'arranged',
        basis: '乡镇党委按照中央统一部署进行换届。',
      },
      {
        affiliation: 'village',
        by: 'named',
        name: '县委',
        how: 'arranged',
        basis: '村（社区）党组织换届，由市委按照中央、省委和上级市委要求、部署作出安排。',
      },
    ],
    letter: {
      title: '关于做好换届工作的提醒函',
      paragraphs: [
        '你单位现任〔届次〕委员会于〔选举日期〕选举产生，任期〔任期〕，至〔届满日期〕任期届满。',
        '根据《中国共产党基层组织选举工作条例》《关于党的基层组织任期的意见》和基层党组织按期换届提醒督促制度，现提前提醒，请抓紧做好换届准备工作。',
        '一、认真总结本届工作，研究提出下届委员名额、候选人产生办法和选举日程安排。',
        '二、于〔请示日期〕前将换届请示按隶属关系报负责提醒督促的党组织审核批复。',
        '三、因特殊情况需提前或延期换届的，应当书面请示，未经批准不得提前或延期。',
      ],
      requestDays: 60,
    },
    procedure: { system: 'S08', kind: 'election' },
    basis:
      '根据党组织隶属关系和干部管理权限，对任期将满的基层党组织，一般应提前6个月以书面发函通知等形式，提醒做好换届工作；换届请示的审核批复、具体指导，由负责提醒督促的党组织承担。',
    local: [
      '届满前 3 个月、1 个月再次提醒：文件未定，可按本地做法增减。',
      '请示最迟在届满前 60 日报送：文件未定，可按本地做法调整。',
      '延期换届一般不超过 12 个月：按任期规定的一般要求设定。',
    ],
  },
}
