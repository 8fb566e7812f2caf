import type { ReactNode } from 'react'
import { EXPORT_FORMS, type ExportForm } from '#shared/modules/dossiers/exchange'
import { useApiQuery } from '../../../app/queries'
import { AreaField, FieldStack, PickerField, Segmented, TextField } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import type { ExportDraft } from './use-export'

type Props = { draft: ExportDraft; onChange: (part: Partial<ExportDraft>) => void }

const FORMS = (Object.keys(EXPORT_FORMS) as ExportForm[]).map((value) => ({
  value,
  label: text.forms[value],
}))
const LABEL = 72

/** In which form the dossiers leave, for whom and why. */
export function ExportSettings({ draft, onChange }: Props) {
  const { form, purpose, receiver } = draft
  return (
    <section className={classes.settings} aria-label={text.settings}>
      <h2>{text.settings}</h2>
      <Choice label={text.form}>
        <Segmented label={text.form} value={form} onChange={(it) => onChange({ form: it })} options={FORMS} />
      </Choice>
      <p className={classes.quiet}>{text.about[form]}</p>
      <FieldStack labelWidth={LABEL}>
        {form !== 'pdf' && <ProfileField {...{ draft, onChange }} />}
        <TextField
          label={text.purpose}
          name="purpose"
          value={purpose}
          rule={text.purposeRule}
          limit={200}
          onChange={(it) => onChange({ purpose: it })}
          autoFocus
        />
        <TextField
          label={text.receiver}
          name="receiver"
          value={receiver}
          limit={100}
          onChange={(it) => onChange({ receiver: it })}
        />
      </FieldStack>
      {(form === 'package' || form === 'bag') && <ShapeField {...{ draft, onChange }} />}
      {form === 'sealed' && <LockFields {...{ draft, onChange }} />}
    </section>
  )
}

/** A choice in line with the fields. */
function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.choice}>
      <span className={classes.quiet}>{label}</span>
      {children}
    </div>
  )
}

function ProfileField({ draft, onChange }: Props) {
  const { data } = useApiQuery('dossiers.dossierStandards', {})
  const names = data?.profiles.map((it) => it.name) ?? []
  return (
    <PickerField
      label={text.profile}
      value={draft.profile || (names[0] ?? '')}
      options={names.map((it) => ({ value: it, label: it }))}
      onChange={(profile) => onChange({ profile })}
    />
  )
}

function ShapeField({ draft, onChange }: Props) {
  return (
    <Choice label={text.shape}>
      <Segmented<'zip' | 'folder'>
        label={text.shape}
        value={draft.zipped ? 'zip' : 'folder'}
        onChange={(it) => onChange({ zipped: it === 'zip' })}
        options={[
          { value: 'zip', label: text.shapes.zip },
          { value: 'folder', label: text.shapes.folder },
        ]}
      />
    </Choice>
  )
}

function LockFields({ draft, onChange }: Props) {
  const { lock, recipients } = draft
  return (
    <>
      <Choice label={text.lock}>
        <Segmented<ExportDraft['lock']>
          label={text.lock}
          value={lock}
          onChange={(it) => onChange({ lock: it })}
          options={[
            { value: 'recipients', label: text.locks.recipients },
            { value: 'passphrase', label: text.locks.passphrase },
          ]}
        />
      </Choice>
      <FieldStack labelWidth={LABEL}>
        {lock === 'recipients' ? (
          <AreaField
            lines
            minRows={3}
            label={text.recipients}
            name="secret.recipients"
            value={recipients}
            rule={text.recipientsRule}
            onChange={(it) => onChange({ recipients: it })}
          />
        ) : (
          <PassphraseFields {...{ draft, onChange }} />
        )}
      </FieldStack>
    </>
  )
}

/** Typed twice: nobody can open the package with a slip of the finger. */
function PassphraseFields({ draft: { passphrase, again }, onChange }: Props) {
  const differ = again !== '' && again !== passphrase
  return (
    <>
      <TextField
        type="password"
        label={text.passphrase}
        name="secret.passphrase"
        value={passphrase}
        rule={text.passphraseRule}
        limit={200}
        onChange={(it) => onChange({ passphrase: it })}
      />
      <TextField
        type="password"
        label={text.again}
        value={again}
        limit={200}
        error={differ ? text.differ : undefined}
        onChange={(it) => onChange({ again: it })}
      />
    </>
  )
}
