import { type DragEvent, useState } from 'react'
import type { Grant } from '#shared/values/id'
import { api, grantsOfDropped } from '../../../api/client'
import { Button, ErrorNotice, FieldStack, Page, PageHead, ProgressLine, TextField } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { OwnRecipient } from './OwnRecipient'
import { useLook } from './use-import'

/** Files, a folder, or what was dropped on the page; with the passphrase of a sealed package. */
export function ImportChoose() {
  const look = useLook()
  const [over, setOver] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const start = (grants: readonly Grant[]) => look.run(grants, passphrase)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!look.busy) void grantsOfDropped([...event.dataTransfer.files]).then(start)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the buttons
    <div
      className={classes.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Page head={<PageHead title={text.importTitle} />}>
        <div className={classes.choose}>
          <div className={classes.box} data-over={over}>
            <h2>{over ? text.dropHere : text.chooseHead}</h2>
            {look.busy ? (
              <ProgressLine progress={look.progress} onCancel={look.cancel} />
            ) : (
              <Ways passphrase={passphrase} onPassphrase={setPassphrase} onChosen={start} />
            )}
          </div>
          <ErrorNotice error={look.failure} />
          <OwnRecipient />
        </div>
      </Page>
    </div>
  )
}

type WaysProps = {
  passphrase: string
  onPassphrase: (text: string) => void
  onChosen: (grants: readonly Grant[]) => void
}

function Ways({ passphrase, onPassphrase, onChosen }: WaysProps) {
  const pickFiles = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'packages', multiple: true })
    if (picked.ok) onChosen(picked.value)
  }
  const pickFolder = async () => {
    const picked = await api.shell.pickFolder({ purpose: 'people' })
    if (picked.ok && picked.value) onChosen([picked.value])
  }
  return (
    <>
      <p>{text.chooseWords}</p>
      <FieldStack labelWidth={88}>
        <TextField
          type="password"
          label={text.packagePassphrase}
          name="passphrase"
          value={passphrase}
          rule={text.packagePassphraseRule}
          limit={200}
          onChange={onPassphrase}
        />
      </FieldStack>
      <div className={classes.acts}>
        <Button kind="primary" onClick={() => void pickFiles()} first>
          {text.chooseFiles}
        </Button>
        <Button onClick={() => void pickFolder()}>{text.chooseFolder}</Button>
      </div>
      <ul className={classes.about}>
        {text.importAbout.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  )
}
