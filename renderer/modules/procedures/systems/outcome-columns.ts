import type { Outcome, Setting } from '#shared/modules/procedures/procedure'
import type { EditColumn } from '../../../components'
import { choiceColumn, textColumn, wordColumn } from './column-kinds'
import { wholeFrom } from './keys'
import { text } from './systems.text'

/** Every choice of every setting, as `key=choice`. */
export function whenChoices(settings: readonly Setting[]): { key: string; label: string }[] {
  return settings.flatMap((it) =>
    it.choices.map((one) => ({ key: `${it.key}=${one.key}`, label: `${it.label}：${one.label}` })),
  )
}

export const whenKey = (when: Outcome['when']) => (when ? `${when.setting}=${when.choice}` : '')

export function whenOf(key: string): Outcome['when'] {
  const [setting = '', choice = ''] = key.split('=')
  return setting === '' ? null : { setting, choice }
}

export function outcomeColumns(settings: readonly Setting[]): readonly EditColumn<Outcome>[] {
  const choices = whenChoices(settings)
  const when = choiceColumn<Outcome>(
    'when',
    { title: text.when, width: 232, none: text.always },
    { choices, get: (it) => whenKey(it.when), put: (it, key) => ({ ...it, when: whenOf(key) }) },
  )
  return [
    textColumn<Outcome>('label', text.outcomes),
    wordColumn<Outcome, Outcome['effect']>('effect', { title: text.effect, words: text.effects, width: 112 }),
    {
      key: 'extend',
      title: text.extend,
      width: 132,
      value: ({ extend }) => (extend ? `${extend.least}-${extend.most}` : ''),
      set: (it, typed) => ({ ...it, extend: readExtend(typed) }),
      rule: text.extendRule,
    },
    ...(choices.length > 0 ? [when] : []),
  ]
}

/** `6-12`: months at least and at most. */
function readExtend(typed: string): Outcome['extend'] {
  const [, least = '', most = ''] = /^\s*(\d+)\s*(?:[-至~—]\s*(\d+))?\s*$/.exec(typed) ?? []
  if (least === '') return null
  const from = wholeFrom(least, 1)
  return { least: from, most: wholeFrom(most, from) }
}
