import { useState } from 'react'
import type { WorkSystem } from '#shared/platform/systems/schema'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import {
  BottomBar,
  Button,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  LinkButton,
  showToast,
  useShortcut,
} from '../../../components'
import type { useSystemDraft } from './system-drafts'
import classes from './systems.module.css'
import { text } from './systems.text'

type Props = { system: WorkSystem; edit: ReturnType<typeof useSystemDraft> }

/** Saves what was changed, in the edition in force or as a new one that begins on a day. */
export function SystemSaveBar({ system, edit }: Props) {
  const [failure, setFailure] = useState<Failure>(null)
  const [beginning, setBeginning] = useState(false)
  const { run, running } = useCommand('systems.save')
  const save = async (from: string | null) => {
    const { engine, key } = system
    const reply = await run({ engine, key, ...edit.draft, from })
    if (!reply.ok) return setFailure(reply)
    setFailure(null)
    setBeginning(false)
    edit.drop()
    showToast(from === null ? text.saved(reply.value.title) : text.begun(from))
  }
  useShortcut('ctrl+s', () => void save(null), { label: text.save, enabled: edit.changed })
  return (
    <>
      {failure && !beginning && (
        <div className={classes.refusal}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <BottomBar
        kind="commit"
        right={
          edit.changed && (
            <LinkButton
              quiet
              onClick={() => {
                setFailure(null)
                edit.drop()
              }}
            >
              {text.drop}
            </LinkButton>
          )
        }
      >
        <Button
          kind="primary"
          keys="ctrl+s"
          disabled={!edit.changed}
          loading={running}
          onClick={() => void save(null)}
        >
          {text.save}
        </Button>
        <Button disabled={!edit.changed} onClick={() => setBeginning(true)}>
          {text.newEdition}
        </Button>
      </BottomBar>
      {beginning && (
        <NewEditionDialog
          title={system.title}
          failure={failure}
          busy={running}
          onSend={(from) => void save(from)}
          onClose={() => setBeginning(false)}
        />
      )}
    </>
  )
}

type DialogProps = {
  title: string
  failure: Failure
  busy: boolean
  onSend: (from: string) => void
  onClose: () => void
}

function NewEditionDialog({ title, failure, busy, onSend, onClose }: DialogProps) {
  const [from, setFrom] = useState(localToday())
  return (
    <FormDialog
      title={text.newEditionTitle(title)}
      send={text.begin}
      onSend={() => onSend(from)}
      onClose={onClose}
      ready={from !== ''}
      busy={busy}
      failure={failure}
    >
      <p className={classes.note}>{text.newEditionAbout}</p>
      <FieldStack>
        <DayField
          label={text.from}
          name="from"
          value={from}
          onChange={setFrom}
          error={errorAt(failure, 'from')}
        />
      </FieldStack>
    </FormDialog>
  )
}
