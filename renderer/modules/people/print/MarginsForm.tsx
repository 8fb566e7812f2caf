import { useState } from 'react'
import type { FormTemplate } from '#shared/modules/people/form-template'
import type { PageOffset, PageOffsets } from '#shared/platform/print/schema'
import { Button, FieldStack, TextField } from '../../../components'
import { offsetFrom, standardMargins } from './margins'
import classes from './print.module.css'
import { text } from './print.text'
import type { usePrinter } from './use-printer'

type MarginsFormProps = {
  template: FormTemplate
  device: ReturnType<typeof usePrinter>
  onDone: () => void
  onCalibrate: () => void
}

type Typed = { front: Record<'x' | 'y', string>; back: Record<'x' | 'y', string> }
const SIDES = ['front', 'back'] as const
const WAYS = ['x', 'y'] as const
const WORDS = { x: text.left, y: text.top }

/** Left and top margin of both sides on the printer in use. */
export function MarginsForm({ template, device, onDone, onCalibrate }: MarginsFormProps) {
  const standard = standardMargins(template)
  const [typed, setTyped] = useState(() => typedOf(standard, device.setup))
  const offsets = {
    front: sideOf(typed.front, standard.front),
    back: sideOf(typed.back, standard.back),
  }
  const save = async () => {
    const { front, back } = offsets
    if (front && back && (await device.change({ ...device.setup, front, back }))) onDone()
  }
  return (
    <form
      className={classes.margins}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={classes.words}>
        {text.marginsOf(device.printer)}
        <br />
        {text.marginsHelp(tenth(standard.front.x), tenth(standard.back.x))}
      </p>
      <FieldStack labelWidth={92}>
        {SIDES.flatMap((side) =>
          WAYS.map((way) => (
            <TextField
              key={`${side} ${way}`}
              label={text.sides[side] + WORDS[way]}
              value={typed[side][way]}
              aside={text.millimetres}
              error={
                offsetFrom(typed[side][way], standard[side][way]) === null ? text.marginsWrong : undefined
              }
              onChange={(value) => setTyped({ ...typed, [side]: { ...typed[side], [way]: value } })}
            />
          )),
        )}
      </FieldStack>
      <div className={classes.acts}>
        <Button onClick={onCalibrate}>{text.calibrate}</Button>
        <Button onClick={() => setTyped(typedOf(standard, ZERO))}>{text.marginsReset}</Button>
        <Button submit loading={device.saving}>
          {text.marginsSave}
        </Button>
      </div>
    </form>
  )
}

const ZERO: PageOffsets = { front: { x: 0, y: 0 }, back: { x: 0, y: 0 } }

function typedOf(standard: PageOffsets, offsets: PageOffsets): Typed {
  const side = (name: 'front' | 'back') => ({
    x: String(tenth(standard[name].x + offsets[name].x)),
    y: String(tenth(standard[name].y + offsets[name].y)),
  })
  return { front: side('front'), back: side('back') }
}

function sideOf(typed: Record<'x' | 'y', string>, standard: PageOffset): PageOffset | null {
  const x = offsetFrom(typed.x, standard.x)
  const y = offsetFrom(typed.y, standard.y)
  return x === null || y === null ? null : { x, y }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
