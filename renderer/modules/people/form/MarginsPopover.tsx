import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { FormTemplate } from '#shared/modules/people/form-template'
import { Button } from '../../../components'
import { CalibrationDialog } from '../print/CalibrationDialog'
import { MarginsForm } from '../print/MarginsForm'
import { standardMargins } from '../print/margins'
import { text } from '../print/print.text'
import type { usePrinter } from '../print/use-printer'

type MarginsPopoverProps = { template: FormTemplate; device: ReturnType<typeof usePrinter> }

/** The margins of front and back on this printer, each by itself, so that both sides meet. */
export function MarginsPopover({ template, device }: MarginsPopoverProps) {
  const [opened, setOpened] = useState(false)
  const [calibrating, setCalibrating] = useState(false)
  const { front, back } = standardMargins(template)
  const { setup } = device
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus>
        <Popover.Target>
          <span>
            <Button onClick={() => setOpened(!opened)}>
              {text.marginsNow(shown(front.x + setup.front.x), shown(back.x + setup.back.x))}
            </Button>
          </span>
        </Popover.Target>
        <Popover.Dropdown>
          <MarginsForm
            template={template}
            device={device}
            onDone={() => setOpened(false)}
            onCalibrate={() => {
              setOpened(false)
              setCalibrating(true)
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {calibrating && (
        <CalibrationDialog paper={template.paper} device={device} onClose={() => setCalibrating(false)} />
      )}
    </>
  )
}

function shown(millimetres: number): number {
  return Math.round(millimetres * 10) / 10
}
