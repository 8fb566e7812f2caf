import { useState } from 'react'
import type { Warning } from '#shared/modules/people/schema'
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
import type { JudgedWarning } from './use-warnings'

const FIRST = 8

/** What is to be checked, each with its remedy; what was explained is folded away below. */
export function WarningsBlock() {
  const [explaining, setExplaining] = useState<Warning | null>(null)
  const [all, setAll] = useState(false)
  const { opened, warnings, changed } = useEditing()
  const open = warnings.filter((it) => it.accepted === null)
  const accepted = warnings.filter((it) => it.accepted !== null)
  /** Only what is stored can be explained: a value still being typed may be another one in a moment. */
  const explain = (warning: Warning) =>
    !changed || opened.warnings.some((it) => it.key === warning.key)
      ? setExplaining(warning)
      : showToast(text.explainAfterSave)
  return (
    <PanelBlock title={text.warnings} facts={text.items(open.length)}>
      {open.length === 0 && <p className={classes.quiet}>{text.noWarnings}</p>}
      {open.slice(0, all ? open.length : FIRST).map((it) => (
        <OpenWarning key={it.key} warning={it} onExplain={() => explain(it)} />
      ))}
      {open.length > FIRST && !all && (
        <LinkButton onClick={() => setAll(true)}>{text.otherItems(open.length - FIRST)}</LinkButton>
      )}
      {accepted.length > 0 && (
        <details className={classes.accepted}>
          <summary>{text.accepted(accepted.length)}</summary>
          {accepted.map((it) => (
            <AcceptedWarning key={it.key} warning={it} />
          ))}
        </details>
      )}
      {explaining && <ExplainDialog warning={explaining} onClose={() => setExplaining(null)} />}
    </PanelBlock>
  )
}

type OpenWarningProps = { warning: Warning; onExplain: () => void }

function OpenWarning({ warning, onExplain }: OpenWarningProps) {
  const { content, change, readOnly, go: onGo } = useEditing()
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

function AcceptedWarning({ warning }: { warning: JudgedWarning }) {
  const { opened, readOnly, go: onGo } = useEditing()
  const { id } = opened.person
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

type ExplainDialogProps = { warning: Warning; onClose: () => void }

function ExplainDialog({ warning, onClose }: ExplainDialogProps) {
  const { id } = useEditing().opened.person
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
