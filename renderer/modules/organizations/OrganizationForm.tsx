import { useMemo } from 'react'
import { codeItems } from '#shared/codes/index'
import { UNIT_ROLES } from '#shared/modules/organizations/party-words'
import type { Organization, OrganizationContent } from '#shared/modules/organizations/schema'
import type { OrganizationId } from '#shared/values/id'
import { FieldStack, PickerField, Segmented, TextField } from '../../components'
import classes from './organizations.module.css'
import { text } from './organizations.text'
import { withDescendants } from './tree'

type OrganizationFormProps = {
  content: OrganizationContent
  onChange: (content: OrganizationContent) => void
  units: readonly Organization[]
  /** The unit itself; undefined for one that is being added. */
  unit: Organization | undefined
  readOnly: boolean
}

const LEVELS = codeItems('zb03-org-level').map((it) => it.name)
const AFFILIATIONS = codeItems('zb87-subordination').map((it) => it.name)
const CATEGORIES = codeItems('zb04-org-category').map((it) => it.name)
const ROLES = Object.entries(UNIT_ROLES).map(([value, label]) => ({ value, label }))
const KINDS = (Object.keys(text.kinds) as (keyof typeof text.kinds)[]).map((value) => ({
  value,
  label: text.kinds[value],
}))

/** The fields of one unit. Lists come from the national tables; a level of the department's own may stand too. */
export function OrganizationForm({ content, onChange, units, unit, readOnly }: OrganizationFormProps) {
  const set = (part: Partial<OrganizationContent>) => onChange({ ...content, ...part })
  const parents = useParents(units, unit)
  return (
    <FieldStack labelWidth={72}>
      <NameFields content={content} set={set} readOnly={readOnly} />
      <div className={classes.fieldRow}>
        <span>{text.fields.kind}</span>
        <span className={classes.segment}>
          <Segmented
            label={text.fields.kind}
            value={content.kind}
            onChange={(kind) => set({ kind })}
            options={KINDS}
            disabled={readOnly}
          />
        </span>
      </div>
      <PickerField
        label={text.fields.parent}
        name="parentId"
        value={content.parentId ?? ''}
        onChange={(id) => set({ parentId: id === '' ? null : (id as OrganizationId) })}
        options={parents}
        placeholder={text.topLevel}
        readOnly={readOnly}
      />
      <CodeFields content={content} set={set} readOnly={readOnly} />
    </FieldStack>
  )
}

type PartProps = {
  content: OrganizationContent
  set: (part: Partial<OrganizationContent>) => void
  readOnly: boolean
}

function NameFields({ content, set, readOnly }: PartProps) {
  return (
    <>
      <TextField
        label={text.fields.name}
        name="name"
        value={content.name}
        onChange={(name) => set({ name })}
        limit={100}
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.shortName}
        name="shortName"
        value={content.shortName}
        onChange={(shortName) => set({ shortName })}
        rule={text.rules.shortName}
        limit={60}
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.code}
        name="code"
        value={content.code}
        onChange={(code) => set({ code })}
        limit={30}
        readOnly={readOnly}
      />
    </>
  )
}

function CodeFields({ content, set, readOnly }: PartProps) {
  return (
    <>
      <PickerField
        label={text.fields.level}
        name="level"
        value={content.level}
        onChange={(level) => set({ level })}
        options={LEVELS}
        free
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.affiliation}
        name="affiliation"
        value={content.affiliation}
        onChange={(affiliation) => set({ affiliation })}
        options={AFFILIATIONS}
        free
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.category}
        name="category"
        value={content.category}
        onChange={(category) => set({ category })}
        options={CATEGORIES}
        free
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.unitRole}
        name="unitRole"
        value={content.unitRole}
        onChange={(unitRole) => set({ unitRole: unitRole as OrganizationContent['unitRole'] })}
        options={ROLES}
        rule={text.rules.unitRole}
        readOnly={readOnly}
      />
    </>
  )
}

/** Where the unit can stand: everywhere but under itself. Two units of one name are told apart by what is above. */
function useParents(units: readonly Organization[], unit: Organization | undefined) {
  return useMemo(() => {
    const excluded = unit ? withDescendants(units, unit.id) : new Set<string>()
    const names = new Map<string, string>(units.map((it) => [it.id, it.name]))
    return units
      .filter((it) => !excluded.has(it.id))
      .map((it) => ({ value: it.id, label: it.name, hint: names.get(it.parentId ?? '') }))
  }, [units, unit])
}
