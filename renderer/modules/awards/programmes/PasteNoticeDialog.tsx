import { useState } from 'react'
import { type NoticeRead, readHolidayNotice } from '#shared/modules/awards/holiday-text'
import { AreaField, FieldStack, FormDialog } from '../../../components'
import classes from './calendar.module.css'
import { text } from './standards.text'

type PasteNoticeDialogProps = {
  /** The year where the text names none. */
  year: number
  known: readonly number[]
  onTake: (read: NoticeRead) => void
  onClose: () => void
}

const LONGEST = 20_000

/** The notice as it was published, pasted whole: what is read of it is told before it is taken. */
export function PasteNoticeDialog({ year, known, onTake, onClose }: PasteNoticeDialogProps) {
  const [written, setWritten] = useState('')
  const read = readHolidayNotice(written, year)
  const found = read.off.length > 0
  return (
    <FormDialog
      title={text.pasteTitle}
      send={text.take}
      onSend={() => onTake(read)}
      onClose={onClose}
      ready={found}
      width={640}
    >
      <p className={classes.read}>{text.pasteHint}</p>
      <FieldStack labelWidth={72}>
        <AreaField
          label={text.pasteField}
          name="notice"
          value={written}
          onChange={setWritten}
          limit={LONGEST}
          minRows={10}
          lines
        />
      </FieldStack>
      {found && (
        <p className={classes.read}>
          {text.pasteRead(read.year, read.off.length, read.worked.length)}
          {known.includes(read.year) && text.pasteReplaces(read.year)}
        </p>
      )}
      {!found && written.trim() !== '' && (
        <p className={classes.read} data-tone="amber">
          {text.pasteNothing}
        </p>
      )}
      {read.unread.length > 0 && (
        <p className={classes.read} data-tone="amber">
          {text.pasteUnread(read.unread.join('；'))}
        </p>
      )}
    </FormDialog>
  )
}
