import { expect } from '@playwright/test'
import type { RoundId } from '#shared/values/id'
import { BenchPage } from '../e2e/pages/bench.page'
import { made } from '../support/e2e/api'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** 录票: the boxes of a 述职评议 round, a paper half typed, a limit, the two entries compared. */
export async function ballotBench(stage: Stage): Promise<void> {
  const { page, album } = stage
  const round = await openReport(stage)
  await goTo(stage, `/evaluations/rounds/${round}/ballots`)
  await expect(page.getByRole('grid', { name: '票箱' }).locator('tbody tr').first()).toBeVisible()
  await album.picture(page, 'bench-boxes', '录票　票箱与进度', 'Boxes: handed out, returned, entered')
  await page.keyboard.press('1')
  const bench = new BenchPage(page)
  await expect(bench.paper).toBeVisible()
  await bench.type(...'12112211212', '*', '=')
  await album.picture(page, 'bench-first', '评票台　一录', 'The ballot bench: one key a mark')
  await sized(stage, DESKTOP)
  await album.picture(page, 'bench-first-wide', '评票台　一录', 'The ballot bench on a wide screen')
  await sized(stage, LAPTOP)
  await bench.type('F9')
  await album.picture(
    page,
    'bench-void',
    '整票无效的原因',
    'Reasons that void a whole ballot, fixed beforehand',
  )
  await bench.type('Escape', 'Control+Delete')
  await compared(stage, round, bench)
}

async function compared({ page, album }: Stage, round: RoundId, bench: BenchPage): Promise<void> {
  await bench.goTo(`/evaluations/rounds/${round}/settle/1`)
  await expect(bench.differences.locator('tbody tr').first()).toBeVisible()
  await expect(bench.paper).toBeVisible()
  await bench.type('F4')
  await album.picture(page, 'bench-settle', '核对差异', 'Two entries compared, the paper looked at again')
}

/** The round of this year that is being entered in two hands. */
async function openReport({ api }: Stage): Promise<RoundId> {
  const [round] = (await made(api.evaluations.openRounds({}))).filter((it) => it.entry === 'double')
  if (!round) throw new Error('the demonstration county has no round open for entry')
  return round.id
}
