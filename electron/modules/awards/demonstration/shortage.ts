import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { ShortageContent } from '#shared/modules/awards/overview'
import { shortageService } from '../shortage.service'
import type { DemonstrationUnit } from './demonstration.repository'

type Line = readonly [
  post: string,
  wanted: number,
  qualification: string,
  major: string,
  found: readonly string[],
]

const POSTS: readonly Line[] = [
  ['水利工程设计', 2, '大学', '水利水电工程', ['邹砚书']],
  ['全科医师', 4, '大学', '临床医学', ['尹知行', '冉若岚']],
  ['高中物理教师', 3, '大学', '物理学、应用物理学', ['牟承霖']],
  ['财政投资评审', 1, '大学', '工程造价、工程管理', []],
  ['农产品检测', 2, '研究生', '食品科学与工程', []],
  ['规划设计', 2, '大学', '城乡规划、建筑学', ['樊立言']],
  ['网络安全', 1, '大学', '网络空间安全、信息安全', []],
  ['招商引资', 2, '研究生', '金融学、国际经济与贸易', []],
]

/** 急需紧缺岗位目录 of this year, some of it filled already. */
export async function makeShortage(stage: Stage, units: readonly DemonstrationUnit[]): Promise<void> {
  const { year } = stage
  for (const [at, [post, wanted, qualification, major, found]] of POSTS.entries()) {
    const unit = units[(at * 3 + 4) % units.length]
    if (!unit) continue
    const content = ShortageContent.parse({
      year,
      unitName: unit.name,
      organizationId: unit.id,
      post,
      wanted,
      qualification,
      major,
      requirements: '年龄 35 周岁以下，服务期不少于 5 年',
      treatment: '事业编制；安家费 5 万元，人才公寓',
    })
    await shortageService.saveShortagePost(on(stage, `${year}-03-20`), {
      id: null,
      version: 0,
      content,
      matches: found.map((name) => ({ name, personId: null, from: `${year}.07`, note: '公开引进' })),
    })
  }
}
