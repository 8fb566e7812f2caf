import type { Preset } from '#electron/platform/systems/systems'
import type { MatterSystem, PlanItem } from '#shared/modules/matters/system'
import { column, ladder, measure, path, scope, systemOf } from './parts'

const ALL = '各县（区）委'
const ORGANS = '市直各党工委'

/** Ten activities with who leads and who answers for them, as the plan names them. */
const ACTIVITIES: PlanItem[] = [
  activity('创新创先争优活动载体', '市委组织部', [ALL, '市委创先争优办', ORGANS], {
    goal: '建立 100 个市级党建示范点和 1000 个市级党员示范岗；年内村村都有“大学生村官”和“村官大学生”；“七一”前夕“四百一千”表彰。',
  }),
  activity(
    '创新领导干部选任机制',
    '市委组织部',
    ['市公推办', '市考核办', '市编办', '市人力资源和社会保障局'],
    {
      goal: '市直机关中层干部竞争上岗不低于 4/5；新提拔委任制领导干部竞争方式市直不低于 1/2、县直不低于 1/3。',
    },
  ),
  activity('创新基层党组织班子成员“公推直选”产生方式', '市委组织部', [ALL, ORGANS], {
    goal: '在 4 个领域选取条件成熟的 2—3 个基层党组织开展。',
  }),
  activity('创新人才评价激励模式', '市委组织部', ['市委宣传部', '市人力资源和社会保障局'], {
    goal: '设立“双星十奖”，1000 万元重奖 100 名以上各类人才。',
  }),
  activity('创新学习型党组织建设', '市委组织部、市委宣传部', ['市直机关工委', '市委党校', '惠州学院'], {
    goal: '每月一场专题讲座；开设 7 期专题自选班；年内至少一次理想信念集中教育。',
  }),
  activity('创新党代表与党员群众联系方式', '市委组织部', ['市委党联办', '各县（区）委组织部'], {
    goal: '6 月底前建立 100 个以上党代表工作室；每周五上午为“党代表接待日”。',
    due: '06-30',
  }),
  activity('创新党务公开方式', '市纪委', ['市委办', '市委组织部', '市委宣传部', '市委政研室', ORGANS], {
    goal: '规范七个方面的公开内容，形成规范化、制度化的工作格局。',
  }),
  activity('创新群众诉求快速反映通道', '市信访局', [ALL, '市直副处以上单位'], {
    goal: '定期接访；“三进”不少于 3 个月，“三同”不少于 10 天，“三问”日记不少于 100 篇。',
  }),
  activity('创新干部监督工作办法', '市委组织部', [ALL, '市纪委', '市监察局'], {
    goal: '“五个一”活动；换届“零投诉”、“零上访”、“零违纪”示范创建。',
  }),
  activity('开展党建“十大品牌”评选活动', '市委组织部', [ALL, '市纪委', '市委宣传部', ORGANS], {
    goal: '2 月上旬至 6 月下旬，申报、初评、复评、终评、宣传表彰五个阶段。',
    due: '06-30',
  }),
]

function activity(
  title: string,
  lead: string,
  responsible: string[],
  { goal, due = '11-30' }: { goal: string; due?: string },
): PlanItem {
  return { title, kind: 'activity', phase: 'carry', lead, responsible, goal, due }
}

/** A campaign taken apart into activities with phases, lead and responsible units: S28. */
export const CAMPAIGN: Preset<MatterSystem>[] = [
  {
    key: 'S28',
    title: '“党建工作创新年”任务分解',
    source: '惠州“党建工作创新年”方案',
    content: systemOf({
      kinds: [
        { key: 'activity', label: '创新活动', unit: '项' },
        { key: 'task', label: '阶段任务', unit: '项' },
      ],
      scope: scope('unit'),
      sources: ['活动方案', '领导小组决定'],
      due: null,
      ...path({
        open: '推进中',
        asked: '待确认',
        closed: '已完成',
        ask: '报送完成',
        close: '确认完成',
        void: '不再开展',
      }),
      ladder: ladder(['remind', '提醒', -15], ['urge', '催办', 1], ['check', '督促检查', 15]),
      fields: [
        {
          key: 'selfReview',
          label: '自评',
          type: 'choice',
          options: ['好', '较好', '一般', '差'],
          kinds: [],
        },
        { key: 'experience', label: '经验做法', type: 'long', options: [], kinds: [] },
      ],
      phases: [
        { key: 'prepare', label: '前期准备阶段', from: '03-01', to: '03-31' },
        { key: 'carry', label: '活动实施阶段', from: '04-01', to: '11-30' },
        { key: 'sum', label: '总结建制阶段', from: '12-01', to: '12-31' },
      ],
      plan: [
        task('制定具体实施方案', 'prepare', '03-31', '结合本地本部门实际，明确创新举措，制定具体实施方案。'),
        ...ACTIVITIES,
        task('自评和总结经验做法', 'sum', '12-31', '对创新性工作开展情况进行自评，以制度形式固定下来。'),
        task('检查评比', 'sum', '12-31', '领导小组对各地、各有关部门活动情况进行检查评比。'),
      ],
      columns: [
        column('number', '编号', 9),
        column('phase', '阶段', 12),
        column('raisedOn', '登记日期', 11),
        column('title', '活动和任务', 30),
        column('goal', '目标要求', 34),
        column('lead', '牵头单位', 14),
        column('responsible', '责任单位', 24),
        column('due', '完成时限', 11),
        column('progress', '进展', 26),
        column('result', '完成情况', 24),
        column('field:selfReview', '自评', 6),
        column('state', '状态', 7),
      ],
      measures: [measure('closed', '任务完成率'), measure('timely', '按时完成率')],
      basis:
        '“党建工作创新年”活动共分三个阶段有序推进：前期准备（3 月）、活动实施（4—11 月）、总结建制（12 月）。',
      locals: ['各项活动文件未写明完成时限的，按实施阶段末（11 月 30 日）掌握，为建议值。'],
    }),
  },
]

function task(title: string, phase: string, due: string, goal: string): PlanItem {
  return { title, kind: 'task', phase, lead: '市委组织部', responsible: [ALL, '市直有关部门'], goal, due }
}
