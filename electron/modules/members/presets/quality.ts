import type { Preset } from '#electron/platform/systems/systems'
import { type Measure, type MembersContent, NO_PARTS, type RatingRule } from '#shared/modules/members/systems'

const LOCAL = '文件未定，本地设置，此为参考值'
const RULED = '《中国共产党纪律处分条例》。经验值，未见文件，请与现行条例核对'

const RATING: RatingRule = {
  label: '党员星级',
  period: 'year',
  lines: [
    { key: 'belief', label: '政治素质', most: 20, basis: LOCAL },
    { key: 'life', label: '参加组织生活', most: 20, basis: LOCAL },
    { key: 'duty', label: '履职尽责', most: 20, basis: LOCAL },
    { key: 'service', label: '联系服务群众', most: 20, basis: LOCAL },
    { key: 'conduct', label: '遵纪守法', most: 20, basis: LOCAL },
  ],
  bands: [
    { label: '五星', from: 90 },
    { label: '四星', from: 80 },
    { label: '三星', from: 70 },
    { label: '二星', from: 60 },
    { label: '一星', from: 0 },
  ],
  line: { value: 60, basis: LOCAL, local: true },
  act: '由党支部谈话提醒，帮助改进；经教育仍无转变的，列入不合格党员处置。',
}

const measure =
  (kind: Measure['kind']) =>
  (key: string, label: string, months: number, ends = false) => ({
    kind,
    key,
    label,
    months,
    ends,
    basis: kind === 'discipline' ? RULED : '经验值，未见文件',
  })
const discipline = measure('discipline')
const disposal = measure('disposal')

/** 党员星级评定、违法违纪党员台账、不合格党员处置、组织关系转接. */
export const qualityPreset: Preset<MembersContent> = {
  key: 'S14',
  title: '党员星级、违纪台账与处置',
  source: '海勃湾“五个体系”之四',
  content: {
    ...NO_PARTS,
    rating: RATING,
    conduct: {
      measures: [
        discipline('warning', '警告', 12),
        discipline('serious', '严重警告', 18),
        discipline('removal', '撤销党内职务', 24),
        discipline('probation', '留党察看', 24),
        discipline('expulsion', '开除党籍', 0, true),
        discipline('law', '违法处理', 0),
        disposal('correct', '限期改正', 12),
        disposal('quit', '劝退', 0, true),
        disposal('strike', '除名', 0, true),
      ],
    },
    transfer: {
      validDays: { value: 90, basis: '介绍信有效期一般不超过三个月。经验值，未见文件', local: true },
      number: '〔{year}〕第 {no} 号',
    },
  },
}
