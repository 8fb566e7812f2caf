import { expect, type Locator } from '@playwright/test'
import { todayPartial } from '#shared/values/partial-date'
import { nomineesOf, reportedFolder } from '../support/award-cycle'
import * as steps from '../support/award-cycle-steps'
import { type HeldCycle, MEETING, valuesOf } from '../support/award-cycle-steps'
import { made } from '../support/e2e/api'
import { stepped } from '../support/e2e/award-cycle'
import { answerOpen } from '../support/e2e/dialogs'
import { paper, pictures, tab } from './award-pictures'
import { goTo, type Stage } from './stage'

/** Nominations of each of the twelve categories: six hundred together. */
const EACH = 50
const REVIEWERS = 40

/** Days before today on which each stage begins: the 公示 is over by any calendar before the list is approved. */
const STARTED = {
  shenbao: 90,
  zige: 75,
  chuping: 60,
  fuping: 48,
  zhongping: 40,
  gongshi: 38,
  shending: 16,
  biaozhang: 12,
} as const
const DOCUMENT = `云泽委〔${day(STARTED.shending).slice(0, 4)}〕18 号`

/** One award from its programme to the money: 600 nominations, 40 reviewers, three reviews each, every stage. */
export async function wholeAward(stage: Stage): Promise<void> {
  const invited = await newCycle(stage)
  await nominationsIn(stage, invited)
  const held = { ...invited, ids: await steps.nominationIds(invited) }
  await eligibility(stage, held)
  const read = { ...held, reviewers: await steps.enrolReviewers(stage.api, REVIEWERS) }
  await firstReview(stage, read)
  await secondReview(stage, read)
  await voted(stage, read)
  await published(stage, read)
  await honoured(stage, read)
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

/** The programme as the document has it, with a county's issuer and the customary values; its first cycle with dates. */
async function newCycle(stage: Stage): Promise<HeldCycle> {
  const { api } = stage
  const preset = await steps.doubleStar(api)
  const county = {
    title: '云泽县“双星十奖”百人评选',
    issuer: '中共云泽县委　云泽县人民政府',
    source: '《云泽县“双星十奖”评选办法》',
  }
  const actorOf = ({ actor }: { actor: string }) => actor.replace('市委、市政府', '县委、县政府')
  const stages = preset.stages.map((it) => ({ ...it, actor: actorOf(it) }))
  const content = { ...preset, ...county, stages }
  const { id: programmeId } = await made(api.awards.createProgramme({ content, preset: 'double-star' }))
  await goTo(stage, `/awards/programmes/${programmeId}`)
  await pictures(stage, 'award-programme', '评选方案', 'A programme: categories, rules, stages as data')
  const year = Number(day(STARTED.shenbao).slice(0, 4))
  const settings = { title: county.title, year, no: 1, referenceOn: `${year}.01.01` }
  const { id: cycleId } = await made(
    api.awards.createCycle({ programmeId, ...settings, budget: content.budget }),
  )
  for (const [key, ago] of Object.entries(STARTED)) {
    const { version } = await made(api.awards.cycle({ id: cycleId }))
    const dates = { startsOn: day(ago), endsOn: '' }
    await made(api.awards.saveStageDates({ id: cycleId, version, stage: key, ...dates }))
  }
  const nominees = steps.withUnfit(nomineesOf(content.categories, EACH))
  return { api, cycleId, content, nominees, ids: [], reviewers: [] }
}

/** So many days before today. */
function day(ago: number): string {
  return todayPartial(new Date(Date.now() - ago * 24 * 60 * 60 * 1000))
}

/** Six hundred nominations with their papers come in from one folder, and are handed in together. */
async function nominationsIn(stage: Stage, held: HeldCycle): Promise<void> {
  const { page, app, api, folder } = stage
  const { cycleId, content, nominees } = held
  await stepped(api, cycleId, 'shenbao', 'open')
  await answerOpen(app, await reportedFolder(folder, content.categories, nominees))
  await goTo(stage, `/awards/cycles/${cycleId}/import`)
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
  await made(api.awards.enterNominations({ cycleId }))
  await tab(stage, held, {
    of: 'nominations',
    chinese: '申报',
    english: 'Six hundred nominations with materials and duplicates',
    shown: [firstOf(stage, held), ready(stage, '确认申报')],
  })
  await stepped(api, cycleId, 'shenbao', 'confirmed')
}

async function eligibility(stage: Stage, held: HeldCycle): Promise<void> {
  await stepped(stage.api, held.cycleId, 'zige', 'open')
  await tab(stage, held, {
    of: 'checks',
    name: 'checks-open',
    chinese: '资格审查',
    english: 'What the records cannot know waits for a letter',
    shown: [firstOf(stage, held), stage.page.getByText('还不能确认资格审查')],
  })
  await steps.answerOpenChecks(held)
  await tab(stage, held, {
    of: 'checks',
    chinese: '资格审查，回函以后',
    english: 'Every rule answered, three not eligible',
    shown: [firstOf(stage, held), ready(stage, '确认资格审查')],
  })
  await stepped(stage.api, held.cycleId, 'zige', 'confirmed')
}

/** Forty reviewers on four panels; the distribution is shown before and after it is kept. */
async function firstReview(stage: Stage, held: HeldCycle): Promise<void> {
  const { api, page } = stage
  await stepped(api, held.cycleId, 'chuping', 'open')
  await steps.seatPanels(held, 'chuping')
  const words = ['评审组和分工测算', 'Four panels of ten; what a distribution would come to'] as const
  await goTo(stage, `/awards/cycles/${held.cycleId}/panels`)
  await expect(page.getByText(/可以分配：1791 人次/)).toBeVisible({ timeout: 30_000 })
  await pictures(stage, 'award-panels', ...words)
  await page.getByRole('button', { name: '分配', exact: true }).click()
  await expect(page.getByText(/已按现有评审组分配：1791 人次/)).toBeVisible({ timeout: 30_000 })
  await goTo(stage, `/awards/cycles/${held.cycleId}/panels`)
  await page.getByRole('tab', { name: /^回避/ }).click()
  await pictures(stage, 'award-conflicts', '回避', 'Who must keep away from whom, and why')
  await page.getByRole('tab', { name: /^分工/ }).click()
  await pictures(stage, 'award-tasks', '分工，每份三位专家', 'Who reads what: three reviewers each')
  await programmes(stage)
  const half = held.reviewers.length / 2
  await steps.scoreAll(held, 'chuping', held.reviewers.slice(0, half), moodOf(held))
  await tab(stage, held, {
    of: 'scores',
    name: 'progress',
    chinese: '评分进度',
    english: 'Only progress shows while scores are given',
    shown: [page.getByText(`另有 ${half - 2} 项`)],
  })
  await programmes(stage)
  await steps.scoreAll(held, 'chuping', held.reviewers.slice(half), moodOf(held))
  await stepped(api, held.cycleId, 'chuping', 'closed')
  await tab(stage, held, {
    of: 'scores',
    chinese: '三种成绩',
    english: 'Raw, corrected and by rank side by side',
    shown: [firstOf(stage, held), ready(stage, '确认初评')],
  })
  await tab(stage, held, {
    of: 'outcome',
    chinese: '初评入围',
    english: 'Who passes the first review and why',
    shown: [firstOf(stage, held)],
  })
  await stepped(api, held.cycleId, 'chuping', 'confirmed')
}

/** Some give up to half a place more than others, which the corrected result takes out; no two come out equal. */
function moodOf({ reviewers }: HeldCycle) {
  return ({ merit }: { merit: number }, reviewerId: HeldCycle['reviewers'][number]) => {
    const mood = (((reviewers.indexOf(reviewerId) * 7) % 11) - 5) * 0.13
    return valuesOf({ merit: Math.max(0, merit + mood) })
  }
}

async function secondReview(stage: Stage, held: HeldCycle): Promise<void> {
  const { api } = stage
  await stepped(api, held.cycleId, 'fuping', 'open')
  await steps.seatPanels(held, 'fuping')
  await made(api.awards.distribute({ cycleId: held.cycleId, stage: 'fuping' }))
  await programmes(stage)
  await steps.scoreAll(held, 'fuping', held.reviewers, (it) => valuesOf(it))
  await stepped(api, held.cycleId, 'fuping', 'closed')
  await stepped(api, held.cycleId, 'fuping', 'confirmed')
}

/** Away from pages that would be asked anew with every score. */
async function programmes(stage: Stage): Promise<void> {
  await goTo(stage, '/awards/programmes')
  await expect(stage.page.getByText('云泽县“双星十奖”百人评选').first()).toBeVisible()
}

async function voted(stage: Stage, held: HeldCycle): Promise<void> {
  await stepped(stage.api, held.cycleId, 'zhongping', 'open')
  const meeting = { ...MEETING, heldOn: day(STARTED.zhongping) }
  await steps.countVotes(held, 'zhongping', meeting, ({ merit }) => 24 - Math.ceil(merit / 2))
  await tab(stage, held, {
    of: 'vote',
    chinese: '终评票决',
    english: 'Votes counted: two thirds there, more than half in favour',
    shown: [firstOf(stage, held), ready(stage, '确认终评')],
  })
  await stepped(stage.api, held.cycleId, 'zhongping', 'confirmed')
}

async function published(stage: Stage, held: HeldCycle): Promise<void> {
  const { api } = stage
  const { cycleId } = held
  await stepped(api, cycleId, 'gongshi', 'open')
  await tab(stage, held, {
    of: 'notice',
    chinese: '公示',
    english: 'Publicity: five working days by the calendar',
    shown: [firstOf(stage, held), ready(stage, '确认公示')],
  })
  const contact = { phone: '0752-0000000', address: '云泽县县委大楼三楼' }
  const notice = { paper: 'notice' as const, cycleId, stage: 'gongshi', ...contact }
  await paper(stage, 'award-notice.pdf', ['公示', 'The public notice'], notice)
  await stepped(api, cycleId, 'gongshi', 'confirmed')
  await stepped(api, cycleId, 'shending', 'open')
  const meeting = { ...MEETING, heldOn: day(STARTED.shending), document: DOCUMENT }
  await steps.approve(held, 'shending', meeting)
  await stepped(api, cycleId, 'shending', 'confirmed')
  await stepped(api, cycleId, 'biaozhang', 'open')
  await stepped(api, cycleId, 'biaozhang', 'confirmed')
}

/** The decision, certificates with numbers, and the money: the stars paid, the prizes due. */
async function honoured(stage: Stage, held: HeldCycle): Promise<void> {
  const { api } = stage
  const { cycleId } = held
  const awardedOn = day(STARTED.biaozhang)
  const year = awardedOn.slice(0, 4)
  const decision = { cycleId, ids: [], awardedOn, document: DOCUMENT }
  await made(api.awards.saveHonours({ ...decision, certificatePattern: `云泽奖字〔${year}〕{n}号` }))
  await made(api.awards.drawUpPrizes({ cycleId, item: '一次性奖金' }))
  const { rows } = await made(api.awards.prizes({ cycleId }))
  const ids = rows.slice(0, 10).map((it) => it.id)
  const payment = { on: day(2), batch: `${year}-1`, voucher: '1120-07' }
  await made(api.awards.movePrizes({ cycleId, ids, to: 'paid', ...payment }))
  await ended(stage, held)
  await paper(stage, 'award-list.pdf', ['表彰名单', 'The award list'], { paper: 'list', cycleId })
  const certificates = { paper: 'certificates' as const, cycleId, honours: [] }
  await paper(stage, 'award-certificates.pdf', ['荣誉证书', 'A hundred certificates'], certificates, 2)
  const ledger = { paper: 'prizes' as const, cycleId, batch: '' }
  await paper(stage, 'award-prizes.pdf', ['奖金发放表', 'The prize ledger'], ledger)
}

async function ended(stage: Stage, held: HeldCycle): Promise<void> {
  const over = stage.page.getByText('已结束')
  await tab(stage, held, {
    of: 'overview',
    chinese: '各阶段',
    english: 'Every stage confirmed: who came, who passed',
    shown: [over],
  })
  await tab(stage, held, {
    of: 'honours',
    chinese: '表彰名单',
    english: 'A hundred by category and surname strokes',
    shown: [over, firstOf(stage, held)],
  })
  await tab(stage, held, {
    of: 'prizes',
    chinese: '奖金台账',
    english: 'Prize money: gross, tax, net, state, budget',
    shown: [over, firstOf(stage, held)],
  })
}

/** The best of the first category, who stands on the first lines of every list. */
function firstOf({ page }: Stage, { nominees }: HeldCycle): Locator {
  return page.getByRole('main').getByText(nominees[0]?.name ?? '')
}

/** The step forward, with nothing in its way. */
function ready({ page }: Stage, name: string): Locator {
  return page.getByRole('button', { name, disabled: false })
}
