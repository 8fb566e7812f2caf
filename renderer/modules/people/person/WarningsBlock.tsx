import { useState } from 'react'
import type { Warning } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { dateWords } from '../../../app/when'
import {
  AreaField,
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  LinkButton,
  PanelBlock,
  showToast,
} from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'
import { remedyOf } from './remedies'

export type Accepted = { by: string; at: string; reason: string }
export type JudgedWarning = Warning & { accepted: Accepted | null }

type WarningsBlockProps = {
  id: PersonId
  warnings: readonly JudgedWarning[]
  /** Nothing on the page waits to be saved, so that every warning is about what is on record. */
  saved: boolean
  onGo: (field: string) => void
}

const FIRST = 8

/** What is to be checked, each with its remedy; what was explained is folded away below. */
export function WarningsBlock({ id, warnings, saved, onGo }: WarningsBlockProps) {
  const [explaining, setExplaining] = useState<Warning | null>(null)
  const [all, setAll] = useState(false)
  const { opened } = useEditing()
  const open = warnings.filter((it) => it.accepted === null)
  const accepted = warnings.filter((it) => it.accepted !== null)
  /** Only what is stored can be explained: a value still being typed may be another one in a moment. */
  const explain = (warning: Warning) =>
    saved || opened.warnings.some((it) => it.key === warning.key)
      ? setExplaining(warning)
      : showToast(text.explainAfterSave)
  return (
    <PanelBlock title={text.warnings} facts={text.items(open.length)}>
      {open.length === 0 && <p className={classes.quiet}>{text.noWarnings}</p>}
      {open.slice(0, all ? open.length : FIRST).map((it) => (
        <OpenWarning key={it.key} warning={it} onGo={onGo} onExplain={() => explain(it)} />
      ))}
      {open.length > FIRST && !all && (
        <LinkButton onClick={() => setAll(true)}>{text.otherItems(open.length - FIRST)}</LinkButton>
      )}
      {accepted.length > 0 && (
        <details className={classes.accepted}>
          <summary>{text.accepted(accepted.length)}</summary>
          {accepted.map((it) => (
            <AcceptedWarning key={it.key} id={id} warning={it} onGo={onGo} />
          ))}
        </details>
      )}
      {explaining && <ExplainDialog id={id} warning={explaining} onClose={() => setExplaining(null)} />}
    </PanelBlock>
  )
}

type OpenWarningProps = { warning: Warning; onGo: (field: string) => void; onExplain: () => void }

function OpenWarning({ warning, onGo, onExplain }: OpenWarningProps) {
  const { content, change, readOnly } = useEditing()
  const remedy = remedyOf(warning, content)
  return (
    <div className={classes.warning}>
      <button
        type="button"
        className={classes.warningTitle}
        data-severity={warning.severity}
        title={text.goThere}
        onClick={() => onGo(warning.field)}
      >
        {warning.title}
      </button>
      <p>{warning.detail}</p>
      {!readOnly && (
        <div className={classes.warningActs}>
          {remedy ? (
            <Button small onClick={() => change(remedy.part)}>
              {remedy.label}
            </Button>
          ) : (
            <Button small onClick={() => onGo(warning.field)}>
              {text.goThere}
            </Button>
          )}
          <Button small kind="quiet" onClick={onExplain}>
            {text.explain}
          </Button>
        </div>
      )}
    </div>
  )
}

type AcceptedWarningProps = { id: PersonId; warning: JudgedWarning; onGo: (field: string) => void }

function AcceptedWarning({ id, warning, onGo }: AcceptedWarningProps) {
  const { readOnly } = useEditing()
  const reopening = useCommand('people.reopenWarning')
  const { accepted } = warning
  const reopen = async () => {
    const reply = await reopening.run({ id, key: warning.key })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
  }
  return (
    <div className={classes.warning}>
      <button type="button" className={classes.warningTitle} onClick={() => onGo(warning.field)}>
        {warning.title}
      </button>
      {accepted && (
        <p className={classes.quiet}>
          {text.acceptedBy(accepted.by, dateWords(new Date(accepted.at)), accepted.reason)}
          {!readOnly && (
            <span className={classes.acceptedAct}>
              <LinkButton onClick={() => void reopen()}>{text.reopen}</LinkButton>
            </span>
          )}
        </p>
      )}
    </div>
  )
}

type ExplainDialogProps = { id: PersonId; warning: Warning; onClose: () => void }

function ExplainDialog({ id, warning, onClose }: ExplainDialogProps) {
  const accepting = useCommand('people.acceptWarning')
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const submit = async () => {
    const reply = await accepting.run({ id, key: warning.key, reason })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <Dialog
      title={text.explainTitle(warning.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.photo.cancel}
          </Button>
          <Button kind="primary" loading={accepting.running} onClick={() => void submit()}>
            {text.explainDone}
          </Button>
        </>
      }
    >
      <p className={classes.dialogWords}>{warning.detail}</p>
      <FieldStack labelWidth={48}>
        <AreaField
          label={text.explainField}
          name="reason"
          value={reason}
          onChange={setReason}
          rule={text.explainHelp}
          limit={200}
          minRows={3}
          lines
          autoFocus
        />
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}
