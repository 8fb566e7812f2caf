import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Programme, ProgrammeRow } from '#shared/modules/awards/programme'
import { ProgrammeId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
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
import { CycleFields } from './CycleFields'
import { type CycleForm, cycleErrors, settingsOf } from './cycle-form'
import classes from './cycles.module.css'
import { text } from './cycles.text'
import { ProgrammeOutline } from './ProgrammeOutline'

/** Programmes to choose from at a time. */
const MOST = 100

const blankForm = (): CycleForm => ({
  programmeId: '',
  title: '',
  year: String(new Date().getFullYear()),
  no: '1',
  referenceOn: todayPartial(new Date()),
  budget: null,
})

/** A new cycle: its programme with what is wrong with it in sight, title, year, number, day of judgement, money. */
export function NewCyclePage() {
  const { form, change, errors, failure, programmes, programme, loaded, error, submit, running } =
    useNewCycle()
  const leave = () => navigate('/awards')
  useShortcut('ctrl+enter', () => void submit(), { label: text.create })
  useShortcut('escape', leave)
  return (
    <Page
      head={<PageHead title={text.newCycle} />}
      bottom={
        <BottomBar
          kind="commit"
          right={
            <>
              <Button onClick={leave} keys="escape">
                {text.cancel}
              </Button>
              <Button kind="primary" keys="ctrl+enter" onClick={() => void submit()} loading={running}>
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
        {loaded && programmes.length === 0 && <NoProgrammes />}
        <div className={classes.form}>
          <CycleFields
            form={form}
            onChange={change}
            errors={errors}
            programmes={programmes.map((it) => ({
              value: it.id,
              label: it.title,
              hint: text.programmeHint(it.cycles, it.errors),
            }))}
          />
        </div>
      </PageScroll>
      <Panel label={text.outline}>{programme && <ProgrammeOutline programme={programme} />}</Panel>
    </Page>
  )
}

/** The form with what it follows: the programmes, the one that is chosen, and the way to keep it. */
function useNewCycle() {
  const [form, setForm] = useState(blankForm)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>(null)
  const { data, error } = useApiQuery('awards.programmes', { offset: 0, limit: MOST })
  const programmes = data?.rows ?? []
  const programme = useChosenProgramme(form.programmeId)
  const create = useCommand('awards.createCycle')
  useEffect(() => void focusField('programmeId'), [])
  useEffect(() => {
    if (programme) setForm((now) => ({ ...now, budget: now.budget ?? programme.content.budget }))
  }, [programme])

  const submit = async () => {
    setTried(true)
    const [wrong] = Object.keys(cycleErrors(form))
    if (wrong) return focusField(wrong)
    const programmeId = ProgrammeId.parse(form.programmeId)
    const reply = await create.run({ ...settingsOf(form), programmeId })
    if (!reply.ok) return setFailure(reply)
    tellOperation(text.created(reply.value.title, leftOut(programme, reply.value)))
    navigate(`/awards/cycles/${reply.value.id}/overview`, { replace: true })
  }
  return {
    form,
    change: (next: CycleForm) => setForm(suggested(form, next, programmes)),
    errors: tried ? cycleErrors(form) : {},
    failure,
    programmes,
    programme,
    loaded: data !== undefined,
    error,
    submit,
    running: create.running,
  }
}

function useChosenProgramme(id: string) {
  const chosen = ProgrammeId.safeParse(id)
  const { data } = useApiQuery(
    'awards.programme',
    { id: chosen.success ? chosen.data : ('' as ProgrammeId) },
    { enabled: chosen.success },
  )
  return chosen.success ? data : undefined
}

/** The number follows the programme's cycles, the title both, until somebody writes another. */
function suggested(before: CycleForm, after: CycleForm, programmes: readonly ProgrammeRow[]): CycleForm {
  const titleOf = ({ programmeId, no }: CycleForm) => {
    const programme = programmes.find((it) => it.id === programmeId)
    return programme ? text.titleOf(Number(no), programme.title) : ''
  }
  const chosen = programmes.find((it) => it.id === after.programmeId)
  const other = after.programmeId !== before.programmeId
  const next = other && chosen ? { ...after, no: String(chosen.cycles + 1) } : after
  const own = before.title !== titleOf(before) && before.title !== ''
  return own || after.title !== before.title ? next : { ...next, title: titleOf(next) }
}

function NoProgrammes() {
  return (
    <EmptyState>
      {text.noProgramme}
      <LinkButton onClick={() => navigate('/awards/programmes')}>{text.toProgrammes}</LinkButton>
    </EmptyState>
  )
}

/** Categories of the programme whose turn has not come this year. */
function leftOut(programme: Programme | undefined, { content }: Cycle): string[] {
  const taken = new Set(content.categories.map((it) => it.key))
  return (programme?.content.categories ?? []).filter((it) => !taken.has(it.key)).map((it) => it.label)
}
