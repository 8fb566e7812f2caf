import { useState } from 'react'
import type { Link, LinkSystem, LinksContent, LinkType } from '#shared/modules/indicators/links'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { errorAt, type Failure, FieldStack, FormDialog, PickerField, TextField } from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import { text } from './links.text'

/** What the dialog begins with: a kind, a side that is known, or a link to be changed. */
export type LinkDraft = { type: string; holder?: Subject; target?: Subject; link?: Link }

type Props = { system: LinkSystem & { content: LinksContent }; draft: LinkDraft; onClose: () => void }

type Values = {
  type: string
  holder: Subject | null
  target: Subject | null
  targetName: string
  fromOn: string
  toOn: string
  note: string
  fields: Record<string, string>
}

/** A link made or changed; who may link to what is narrowed by the pickers themselves. */
export function LinkDialog({ system, draft, onClose }: Props) {
  const [values, setValues] = useState(() => valuesOf(draft))
  const { save, busy, failure } = useSaveLink(system.key, draft, onClose)
  const change = (some: Partial<Values>) => setValues((now) => ({ ...now, ...some }))
  const type = system.content.types.find((it) => it.key === values.type)
  return (
    <FormDialog
      title={draft.link ? text.editTitle : text.add}
      send={text.save}
      onSend={() => void save(values)}
      onClose={onClose}
      busy={busy}
      failure={failure}
    >
      <FieldStack>
        <HolderFields
          content={system.content}
          values={values}
          isNew={!draft.link}
          onChange={change}
          failure={failure}
        />
        {type && <TargetFields type={type} values={values} onChange={change} failure={failure} />}
        <DayField
          label={text.from}
          value={values.fromOn}
          onChange={(fromOn) => change({ fromOn })}
          error={errorAt(failure, 'fromOn')}
        />
        {draft.link && (
          <DayField
            label={text.to}
            value={values.toOn}
            onChange={(toOn) => change({ toOn })}
            rule={text.toRule}
            error={errorAt(failure, 'toOn')}
          />
        )}
        <TextField label={text.note} value={values.note} onChange={(note) => change({ note })} limit={300} />
      </FieldStack>
    </FormDialog>
  )
}

type FieldsProps = { values: Values; onChange: (some: Partial<Values>) => void; failure: Failure }

/** Which kind of link, and whose; both stay once the link is made. */
function HolderFields({
  content: { types, holders, holderWord },
  values,
  isNew,
  onChange,
  failure,
}: FieldsProps & { content: LinksContent; isNew: boolean }) {
  return (
    <>
      <PickerField
        label={text.type}
        value={values.type}
        onChange={(key) => onChange({ type: key, target: null, targetName: '' })}
        options={types.map(({ key, label }) => ({ value: key, label }))}
        readOnly={!isNew}
      />
      <SubjectField
        label={holderWord}
        scope={holders}
        value={values.holder}
        onChange={(holder) => onChange({ holder })}
        on={dayOrToday(values.fromOn)}
        error={errorAt(failure, 'holder')}
        readOnly={!isNew}
      />
    </>
  )
}

/** What is linked to, and what the kind keeps beside. */
function TargetFields({ type, values, onChange, failure }: FieldsProps & { type: LinkType }) {
  return (
    <>
      {type.target && (
        <SubjectField
          label={type.label}
          scope={type.target}
          value={values.target}
          onChange={(target) => onChange({ target, targetName: '' })}
          on={dayOrToday(values.fromOn)}
          error={errorAt(failure, 'target')}
        />
      )}
      {type.typed && values.target === null && (
        <TextField
          label={type.target ? text.typedTarget : type.label}
          value={values.targetName}
          onChange={(targetName) => onChange({ targetName })}
          placeholder={type.target ? text.orTyped : undefined}
          error={type.target ? undefined : errorAt(failure, 'target')}
          limit={60}
        />
      )}
      {type.fields.map(({ key, label, options }) => (
        <PickerField
          key={key}
          label={label}
          value={values.fields[key] ?? ''}
          onChange={(value) => onChange({ fields: { ...values.fields, [key]: value } })}
          options={options}
          free={options.length === 0}
          error={errorAt(failure, `fields.${key}`)}
        />
      ))}
    </>
  )
}

function valuesOf({ type, holder, target, link }: LinkDraft): Values {
  return {
    type,
    holder: link?.holder ?? holder ?? null,
    target: link?.target ?? target ?? null,
    targetName: link?.targetName ?? '',
    fromOn: link?.fromOn ?? localToday(),
    toOn: link?.toOn ?? '',
    note: link?.note ?? '',
    fields: link?.fields ?? {},
  }
}

const dayOrToday = (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '')

function useSaveLink(system: string, { link }: LinkDraft, onDone: () => void) {
  const { run, running } = useCommand('indicators.saveLink')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async ({ holder, target, ...rest }: Values) => {
    const id = link?.id ?? null
    const version = link?.version ?? 0
    const refs = {
      holder: { kind: holder?.kind ?? 'person', id: holder?.id ?? '' },
      target: target && { kind: target.kind, id: target.id },
    }
    const reply = await run({ id, version, system, ...refs, ...rest })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved(reply.value.holder.name, reply.value.target?.name ?? reply.value.targetName))
    onDone()
  }
  return { save, busy: running, failure }
}
