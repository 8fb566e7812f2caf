import type { Setting } from '#shared/modules/procedures/procedure'
import { FieldStack, PickerField, Section } from '../../../components'
import classes from '../procedures.module.css'
import { freshKey, listed } from './keys'
import type { PartProps } from './part-props'
import { Rows } from './Rows'
import { text } from './systems.text'

/** What the documents leave open: the choice that stands, and below the questions themselves. */
export function SettingsPart({ procedure, change, readOnly }: PartProps) {
  const { settings } = procedure
  return (
    <Section title={text.settings}>
      {settings.length === 0 && readOnly && <p className={classes.quiet}>{text.noSettings}</p>}
      <FieldStack labelWidth={220}>
        {settings.map((setting) => (
          <PickerField
            key={setting.key}
            label={setting.label}
            value={setting.value}
            options={setting.choices.map((it) => ({ value: it.key, label: it.label }))}
            onChange={(value) =>
              value !== '' &&
              change({ settings: settings.map((it) => (it === setting ? { ...it, value } : it)) })
            }
            rule={setting.note}
            toCheck
            readOnly={readOnly}
          />
        ))}
      </FieldStack>
      {!readOnly && (
        <Rows<Setting>
          label={text.questions}
          columns={QUESTIONS}
          rows={settings}
          onChange={(next) => change({ settings: next })}
          newRow={() => freshSetting(settings)}
          readOnly={readOnly}
        />
      )}
    </Section>
  )
}

const QUESTIONS = [
  {
    key: 'label',
    title: text.question,
    width: 280,
    value: (it: Setting) => it.label,
    set: (it: Setting, label: string) => ({ ...it, label }),
    limit: 60,
  },
  {
    key: 'choices',
    title: text.choices,
    width: 200,
    value: (it: Setting) => it.choices.map((one) => one.label).join('、'),
    set: withChoices,
    rule: text.choicesRule,
  },
  {
    key: 'note',
    title: text.note,
    value: (it: Setting) => it.note,
    set: (it: Setting, note: string) => ({ ...it, note }),
    limit: 400,
  },
]

/** Choices keep their keys by their place, so that what depends on one stays with it when only its word changes. */
function withChoices(setting: Setting, typed: string): Setting {
  const words = listed(typed)
  if (words.length < 2) return setting
  const choices = words.map((label, at) => ({
    key: setting.choices[at]?.key ?? freshKey('choice', setting.choices.slice(0, at)),
    label,
  }))
  const value = choices.some((it) => it.key === setting.value) ? setting.value : (choices[0]?.key ?? '')
  return { ...setting, choices, value }
}

function freshSetting(settings: readonly Setting[]): Setting {
  return {
    key: freshKey('setting', settings),
    label: text.question,
    choices: [
      { key: 'yes', label: text.yes },
      { key: 'no', label: text.no },
    ],
    value: 'yes',
    note: '',
  }
}
