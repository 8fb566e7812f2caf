import type { z } from 'zod'
import type { Preset } from '#electron/platform/systems/systems'
import type { InspectionContent } from '#shared/modules/inspections/system'

const TOWN = ['town', 'street']
const VILLAGE = ['village', 'community']

/** S30 专项检查清单: items 4 to 10 of the document, point by point as it enumerates them. */
export const checkList: Preset<z.input<typeof InspectionContent>> = {
  key: 'S30',
  title: '专项检查清单',
  source: '东方市委 2011 年党建工作巡回检查工作要点第 4—10 项',
  content: {
    basis: '“制定党建工作巡回检查工作阶段巡查计划、方案，明确巡回检查项目和重点。”',
    joins: 'S29',
    items: [
      {
        key: 'organization',
        number: '4',
        title: '基层组织建设工作',
        points: [
          { key: 'on-duty', text: '执行“驻村、坐班”工作制度，督促基层干部服务群众、落实工作' },
          {
            key: 'targets',
            text: '村（社区）两委班子及其成员三年任期目标承诺制的制定与组织实施',
            kinds: VILLAGE,
          },
          { key: 'after-term', text: '村级组织换届后续工作完成情况' },
          { key: 'allowances', text: '现任和离任两委干部补贴发放情况' },
          { key: 'funds', text: '村级组织办公经费落实情况' },
          { key: 'skilled-town', text: '开展技能型乡镇政府建设情况', kinds: TOWN },
          { key: 'disputes', text: '矛盾纠纷定期沟通联动化解工作机制落实情况' },
        ],
      },
      {
        key: 'members',
        number: '5',
        title: '党员干部队伍建设工作',
        points: [
          { key: 'training', text: '干部参加警示教育培训、实用技术培训，两委干部参加教育培训一遍以上' },
          { key: 'reserves', text: '后备干部培养情况' },
          { key: 'files', text: '农村干部档案管理建立健全情况' },
          { key: 'service', text: '党员服务中心和服务站建设情况' },
          { key: 'traditions', text: '党的历史优良传统教育开展情况' },
          { key: 'admissions', text: '发展党员工作规划贯彻落实情况，有无 1 年内、3 年以上没有发展党员的' },
          { key: 'lessons', text: '“一考双评”“三会一课”、村“两委”负责人述职述廉等制度落实情况' },
        ],
      },
      {
        key: 'rules',
        number: '6',
        title: '完善和规范议事规则工作',
        points: [
          { key: 'four-two', text: '“四议两公开”工作法执行情况', kinds: VILLAGE },
          { key: 'joint', text: '村两委联席会议、村委会向村党支部报告等制度执行情况', kinds: VILLAGE },
          { key: 'month-town', text: '乡镇党委月工作例会落实情况', kinds: TOWN },
          { key: 'month-village', text: '村级组织月集中办公例会落实情况', kinds: VILLAGE },
          { key: 'accounts', text: '村财委托乡镇管理制度推行情况' },
          { key: 'openness', text: '党务公开制度推行情况' },
        ],
      },
      {
        key: 'models',
        number: '7',
        title: '“百村示范、千村整治”活动',
        points: [
          { key: 'ranking', text: '对农村（社区）党组织专项调研并按“好、中、差”排队', kinds: TOWN },
          { key: 'demonstration', text: '党建示范点建设情况' },
          { key: 'backward', text: '后进村、软弱涣散党支部整顿转化情况' },
        ],
      },
      {
        key: 'excellence',
        number: '8',
        title: '创先争优活动',
        points: [
          { key: 'promises', text: '公开承诺落实情况' },
          { key: 'comments', text: '领导点评落实情况' },
          { key: 'masses', text: '群众评议落实情况' },
          { key: 'praise', text: '评比表彰落实情况' },
          { key: 'lasting', text: '创先争优长效机制建立健全情况' },
        ],
      },
      {
        key: 'three-levels',
        number: '9',
        title: '市乡村三级党组织抓党建工作机制',
        points: [
          { key: 'report', text: '党组织书记就抓党建工作向基层党员干部专项述职' },
          { key: 'survey', text: '党组织书记抓党建工作称职度调查和测评' },
        ],
      },
      {
        key: 'turnover',
        number: '10',
        title: '市乡两级党委换届工作',
        points: [
          { key: 'discipline', text: '换届纪律执行情况，有无拉票贿选、跑官要官、买官卖官', kinds: TOWN },
        ],
      },
    ],
  },
}
