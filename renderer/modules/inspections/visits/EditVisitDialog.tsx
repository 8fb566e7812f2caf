import { useState } from 'react'
import type { Programme } from '#shared/modules/inspections/system'
import type { Visit } from '#shared/modules/inspections/visit'
import type { InspectionGroupId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { FieldStack, FormDialog, refusalOf } from '../../../components'
import { text } from '../inspections.text'
import type { SaveVisit } from './use-save-visit'
import { type VisitFacts, VisitFields } from './VisitFields'

const words = text.visit

type Props = { visit: Visit; programme: Programme; saving: SaveVisit; onClose: () => void }

/** When, by whom and how of a visit that is on record; its answers go with it as they stand on the page. */
export function EditVisitDialog({ visit, programme, saving, onClose }: Props) {
  const { on, inspectors, manner, roundId, groupId } = visit
  const [facts, setFacts] = useState<VisitFacts>({
    on,
    inspectors,
    manner,
    roundId: roundId ?? '',
    groupId: groupId ?? '',
  })
  const year = Number(on.slice(0, 4))
  const { data } = useApiQuery('inspections.groups', { programme: programme.key, year })
  const send = async () => {
    const saved = await saving.save({
      ...facts,
      roundId: facts.roundId || null,
      groupId: (facts.groupId || null) as InspectionGroupId | null,
    })
    if (saved) onClose()
  }
  const refused = refusalOf(saving.failure)
  return (
    <FormDialog
      title={words.edit}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={facts.on !== ''}
      busy={saving.busy}
      failure={saving.failure}
    >
      <FieldStack labelWidth={72}>
        <VisitFields
          programme={programme}
          facts={facts}
          onChange={(part) => setFacts({ ...facts, ...part })}
          groups={data?.groups ?? []}
          wrongDay={refused?.field === 'content.on' ? refused.message : undefined}
        />
      </FieldStack>
    </FormDialog>
  )
}
