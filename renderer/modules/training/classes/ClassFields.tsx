import type { ClassContent } from '#shared/modules/training/training-class'
import { DayField } from '../../../app/DayField'
import { useApiQuery } from '../../../app/queries'
import { AreaField, FieldStack, PickerField, TextField } from '../../../components'
import { numberTyped, shownNumber } from '../fields'
import { text } from '../training.text'

const labels = text.classes.fields

type Props = {
  draft: ClassContent
  onChange: (part: Partial<ClassContent>) => void
  errorOf: (field: keyof ClassContent) => string | undefined
}

/** Every field of a class but who taught. */
export function ClassFields({ draft, onChange, errorOf }: Props) {
  return (
    <FieldStack labelWidth={88}>
      <KindField draft={draft} onChange={onChange} error={errorOf('kind')} />
      <TextField
        label={labels.title}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        limit={100}
      />
      <DayField
        label={labels.from}
        value={draft.from}
        onChange={(from) => onChange({ from })}
        error={errorOf('from')}
      />
      <DayField
        label={labels.to}
        value={draft.to}
        onChange={(to) => onChange({ to })}
        error={errorOf('to')}
      />
      <SiteField draft={draft} onChange={onChange} error={errorOf('siteId')} />
      <TextField
        label={labels.place}
        value={draft.place}
        onChange={(place) => onChange({ place })}
        limit={100}
      />
      <TextField label={labels.host} value={draft.host} onChange={(host) => onChange({ host })} limit={100} />
      <TextField
        label={labels.audience}
        value={draft.audience}
        onChange={(audience) => onChange({ audience })}
        limit={100}
      />
      <FigureFields draft={draft} onChange={onChange} />
      <AreaField
        label={labels.outline}
        value={draft.outline}
        onChange={(outline) => onChange({ outline })}
        limit={2000}
        minRows={2}
      />
    </FieldStack>
  )
}

type OneProps = Pick<Props, 'draft' | 'onChange'> & { error?: string | undefined }

/** A kind of the systems in force on the first day; its hours are the class's unless others were typed. */
function KindField({ draft, onChange, error }: OneProps) {
  const on = /^\d{4}-\d{2}-\d{2}$/.test(draft.from) ? draft.from : ''
  const { data: systems } = useApiQuery('training.trainingSystems', { on })
  const choose = (value: string) => {
    const [system = '', kind = ''] = value.split(' ')
    const hours = systems?.find((it) => it.key === system)?.kinds.find((it) => it.key === kind)?.hours
    onChange({ system, kind, hours: draft.hours ?? hours ?? null })
  }
  return (
    <PickerField
      label={labels.kind}
      value={draft.kind === '' ? '' : `${draft.system} ${draft.kind}`}
      onChange={choose}
      options={(systems ?? []).flatMap((it) =>
        it.kinds.map((one) => ({ value: `${it.key} ${one.key}`, label: one.label, hint: it.title })),
      )}
      error={error}
    />
  )
}

/** The site where it was held, of those on the register; its name is the place where none was typed. */
function SiteField({ draft, onChange, error }: OneProps) {
  const { data } = useApiQuery('training.sites', { year: new Date().getFullYear(), limit: 500 })
  const sites = data?.rows ?? []
  const choose = (siteId: string) => {
    const site = sites.find((it) => it.id === siteId)
    const before = sites.find((it) => it.id === draft.siteId)
    const isOwn = draft.place !== '' && draft.place !== before?.name
    onChange({ siteId: siteId || null, ...(isOwn ? {} : { place: site?.name ?? '' }) })
  }
  return (
    <PickerField
      label={labels.site}
      rule={labels.siteRule}
      value={draft.siteId ?? ''}
      onChange={choose}
      options={sites
        .filter((it) => it.ended === '' || it.id === draft.siteId)
        .map((it) => ({ value: it.id, label: it.name, hint: it.kindLabel }))}
      placeholder={labels.noSite}
      error={error}
    />
  )
}

function FigureFields({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  return (
    <>
      <TextField
        label={labels.hours}
        value={shownNumber(draft.hours)}
        onChange={(typed) => onChange({ hours: numberTyped(typed, draft.hours) })}
      />
      <TextField
        label={labels.headcount}
        rule={labels.headcountRule}
        value={draft.headcount === 0 ? '' : String(draft.headcount)}
        onChange={(typed) => onChange({ headcount: Math.floor(numberTyped(typed, draft.headcount) ?? 0) })}
      />
      <TextField
        label={labels.cost}
        value={shownNumber(draft.cost)}
        onChange={(typed) => onChange({ cost: numberTyped(typed, draft.cost) })}
      />
    </>
  )
}
