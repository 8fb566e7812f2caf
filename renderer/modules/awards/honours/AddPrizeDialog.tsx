import { useState } from 'react'
import { type CycleId, HonourId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  Button,
  Dialog,
  ErrorNotice,
  FieldStack,
  PickerField,
  refusalOf,
  showToast,
  TextField,
} from '../../../components'
import { MoneyField } from '../programmes/MoneyField'
import { ConsentDialog } from './ConsentDialog'
import { text } from './prizes.text'
import { useConsent } from './use-consent'

type AddPrizeDialogProps = { cycleId: CycleId; consent: string; onClose: () => void }

const BLANK = { honourId: '', item: text.itemValue, gross: 0, tax: 0, payee: '', basis: '' }

/** A payment that no rule makes: another item, another amount. */
export function AddPrizeDialog({ cycleId, consent, onClose }: AddPrizeDialogProps) {
  const [draft, setDraft] = useState(BLANK)
  const { data: list = [] } = useApiQuery('awards.awardList', { cycleId })
  const { run, running } = useCommand('awards.savePrize')
  const change = (part: Partial<typeof BLANK>) => setDraft((before) => ({ ...before, ...part }))
  const { send, asking, failure, answer } = useConsent(
    (document) => {
      const content = { ...draft, honourId: HonourId.parse(draft.honourId) }
      return run({ cycleId, id: null, version: 0, content, consent: document })
    },
    ({ name }) => {
      showToast(text.added(name))
      onClose()
    },
  )
  const refused = refusalOf(failure)
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined)
  if (asking) return <ConsentDialog refusal={asking} consent={consent} onAnswer={answer} />
  const complete = draft.honourId !== '' && draft.item.trim() !== '' && draft.gross > 0
  const choose = (honourId: string) => {
    const honour = list.find((it) => it.id === honourId)
    change({
      honourId,
      payee: honour?.subject === 'person' ? honour.name : '',
      basis: honour?.document ?? '',
    })
  }
  return (
    <Dialog
      title={text.addTitle}
      onClose={onClose}
      width={520}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={send} disabled={!complete} loading={running}>
            {text.save}
          </Button>
        </>
      }
    >
      <FieldStack>
        <PickerField
          label={text.honour}
          name="content.honourId"
          value={draft.honourId}
          onChange={choose}
          options={list.map((it) => ({ value: it.id, label: it.name, hint: it.categoryLabel }))}
          error={errorOf('content.honourId')}
        />
        <TextField
          label={text.item}
          name="content.item"
          rule={text.itemRule}
          value={draft.item}
          onChange={(item) => change({ item })}
          limit={40}
        />
        <MoneyField
          label={text.gross}
          value={draft.gross}
          onChange={(gross) => change({ gross: gross ?? 0 })}
        />
        <MoneyField label={text.tax} value={draft.tax} onChange={(tax) => change({ tax: tax ?? 0 })} />
        <TextField
          label={text.columns.payee}
          value={draft.payee}
          onChange={(payee) => change({ payee })}
          limit={100}
        />
        <TextField
          label={text.basis}
          value={draft.basis}
          onChange={(basis) => change({ basis })}
          limit={200}
        />
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}
