import { expect } from '@playwright/test'
import type { AwardPaper } from '#shared/modules/awards/papers'
import type { CycleId } from '#shared/values/id'
import { nomineesOf, reportedFolder } from '../support/award-cycle'
import { made } from '../support/e2e/api'
import { stepped } from '../support/e2e/award-cycle'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** Nominations of each of the twelve categories: six hundred together. */
const EACH = 50

/** A whole award: programme, nominations, eligibility, distribution, scores, outcome, notice, honours, money, papers. */
export async function wholeAward(stage: Stage): Promise<void> {
  const running = await cycleCalled(stage, '第二届云泽县“双星十奖”')
  const finished = await cycleCalled(stage, '第一届云泽县“双星十奖”')
  await programmePage(stage)
  await sixHundred(stage)
  await tab(stage, running, 'nominations', ['申报', 'Nominations with materials and duplicates'])
  await tab(stage, running, 'checks', ['资格审查', 'Every rule against the records, with its source'])
  await tab(stage, running, 'panels', ['评审组、回避、分工', 'Panels, conflicts and who reads what'])
  await tab(stage, running, 'scores', ['评分进度', 'Only progress shows while scores are given'])
  await tab(stage, finished, 'outcome', ['入围', 'Who passed a stage and why'])
  await tab(stage, finished, 'notice', ['公示', 'Publicity and objections'])
  await tab(stage, finished, 'honours', ['表彰名单', 'The award list by category and surname strokes'])
  await tab(stage, finished, 'prizes', ['奖金台账', 'Prize money: gross, tax, net, state'])
  await paper(stage, 'award-notice.pdf', ['公示', 'The public notice'], {
    paper: 'notice',
    cycleId: finished,
    stage: 'gongshi',
    phone: '',
    address: '',
  })
  await paper(stage, 'award-list.pdf', ['表彰名单', 'The award list'], { paper: 'list', cycleId: finished })
  await paper(stage, 'award-certificates.pdf', ['荣誉证书', 'Certificates in batch'], {
    paper: 'certificates',
    cycleId: finished,
    honours: [],
  })
  await paper(stage, 'award-prizes.pdf', ['奖金发放表', 'The prize ledger'], {
    paper: 'prizes',
    cycleId: finished,
    batch: '',
  })
}

/** What goes on in the years after: titles in term, posts to fill. */
export async function yearsAfter(stage: Stage): Promise<void> {
  for (const [path, chinese, english] of [
    ['/awards/titles', '拔尖人才管理期', 'Titles in term: reviews due, terms that end'],
    ['/awards/shortage', '急需紧缺岗位目录', 'Posts to fill against people found'],
    ['/awards/figures', '评选统计', 'Figures of awards'],
  ] as const) {
    await goTo(stage, path)
    await pictures(stage, path.replace('/awards/', 'award-'), chinese, english)
  }
}

async function cycleCalled({ api }: Stage, title: string): Promise<CycleId> {
  const { rows } = await made(api.awards.cycles({ text: title, tab: 'all', offset: 0, limit: 5 }))
  const [first] = rows
  if (!first) throw new Error(`the demonstration has no ${title}`)
  return first.id as CycleId
}

async function programmePage(stage: Stage): Promise<void> {
  const { rows } = await made(stage.api.awards.programmes({ text: '双星十奖', offset: 0, limit: 5 }))
  await goTo(stage, `/awards/programmes/${rows[0]?.id}`)
  await pictures(stage, 'award-programme', '评选方案', 'A programme: categories, rules, stages as data')
}

/** A new cycle takes six hundred nominations with their papers from one folder. */
async function sixHundred(stage: Stage): Promise<void> {
  const { page, app, api, folder } = stage
  const { rows } = await made(api.awards.programmes({ text: '双星十奖', offset: 0, limit: 5 }))
  const [programme] = rows
  if (!programme) throw new Error('the demonstration has no awards')
  const settings = { title: '第三届云泽县“双星十奖”人才评选', year: 2027, no: 3, referenceOn: '2027.01.01' }
  const { id, content } = await made(
    api.awards.createCycle({ programmeId: programme.id, ...settings, budget: 200_000_000 }),
  )
  await stepped(api, id as CycleId, 'shenbao', 'open')
  await answerOpen(
    app,
    await reportedFolder(folder, content.categories, nomineesOf(content.categories, EACH)),
  )
  await goTo(stage, `/awards/cycles/${id}/import`)
  await page.getByRole('button', { name: '选文件夹' }).click()
  await expect(page.getByRole('button', { name: /写入 600 份/ })).toBeVisible({ timeout: 120_000 })
  await pictures(
    stage,
    'award-bulk',
    '批量导入 600 份申报',
    'Six hundred nominations from one folder, before they are written',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已新增申报 600 份').first()).toBeVisible({ timeout: 120_000 })
}

async function tab(
  stage: Stage,
  id: CycleId,
  name: string,
  [chinese, english]: readonly [string, string],
): Promise<void> {
  await goTo(stage, `/awards/cycles/${id}/${name}`)
  await expect(stage.page.getByRole('tab', { selected: true }).first()).toBeVisible()
  await pictures(stage, `award-${name}`, `双星十奖　${chinese}`, english)
}

async function pictures(stage: Stage, name: string, chinese: string, english: string): Promise<void> {
  for (const size of [LAPTOP, DESKTOP]) {
    await sized(stage, size)
    await stage.album.picture(stage.page, `${name}-${size.width}`, chinese, english)
  }
  await sized(stage, LAPTOP)
}

async function paper(
  { app, api, album }: Stage,
  name: string,
  [chinese, english]: readonly [string, string],
  asked: AwardPaper,
): Promise<void> {
  const path = album.pathFor(name)
  await answerSave(app, path)
  const grant = await made(api.shell.pickSave({ purpose: 'pdf', suggestedName: name }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  await made(api.awards.saveAward({ paper: asked, format: 'pdf', grant }))
  await album.document(path, chinese, english)
}
