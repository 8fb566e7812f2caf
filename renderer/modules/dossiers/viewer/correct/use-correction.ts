import { useState } from 'react'
import type { Page, PageEdits } from '#shared/modules/dossiers/page'
import type { Encoded } from '../../../../app/files/decode-image'
import { useCommand } from '../../../../app/queries'
import { useShortcut } from '../../../../components'
import { tellDone } from '../use-page-acts'
import { correctedImage, skewOf } from './apply-edits'
import { text } from './correct.text'
import { type Crop, isEdited, NO_EDITS, straightened, turnedOn } from './edits'

const TENTH = 0.1

/** The correction of one page, from what was kept of it or from nothing, until it is saved or left. */
export function useCorrection(page: Page, scanned: Encoded | null, onEnd: () => void) {
  const [edits, setEdits] = useState<PageEdits>(page.edits ?? NO_EDITS)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const [comparing, setComparing] = useState(false)
  const command = useCommand('dossiers.correctPage')
  const { id, version, no } = page

  const find = async () => {
    if (!scanned || busy) return
    setBusy(true)
    const degrees = await skewOf(scanned, edits.turns).finally(() => setBusy(false))
    setTold(degrees === 0 ? text.straight : text.found(text.degrees(degrees)))
    setEdits((now) => straightened(now, degrees))
  }
  const save = async () => {
    if (!scanned || busy || !isEdited(edits)) return
    setBusy(true)
    const corrected = await correctedImage(scanned, edits).finally(() => setBusy(false))
    if (tellDone(await command.run({ id, version, corrected }), text.saved(no), null)) onEnd()
  }
  const takeBack = async () => {
    const reply = await command.run({ id, version, corrected: null })
    if (tellDone(reply, text.takenBack(no), null)) onEnd()
  }
  const acts = {
    turn: (direction: 1 | -1) => setEdits((now) => turnedOn(now, direction)),
    lean: (direction: 1 | -1) => setEdits((now) => straightened(now, now.deskew + direction * TENTH)),
    crop: (crop: Crop | null) => setEdits((now) => ({ ...now, crop })),
    find: () => void find(),
    save: () => void save(),
    takeBack: () => void takeBack(),
    compare: () => setComparing((it) => !it),
    end: onEnd,
  }
  useCorrectionKeys(acts)
  return { edits, busy: busy || command.running, told, comparing, acts, mayTakeBack: page.corrected }
}

export type Correction = ReturnType<typeof useCorrection>

/** While a page is corrected its keys come before those of looking. */
function useCorrectionKeys(acts: Correction['acts']): void {
  const own = { own: true }
  useShortcut('r', () => acts.turn(1), { ...own, label: text.turnRight })
  useShortcut('l', () => acts.turn(-1), { ...own, label: text.turnLeft })
  useShortcut('a', acts.find, { ...own, label: text.find })
  useShortcut('[', () => acts.lean(-1), { ...own, label: text.less })
  useShortcut(']', () => acts.lean(1), { ...own, label: text.more })
  useShortcut('b', acts.compare, { ...own, label: text.compare })
  useShortcut('ctrl+s', acts.save, { ...own, label: text.save })
  useShortcut('escape', acts.end, { ...own, label: text.cancel })
}
