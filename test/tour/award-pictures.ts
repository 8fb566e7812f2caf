import { expect, type Locator } from '@playwright/test'
import type { AwardPaper } from '#shared/modules/awards/papers'
import type { CycleId } from '#shared/values/id'
import { made } from '../support/e2e/api'
import { answerSave } from '../support/e2e/dialogs'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

type TabPicture = {
  of: string
  chinese: string
  english: string
  /** What says that the page has everything; after a step it shows the stage before for a moment. */
  shown: readonly Locator[]
  /** The picture's name in the album, where the tab's own is taken. */
  name?: string
}

/** One tab of a cycle. */
export async function tab(
  stage: Stage,
  { cycleId }: { cycleId: CycleId },
  { of, chinese, english, shown, name = of }: TabPicture,
): Promise<void> {
  await goTo(stage, `/awards/cycles/${cycleId}/${of}`)
  for (const it of shown) await expect(it.first()).toBeVisible({ timeout: 30_000 })
  await pictures(stage, `award-${name}`, `双星十奖　${chinese}`, english)
}

/** What the window shows, on a laptop and on a desktop. */
export async function pictures(stage: Stage, name: string, chinese: string, english: string): Promise<void> {
  for (const size of [LAPTOP, DESKTOP]) {
    await sized(stage, size)
    await stage.album.picture(stage.page, `${name}-${size.width}`, chinese, english)
  }
  await sized(stage, LAPTOP)
}

/** A paper as it is saved; `most` of its pages are drawn where it has many alike. */
export async function paper(
  { app, api, album }: Stage,
  name: string,
  [chinese, english]: readonly [string, string],
  asked: AwardPaper,
  most?: number,
): Promise<void> {
  const path = album.pathFor(name)
  await answerSave(app, path)
  const grant = await made(api.shell.pickSave({ purpose: 'pdf', suggestedName: name }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  await made(api.awards.saveAward({ paper: asked, format: 'pdf', grant }))
  await album.document(path, chinese, english, most)
}
