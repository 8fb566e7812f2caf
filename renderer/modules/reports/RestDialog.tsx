import { useState } from 'react'
import { plusDays, plusMonths } from '#shared/values/iso-day'
import { DayField } from '../../app/DayField'
import { localToday } from '../../app/today'
import { errorAt, FieldStack, FormDialog, LinkButton } from '../../components'
import classes from './reports.module.css'
import { text } from './reports.text'
import { useRest } from './use-work-acts'

type Props = { keys: string[]; onClose: () => void; onDone: () => void }

/** 暂缓: until which day the marked matters are not listed. */
export function RestDialog({ keys, onClose, onDone }: Props) {
  const today = localToday()
  const [until, setUntil] = useState(plusDays(today, 7))
  const { put, failure, running } = useRest()
  const send = async () => {
    if (!(await put(keys, until))) return
    onClose()
    onDone()
  }
  const choices = { day: plusDays(today, 1), week: plusDays(today, 7), month: plusMonths(today, 1) } as const
  return (
    <FormDialog
      title={text.restTitle(keys.length)}
      send={text.restSend}
      onSend={() => void send()}
      onClose={onClose}
      ready={until !== ''}
      busy={running}
      failure={failure}
    >
      <p className={classes.about}>{text.restAbout}</p>
      <FieldStack>
        <DayField
          label={text.restUntil}
          name="until"
          value={until}
          onChange={setUntil}
          error={errorAt(failure, 'until')}
        />
      </FieldStack>
      <p className={classes.choices}>
        {(['day', 'week', 'month'] as const).map((it) => (
          <LinkButton key={it} onClick={() => setUntil(choices[it])}>
            {text.restChoices[it]}
          </LinkButton>
        ))}
      </p>
    </FormDialog>
  )
}
