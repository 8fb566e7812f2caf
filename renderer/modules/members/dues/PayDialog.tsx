import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { yuanText } from '#shared/values/money'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, TextField } from '../../../components'
import classes from '../members.module.css'
import { MonthField } from '../parts/MonthField'
import { useSend } from '../parts/use-send'
import { text } from './dues.text'

type Props = { ids: readonly PersonId[]; until: string; onClose: () => void }

/** Everything that these members owe in these months, noted as paid. */
export function PayDialog({ ids, until, onClose }: Props) {
  const [from, setFrom] = useState(`${until.slice(0, 4)}-01`)
  const [to, setTo] = useState(until)
  const [paidOn, setPaidOn] = useState(localToday)
  const [receiptNo, setReceiptNo] = useState('')
  const { run, running } = useCommand('members.payDues')
  const { send, failure } = useSend(onClose)
  const pay = () =>
    void send(run({ personIds: [...ids], from, until: to, paidOn, receiptNo }), (it) =>
      text.paidDone(it.months, yuanText(it.fen)),
    )
  return (
    <FormDialog
      title={text.payTitle(ids.length)}
      send={text.paySend}
      onSend={pay}
      onClose={onClose}
      ready={from !== '' && to !== '' && paidOn !== ''}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <MonthField label={text.fromMonth} name="from" value={from} onChange={setFrom} />
        <MonthField label={text.untilField} name="until" value={to} onChange={setTo} />
        <DayField label={text.paidOn} name="paidOn" value={paidOn} onChange={setPaidOn} />
        <TextField label={text.receiptNo} value={receiptNo} onChange={setReceiptNo} limit={40} />
      </FieldStack>
      <p className={classes.quiet}>{text.payRule}</p>
    </FormDialog>
  )
}
