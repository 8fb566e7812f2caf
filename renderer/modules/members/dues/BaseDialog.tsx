import { useState } from 'react'
import { Month } from '#shared/modules/members/member'
import { baseProblem, duesOf } from '#shared/modules/members/rules-dues'
import type { PersonId } from '#shared/values/id'
import { fenOf, yuanText } from '#shared/values/money'
import { useApiQuery, useCommand } from '../../../app/queries'
import { FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import classes from '../members.module.css'
import { MonthField } from '../parts/MonthField'
import { useSend } from '../parts/use-send'
import { text } from './dues.text'

type Props = { ids: readonly PersonId[]; until: string; onClose: () => void }

/** What members pay by from a month on; the rate of that month says at once what is due. */
export function BaseDialog({ ids, until, onClose }: Props) {
  const [from, setFrom] = useState(`${until.slice(0, 4)}-01`)
  const [payer, setPayer] = useState('')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const { rule, found, given, problem, due } = useBase(from, payer, amount)
  const { run, running } = useCommand('members.setDuesBase')
  const { send, failure } = useSend(onClose)
  const set = () =>
    void send(run({ ...given, from, note, personIds: [...ids] }), (it) => text.baseSet(it.set))
  return (
    <FormDialog
      title={text.baseTitle(ids.length)}
      send={text.baseSend}
      onSend={set}
      onClose={onClose}
      ready={due !== null}
      busy={running}
      failure={failure}
      width={560}
    >
      {rule === null && <p className={classes.warn}>{text.off}</p>}
      <FieldStack labelWidth={108}>
        <MonthField label={text.from} name="from" value={from} onChange={setFrom} />
        <PickerField
          label={text.payerField}
          name="payer"
          value={payer}
          rule={found?.basis}
          options={(rule?.payers ?? []).map(({ key, label }) => ({ value: key, label }))}
          onChange={setPayer}
        />
        <TextField
          label={found?.kind === 'fixed' ? text.fixedField : text.baseField}
          name="base"
          value={amount}
          onChange={setAmount}
          error={amount !== '' && problem !== '' ? problem : undefined}
          limit={12}
        />
        <TextField label={text.note} value={note} onChange={setNote} limit={100} />
      </FieldStack>
      <p className={classes.quiet}>{due === null ? rule?.basis : text.due(yuanText(due))}</p>
    </FormDialog>
  )
}

/** What was typed as the rule of its month reads it: why it cannot stand, or what is due for a month. */
function useBase(from: string, payer: string, amount: string) {
  const isMonth = Month.safeParse(from).success
  const { data: rule } = useApiQuery('members.duesRule', { on: `${from}-01` }, { enabled: isMonth })
  const found = rule?.payers.find((it) => it.key === payer)
  const fen = fenOf(amount) ?? 0
  const given = { payer, base: found?.kind === 'share' ? fen : 0, fixed: found?.kind === 'fixed' ? fen : 0 }
  const problem = rule && found ? baseProblem(rule, given) : ''
  const due = rule && found && problem === '' ? duesOf(rule, given) : null
  return { rule, found, given, problem, due }
}
