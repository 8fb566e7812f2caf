import { useState } from 'react'
import type { PaperName } from '#shared/modules/people/form-template'
import { CROSS, offsetOfMeasured } from '#shared/platform/print/calibration'
import type { PageOffset } from '#shared/platform/print/schema'
import { useTask } from '../../../app/tasks'
import {
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  showToast,
  TextField,
} from '../../../components'
import { offsetFrom } from './margins'
import classes from './print.module.css'
import { text } from './print.text'
import type { usePrinter } from './use-printer'

type CalibrationDialogProps = {
  paper: PaperName
  device: ReturnType<typeof usePrinter>
  onClose: () => void
}

const SIDES = ['front', 'back'] as const
const WAYS = ['x', 'y'] as const
const WORDS = { x: text.toLeft, y: text.toTop }
const UNMEASURED = { x: '', y: '' }

/** A sheet with a cross on either side is printed; where it lies on the paper gives this printer's margins. */
export function CalibrationDialog({ paper, device, onClose }: CalibrationDialogProps) {
  const printing = useTask('people.printCalibration', text.calibrationWorking)
  const [failure, setFailure] = useState<Failure>(null)
  const [typed, setTyped] = useState({ front: UNMEASURED, back: UNMEASURED })
  const offsets = { front: measured(typed.front), back: measured(typed.back) }
  const printSheet = async () => {
    const reply = await printing.run({ printer: device.printer, paper, duplex: device.setup.duplex })
    setFailure(reply.ok || reply.code === 'cancelled' ? null : reply)
  }
  const save = async () => {
    const { setup } = device
    const next = { ...setup, front: offsets.front ?? setup.front, back: offsets.back ?? setup.back }
    if (!(await device.change(next))) return
    showToast(text.saved)
    onClose()
  }
  return (
    <Dialog
      title={text.calibration}
      onClose={onClose}
      width={520}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
          <Button first loading={printing.running} onClick={() => void printSheet()}>
            {text.printCalibration}
          </Button>
          <Button
            kind="primary"
            disabled={!offsets.front && !offsets.back}
            loading={device.saving}
            onClick={() => void save()}
          >
            {text.calibrationSave}
          </Button>
        </>
      }
    >
      <p className={classes.words}>{text.calibrationWords}</p>
      {SIDES.map((side) => (
        <div key={side}>
          <h3 className={classes.sideHead}>{text.measured[side]}</h3>
          <FieldStack labelWidth={72}>
            {WAYS.map((way) => (
              <TextField
                key={way}
                label={WORDS[way]}
                value={typed[side][way]}
                placeholder={text.standard(CROSS[way])}
                aside={text.millimetres}
                error={
                  typed[side][way] !== '' && offsetFrom(typed[side][way], CROSS[way]) === null
                    ? text.measuredWrong(CROSS[way])
                    : undefined
                }
                onChange={(value) => setTyped({ ...typed, [side]: { ...typed[side], [way]: value } })}
              />
            ))}
          </FieldStack>
          {offsets[side] && (
            <p className={classes.computed}>{text.computed(offsets[side].x, offsets[side].y)}</p>
          )}
        </div>
      ))}
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

/** The sheet is printed without the printer's present offsets, so what is measured gives the new ones whole. */
function measured(typed: Record<'x' | 'y', string>): PageOffset | null {
  const [x, y] = WAYS.map((way) => {
    const off = offsetFrom(typed[way], CROSS[way])
    return off === null ? null : CROSS[way] + off
  })
  return x == null || y == null ? null : offsetOfMeasured({ x, y })
}
