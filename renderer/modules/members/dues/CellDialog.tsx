import { useState } from 'react'
import { dotted } from '#shared/modules/members/rules-dates'
import { fenOf, yuanText } from '#shared/values/money'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, TextField } from '../../../components'
import { useSend } from '../parts/use-send'
import { text } from './dues.text'
import type { OpenCell } from './open-cell'

type Props = OpenCell & { onClose: () => void }

/** One month of one member as it was paid, or taken out again. */
export function CellDialog({ row, cell, onClose }: Props) {
  const [amount, setAmount] = useState(yuanText(cell.paid > 0 ? cell.paid : (cell.due ?? 0)))
  const [paidOn, setPaidOn] = useState(cell.paidOn || localToday())
  const [receiptNo, setReceiptNo] = useState(cell.receiptNo)
  const { run, running } = useCommand('members.setDues')
  const { send, failure } = useSend(onClose)
  const paid = fenOf(amount)
  const save = () => {
    if (typeof paid !== 'number') return
    void send(run({ personId: row.personId, month: cell.month, paid, paidOn, receiptNo }), text.corrected)
  }
  return (
    <FormDialog
      title={text.cellTitle(row.name, dotted(cell.month))}
      send={text.save}
      onSend={save}
      onClose={onClose}
      ready={typeof paid === 'number'}
      busy={running}
      failure={failure}
    >
      <FieldStack>
        <TextField
          label={text.amount}
          name="paid"
          rule={text.cellRule}
          value={amount}
          onChange={setAmount}
          error={paid === undefined ? text.wrongAmount : undefined}
          limit={12}
          autoFocus
        />
        <DayField label={text.paidOn} name="paidOn" value={paidOn} onChange={setPaidOn} />
        <TextField label={text.receiptNo} value={receiptNo} onChange={setReceiptNo} limit={40} />
      </FieldStack>
    </FormDialog>
  )
}
