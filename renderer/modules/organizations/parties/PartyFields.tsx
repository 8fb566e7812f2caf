import type { PartyContent } from '#shared/modules/organizations/party'
import { AFFILIATIONS, PARTY_KINDS } from '#shared/modules/organizations/party-words'
import type { EnterpriseId, PartyId, VillageId } from '#shared/values/id'
import type { SubjectKind } from '#shared/values/subject'
import { CountField } from '../../../app/CountField'
import { DayField } from '../../../app/DayField'
import { AreaField, errorAt, type Failure, PickerField, TextField } from '../../../components'
import { text } from './parties.text'
import type { PartyDraft } from './party-draft'
import { SubjectField } from './SubjectField'
import { UnitField } from './UnitFilter'

type FieldsProps = {
  draft: PartyDraft
  change: (part: Partial<PartyDraft>) => void
  set: (part: Partial<PartyContent>) => void
  failure: Failure
}

const KINDS = Object.entries(PARTY_KINDS).map(([value, label]) => ({ value, label }))
const CASES = Object.entries(AFFILIATIONS).map(([value, label]) => ({ value, label }))
const COMMITTEE = [
  { value: 'yes', label: text.committee.yes },
  { value: 'no', label: text.committee.no },
]

/** What it is called and of which kind. */
export function PlainFields({ draft: { content }, set, failure }: FieldsProps) {
  return (
    <>
      <TextField
        label={text.fields.name}
        name="name"
        value={content.name}
        onChange={(name) => set({ name })}
        limit={100}
        error={errorAt(failure, 'name')}
        autoFocus
      />
      <TextField
        label={text.fields.shortName}
        name="shortName"
        value={content.shortName}
        onChange={(shortName) => set({ shortName })}
        limit={60}
      />
      <PickerField
        label={text.fields.kind}
        name="kind"
        value={content.kind}
        onChange={(kind) => kind !== '' && set({ kind: kind as PartyContent['kind'] })}
        options={KINDS}
      />
      <PickerField
        label={text.fields.affiliation}
        name="affiliation"
        value={content.affiliation}
        onChange={(affiliation) => set({ affiliation: affiliation as PartyContent['affiliation'] })}
        options={CASES}
        rule={text.rules.affiliation}
      />
      <TextField
        label={text.fields.code}
        name="code"
        value={content.code}
        onChange={(code) => set({ code })}
        limit={30}
      />
    </>
  )
}

/** Where it stands: above it, its unit, its village or firm. */
export function PlaceFields({ draft, change, set, failure }: FieldsProps) {
  const scope = (kind: SubjectKind) => ({ kind, kinds: [], traits: [], units: [] })
  const put = (part: Partial<PartyContent>, beside: Partial<PartyDraft>) =>
    change({ ...beside, content: { ...draft.content, ...part } })
  return (
    <>
      <SubjectField
        label={text.fields.parent}
        name="parentId"
        scope={scope('party')}
        value={draft.parent}
        onChange={(parent) => put({ parentId: (parent?.id ?? null) as PartyId | null }, { parent })}
        placeholder={text.topLevel}
        error={errorAt(failure, 'parentId')}
      />
      <UnitField
        label={text.fields.unit}
        name="unitId"
        value={draft.content.unitId}
        onChange={(unitId) => set({ unitId })}
      />
      <SubjectField
        label={text.fields.village}
        name="villageId"
        scope={scope('village')}
        value={draft.village}
        onChange={(village) => put({ villageId: (village?.id ?? null) as VillageId | null }, { village })}
        rule={text.rules.village}
      />
      <SubjectField
        label={text.fields.enterprise}
        name="enterpriseId"
        scope={scope('enterprise')}
        value={draft.enterprise}
        onChange={(enterprise) =>
          put({ enterpriseId: (enterprise?.id ?? null) as EnterpriseId | null }, { enterprise })
        }
        rule={text.rules.enterprise}
        error={errorAt(failure, 'enterpriseId')}
      />
    </>
  )
}

/** What its work is judged by. */
export function RuleFields({ draft: { content }, set, failure }: FieldsProps) {
  return (
    <>
      <DayField
        label={text.fields.foundedOn}
        name="foundedOn"
        value={content.foundedOn}
        onChange={(foundedOn) => set({ foundedOn })}
        error={errorAt(failure, 'foundedOn')}
      />
      <CountField
        label={text.fields.termYears}
        name="termYears"
        value={content.termYears}
        onChange={(termYears) => set({ termYears })}
        least={1}
        most={10}
        rule={text.rules.termYears}
      />
      <PickerField
        label={text.fields.hasCommittee}
        name="hasCommittee"
        value={content.hasCommittee ? 'yes' : 'no'}
        onChange={(value) => set({ hasCommittee: value !== 'no' })}
        options={COMMITTEE}
      />
      <CountField
        label={text.fields.groups}
        name="groups"
        value={content.groups}
        onChange={(groups) => set({ groups: groups ?? 0 })}
        most={99}
        rule={text.rules.groups}
      />
      <TextField
        label={text.fields.supervisor}
        name="supervisor"
        value={content.supervisor}
        onChange={(supervisor) => set({ supervisor })}
        rule={text.rules.supervisor}
        limit={100}
      />
    </>
  )
}

/** How to reach it, and what else is worth keeping. */
export function ReachFields({ draft: { content }, set }: Pick<FieldsProps, 'draft' | 'set'>) {
  return (
    <>
      <TextField
        label={text.fields.phone}
        name="phone"
        value={content.phone}
        onChange={(phone) => set({ phone })}
        limit={40}
      />
      <TextField
        label={text.fields.address}
        name="address"
        value={content.address}
        onChange={(address) => set({ address })}
        limit={100}
      />
      <AreaField
        label={text.fields.remark}
        name="remark"
        value={content.remark}
        onChange={(remark) => set({ remark })}
        limit={500}
      />
    </>
  )
}
