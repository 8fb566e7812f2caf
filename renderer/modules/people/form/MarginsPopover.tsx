import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { Settings } from '#shared/platform/settings/contract'
import { useCommand } from '../../../app/queries'
import { Button, ErrorNotice, type Failure, FieldStack, TextField } from '../../../components'
import classes from './form.module.css'
import { text } from './form.text'

/** Left margins of the form's own geometry, which the offsets are counted from. */
const STANDARD = { front: 22, back: 21 }

const MOST = 10

type MarginsPopoverProps = { settings: Settings; opened: boolean; onOpen: (open: boolean) => void }

/** The left margins of front and back, each by itself, so that both sides meet on this printer. */
export function MarginsPopover({ settings, opened, onOpen }: MarginsPopoverProps) {
  const front = STANDARD.front + settings.frontOffsetMm
  const back = STANDARD.back + settings.backOffsetMm
  return (
    <Popover opened={opened} onChange={onOpen} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Button onClick={() => onOpen(!opened)}>{text.marginsNow(front, back)}</Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <MarginsForm settings={settings} onDone={() => onOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function MarginsForm({ settings, onDone }: { settings: Settings; onDone: () => void }) {
  const saving = useCommand('settings.savePrinting')
  const [front, setFront] = useState(String(STANDARD.front + settings.frontOffsetMm))
  const [back, setBack] = useState(String(STANDARD.back + settings.backOffsetMm))
  const [failure, setFailure] = useState<Failure>(null)
  const offsets = { front: offsetOf(front, STANDARD.front), back: offsetOf(back, STANDARD.back) }
  const save = async () => {
    if (offsets.front === null || offsets.back === null) return
    const { version, titleFonts, bodyFonts } = settings
    const reply = await saving.run({
      version,
      titleFonts,
      bodyFonts,
      frontOffsetMm: offsets.front,
      backOffsetMm: offsets.back,
    })
    if (reply.ok) onDone()
    else setFailure(reply)
  }
  return (
    <form
      className={classes.margins}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={classes.dialogWords}>{text.marginsHelp}</p>
      <FieldStack labelWidth={92}>
        <MarginField label={text.front} value={front} onChange={setFront} wrong={offsets.front === null} />
        <MarginField label={text.back} value={back} onChange={setBack} wrong={offsets.back === null} />
      </FieldStack>
      <ErrorNotice error={failure} />
      <div className={classes.acts}>
        <Button
          onClick={() => {
            setFront(String(STANDARD.front))
            setBack(String(STANDARD.back))
          }}
        >
          {text.marginsReset}
        </Button>
        <Button submit loading={saving.running}>
          {text.marginsSave}
        </Button>
      </div>
    </form>
  )
}

type MarginFieldProps = { label: string; value: string; onChange: (value: string) => void; wrong: boolean }

function MarginField({ label, value, onChange, wrong }: MarginFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      aside={text.millimetres}
      error={wrong ? text.marginsWrong : undefined}
    />
  )
}

/** Millimetres away from the standard margin, null for what is no number or too far. */
function offsetOf(typed: string, standard: number): number | null {
  const margin = Number(typed.normalize('NFKC'))
  const offset = Math.round((margin - standard) * 10) / 10
  return typed.trim() !== '' && Math.abs(offset) <= MOST ? offset : null
}
