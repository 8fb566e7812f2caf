import { fullName, makeRandom, surname } from '#electron/modules/people/index'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { ReviewerContent } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { reviewerService } from '../reviewer.service'
import type { DemonstrationUnit } from './demonstration.repository'

const FIELDS = [
  '教育',
  '医疗卫生',
  '农业技术',
  '工程制造',
  '法学',
  '文化艺术',
  '企业管理',
  '社会工作',
] as const
const TITLES = ['教授', '研究员', '主任医师', '正高级工程师', '一级美术师', '高级经济师'] as const
const SCHOOLS = ['潇源大学', '潇源师范学院', '省农业大学', '潇源医学院'] as const
const COUNT = 12

/** A dozen experts. Some work or worked where the nominated do, some are related to them: they have to keep away. */
export async function makeReviewers(
  stage: Stage,
  day: string,
  units: readonly DemonstrationUnit[],
  nominated: readonly string[],
): Promise<ReviewerId[]> {
  const random = makeRandom('award-reviewers')
  const ids: ReviewerId[] = []
  for (let index = 0; index < COUNT; index++) {
    const born = stage.year - random.int(42, 60)
    const local = index % 3 === 0 ? units[index] : undefined
    const relative = index % 5 === 1 ? nominated[index] : undefined
    const content = ReviewerContent.parse({
      name: fullName(random, surname(random), random.chance(0.7) ? '男' : '女', born),
      unitName: local?.name ?? random.pick(SCHOOLS),
      organizationId: local?.id ?? null,
      post: local ? '总工程师' : '学科带头人',
      technicalTitle: random.pick(TITLES),
      fields: [FIELDS[index % FIELDS.length]],
      phone: `138${String(random.int(10_000_000, 99_999_999))}`,
      units: local ? [{ name: local.name, from: `${stage.year - 9}.03`, to: '' }] : [],
      schools: [{ name: random.pick(SCHOOLS), detail: '', from: `${born + 18}.09`, to: `${born + 22}.07` }],
      relatives: relative ? [{ relation: '外甥', name: relative, workplace: '' }] : [],
    })
    const saved = await reviewerService.saveReviewer(on(stage, day), { id: null, version: 0, content })
    ids.push(saved.id as ReviewerId)
  }
  return ids
}
