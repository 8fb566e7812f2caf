import { useEffect, useRef, useState } from 'react'
import type { Progress } from '#shared/ipc/method'
import type { Reply } from '#shared/ipc/reply'
import type { VaultState } from '#shared/platform/vault/contract'
import { api } from '../../api/client'
import { setVaultState } from '../../app/session'
import { ErrorNotice, type Failure, KeyCap, ProgressLine, useShortcut } from '../../components'
import { EntryScreen } from './EntryScreen'
import classes from './vault.module.css'
import { text } from './vault.text'

/** No database is chosen: make one, open one, look at the demonstration county, or go back to a recent one. */
export function FirstRun({ state, onCreate }: { state: VaultState; onCreate: () => void }) {
  const { error, progress, busy, take, openDemonstration, open } = useOpening()
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => start(choices.current), [])
  useShortcut('arrowdown', () => walk(choices.current, 1))
  useShortcut('arrowup', () => walk(choices.current, -1))
  useShortcut('ctrl+n', onCreate, { label: text.create })
  useShortcut('ctrl+o', () => void open(), { label: text.open })
  useShortcut('ctrl+d', () => void openDemonstration(), { label: text.demonstration })
  return (
    <EntryScreen title={text.firstRun}>
      <div ref={choices}>
        <Choice
          name={text.create}
          about={text.createAbout}
          keys="ctrl+n"
          disabled={busy}
          onClick={onCreate}
        />
        <Choice
          name={text.open}
          about={text.openAbout}
          keys="ctrl+o"
          disabled={busy}
          onClick={() => void open()}
        />
        <Choice
          name={text.demonstration}
          about={text.demonstrationAbout}
          keys="ctrl+d"
          disabled={busy}
          onClick={() => void openDemonstration()}
        />
        {progress && (
          <div className={classes.message}>
            <ProgressLine progress={progress} />
          </div>
        )}
        {error && (
          <div className={classes.message}>
            <ErrorNotice error={error} />
          </div>
        )}
        {state.recent.length > 0 && <div className={classes.recentHead}>{text.recent}</div>}
        {state.recent.map((it) => (
          <button
            key={it.id}
            type="button"
            className={`${classes.choice} ${classes.recent}`}
            disabled={!it.exists || busy}
            data-recent
            onClick={() => void take(api.vault.openRecent({ id: it.id }))}
          >
            <span>
              <span className={classes.choiceName}>{it.name}</span>
              <span className={classes.recentFolder}>{it.folder}</span>
            </span>
            {!it.exists && <span className={classes.choiceKeys}>{text.missing}</span>}
          </button>
        ))}
      </div>
    </EntryScreen>
  )
}

function useOpening() {
  const [error, setError] = useState<Failure>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (call: Promise<Reply<VaultState>>) => {
    setBusy(true)
    setError(null)
    const reply = await call
    setBusy(false)
    setProgress(null)
    if (reply.ok) setVaultState(reply.value)
    else setError(reply)
  }
  const open = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'database' })
    const grant = picked.ok ? picked.value[0] : undefined
    if (grant) await take(api.vault.choose({ grant }))
  }
  const openDemonstration = () => {
    setProgress({ done: 0, total: 0, message: text.preparingDemonstration })
    return take(api.vault.openDemonstration({}, { onProgress: setProgress }))
  }
  return { error, progress, busy, take, open, openDemonstration }
}

type ChoiceProps = { name: string; about: string; keys: string; disabled: boolean; onClick: () => void }

function Choice({ name, about, keys, disabled, onClick }: ChoiceProps) {
  return (
    <button type="button" className={classes.choice} disabled={disabled} onClick={onClick}>
      <span className={classes.choiceName}>{name}</span>
      <span className={classes.choiceAbout}>{about}</span>
      <span className={classes.choiceKeys}>
        <KeyCap keys={keys} />
      </span>
    </button>
  )
}

/** The database opened last is at hand with Enter; without one the first choice is. */
function start(root: HTMLElement | null): void {
  const recent = root?.querySelector<HTMLElement>('[data-recent]:not(:disabled)')
  if (recent) recent.focus()
  else walk(root, 1)
}

/** ↑ and ↓ go from choice to choice. */
function walk(root: HTMLElement | null, step: 1 | -1): void {
  const choices = [...(root?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])]
  const at = choices.indexOf(document.activeElement as HTMLElement)
  choices[Math.max(0, Math.min(choices.length - 1, at + step))]?.focus()
}
