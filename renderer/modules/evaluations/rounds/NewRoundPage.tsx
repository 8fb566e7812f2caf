import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { SchemeRow } from '#shared/modules/evaluations/scheme'
import { SchemeId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  BottomBar,
  Button,
  EmptyState,
  ErrorNotice,
  type Failure,
  focusField,
  LinkButton,
  Page,
  PageHead,
  PageScroll,
  Panel,
  useShortcut,
} from '../../../components'
import classes from './rounds.module.css'
import { text } from './rounds.text'
import { SchemeOutline } from './SchemeOutline'
import { SettingsFields } from './SettingsFields'
import { type SettingsForm, settingsErrors, settingsOf } from './settings-form'
import { useSchemes } from './use-schemes'

const blankForm = (): SettingsForm => ({
  schemeId: '',
  title: '',
  year: String(new Date().getFullYear()),
  heldOn: '',
  entry: 'double',
  consent: '',
})

/** A new round: its scheme with what is wrong with it in sight, title, year, day, entry. Its subjects come next. */
export function NewRoundPage() {
  const [form, setForm] = useState(blankForm)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>(null)
  const { loaded, schemes, options, error } = useSchemes()
  const scheme = useChosenScheme(form.schemeId)
  const create = useCommand('evaluations.createRound')
  const errors = tried ? settingsErrors(form) : {}
  useEffect(() => void focusField('schemeId'), [])

  const submit = async () => {
    setTried(true)
    const [wrong] = Object.keys(settingsErrors(form))
    if (wrong) return focusField(wrong)
    const reply = await create.run({ ...settingsOf(form), schemeId: SchemeId.parse(form.schemeId) })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.created(reply.value.title))
    navigate(`/evaluations/rounds/${reply.value.id}/subjects`, { replace: true })
  }
  const leave = () => navigate('/evaluations')
  useShortcut('ctrl+enter', () => void submit(), { label: text.create })
  useShortcut('escape', leave)
  return (
    <Page
      head={<PageHead title={text.newRound} />}
      bottom={
        <BottomBar
          kind="commit"
          right={
            <>
              <Button onClick={leave} keys="escape">
                {text.cancel}
              </Button>
              <Button kind="primary" keys="ctrl+enter" onClick={() => void submit()} loading={create.running}>
                {text.create}
              </Button>
            </>
          }
        >
          <ErrorNotice error={failure} />
        </BottomBar>
      }
    >
      <PageScroll narrow>
        <ErrorNotice error={error} />
        {loaded && options.length === 0 && <NoSchemes />}
        <div className={classes.form}>
          <SettingsFields
            form={form}
            onChange={(next) => setForm(titled(form, next, schemes))}
            errors={errors}
            schemes={options}
            content={scheme?.content}
          />
        </div>
      </PageScroll>
      <Panel label={text.outline}>{scheme && <SchemeOutline scheme={scheme} />}</Panel>
    </Page>
  )
}

function useChosenScheme(schemeId: string) {
  const id = SchemeId.safeParse(schemeId)
  const { data } = useApiQuery(
    'evaluations.scheme',
    { id: id.success ? id.data : ('' as SchemeId) },
    { enabled: id.success },
  )
  return id.success ? data : undefined
}

/** The title follows scheme and year until somebody writes another. */
function titled(before: SettingsForm, after: SettingsForm, schemes: readonly SchemeRow[]): SettingsForm {
  const suggested = ({ schemeId, year }: SettingsForm) => {
    const scheme = schemes.find((it) => it.id === schemeId)
    return scheme ? text.titleOf(Number(year), scheme.title) : ''
  }
  const own = before.title !== suggested(before)
  return own || after.title !== before.title ? after : { ...after, title: suggested(after) }
}

function NoSchemes() {
  return (
    <EmptyState>
      {text.noScheme}
      <LinkButton onClick={() => navigate('/evaluations/schemes')}>{text.toSchemes}</LinkButton>
    </EmptyState>
  )
}
