import type { Preset } from '#electron/platform/systems/systems'
import { type DuesPayer, type MembersContent, NO_PARTS } from '#shared/modules/members/systems'

const YUAN = 100
const UNSEEN = '经验值，未见文件，请与现行标准核对后使用'

const WAGES: DuesPayer = {
  key: 'wage',
  label: '按月领取工资的党员',
  kind: 'share',
  brackets: [
    { upTo: 3_000 * YUAN, rate: 50 },
    { upTo: 5_000 * YUAN, rate: 100 },
    { upTo: 10_000 * YUAN, rate: 150 },
    { upTo: null, rate: 200 },
  ],
  least: 0,
  most: 0,
  basis: `以每月工资收入（税后）为基数，3000 元以下（含）0.5%，3000 元以上至 5000 元（含）1%，5000 元以上至 10000 元（含）1.5%，10000 元以上 2%。${UNSEEN}。`,
}

const PENSION: DuesPayer = {
  key: 'pension',
  label: '离退休党员',
  kind: 'share',
  brackets: [
    { upTo: 5_000 * YUAN, rate: 50 },
    { upTo: null, rate: 100 },
  ],
  least: 0,
  most: 0,
  basis: `以每月实际领取的离退休费或养老金为基数，5000 元以下（含）0.5%，5000 元以上 1%。${UNSEEN}。`,
}

const FARMER: DuesPayer = {
  key: 'farmer',
  label: '农民党员',
  kind: 'fixed',
  brackets: [],
  least: 20,
  most: YUAN,
  basis: `每月 0.2 元至 1 元。${UNSEEN}。`,
}

const WITHOUT_INCOME: DuesPayer = {
  key: 'student',
  label: '学生、下岗失业、依靠抚恤或救济生活的党员',
  kind: 'fixed',
  brackets: [],
  least: 20,
  most: 20,
  basis: `每月 0.2 元。${UNSEEN}。`,
}

/** 党费收缴: paid on the fixed theme day of each month. */
export const duesPreset: Preset<MembersContent> = {
  key: 'S02',
  title: '党费收缴',
  source: '兴宁“十项制度”之二（主题党日交纳党费）',
  content: {
    ...NO_PARTS,
    dues: {
      payers: [WAGES, PENSION, FARMER, WITHOUT_INCOME],
      owedMonths: {
        value: 6,
        basis:
          '党章第九条：没有正当理由，连续六个月不参加党的组织生活，或不交纳党费，或不做党所分配的工作，就被认为是自行脱党。',
        local: false,
      },
      basis: `缴费基数和比例参照 2008 年中央组织部关于党费收缴、使用和管理的规定。${UNSEEN}。`,
    },
  },
}
