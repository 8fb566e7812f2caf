import { leafNames } from '#shared/codes/index'
import type { CandidateFacts } from '#shared/modules/awards/nomination'
import { DATED_FACTS } from '#shared/modules/awards/nomination-words'
import { normalizeIdentityNumber } from '#shared/values/identity-number'
import { parsePartialDate } from '#shared/values/partial-date'
import { DateField, PickerField, type PickSource, type TextCheck, TextField } from '../../../components'
import { text } from './nomination-page.text'
import type { NominationEditing } from './use-nomination'

type Fact = keyof CandidateFacts
type Props = { editing: NominationEditing; fact: Fact; span?: number }

const LISTS: Partial<Record<Fact, PickSource>> = {
  sex: ['男', '女'].map((it) => ({ value: it, label: it })),
  ethnicity: leafNames('gb3304-ethnic'),
  politics: leafNames('gb4762-political'),
  qualification: leafNames('zb64-education-editor'),
}

const LIMITS: Partial<Record<Fact, number>> = { identityNumber: 18, phone: 40, school: 100, post: 200 }

/** One fact of the person, with the control that its kind asks for. Any text may stand: the papers decide. */
export function FactField({ editing, fact, span }: Props) {
  const { content, changeFacts, readOnly, errors } = editing
  const write = (typed: string) => changeFacts({ [fact]: typed })
  const shared = {
    label: text.short[fact],
    name: `facts/${fact}`,
    value: content.facts[fact],
    onChange: write,
    error: errors[`facts/${fact}`],
    readOnly,
    span,
    placeholder: text.unfilled,
  }
  const options = LISTS[fact]
  if (options) return <PickerField {...shared} options={options} free />
  if ((DATED_FACTS as readonly Fact[]).includes(fact))
    return <DateField {...shared} rule={text.dateRule} check={dateCheck(text.labels[fact])} />
  if (fact === 'identityNumber')
    return <TextField {...shared} limit={18} onChange={(typed) => write(normalizeIdentityNumber(typed))} />
  return <TextField {...shared} limit={LIMITS[fact] ?? 60} />
}

function dateCheck(label: string): TextCheck {
  return (typed) => {
    const date = parsePartialDate(typed)
    return date ? { ok: true, text: date } : { ok: false, message: text.wrongDate(label, typed) }
  }
}
