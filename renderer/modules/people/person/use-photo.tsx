import { useState } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { Photo } from '#shared/modules/people/schema'
import { api } from '../../../api/client'
import { useApiQuery, useCommand } from '../../../app/queries'
import { showToast } from '../../../components'
import { PersonPhoto } from '../PersonPhoto'
import { PhotoDialog } from './PhotoDialog'
import classes from './person.module.css'
import { text } from './person.text'

type PhotoParts = {
  opened: OpenedPerson
  version: number
  readOnly: boolean
  onVersion: (version: number) => void
}

/** The photo in the head, and changing it: a new file, another crop, or none. */
export function usePhoto({ opened, version, readOnly, onVersion }: PhotoParts) {
  const { id, name, photo } = opened.person
  const { data: src = '' } = useApiQuery('people.photo', { id })
  const setting = useCommand('people.setPhoto')
  const cropping = useCommand('people.cropPhoto')
  const [open, setOpen] = useState(false)

  const fail = (message: string) => void showToast(message, { tone: 'failed' })
  const replace = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'photo' })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await setting.run({ id, version, grant })
    if (!reply.ok) return fail(reply.message)
    onVersion(reply.value.version)
    showToast(text.photo.changed)
    setOpen(true)
  }
  const remove = async () => {
    const reply = await setting.run({ id, version, grant: null })
    if (!reply.ok) return fail(reply.message)
    onVersion(reply.value.version)
    setOpen(false)
    showToast(text.photo.removed)
  }
  const crop = async (frame: Photo['crop']) => {
    const reply = await cropping.run({ id, version, crop: frame })
    if (!reply.ok) return fail(reply.message)
    onVersion(reply.value.version)
    setOpen(false)
    showToast(text.photo.cropped)
  }
  const show = photo ? () => setOpen(true) : () => void replace()
  return {
    open: show,
    picture: (
      <button
        type="button"
        className={classes.photo}
        title={readOnly ? undefined : text.photo.change}
        disabled={readOnly}
        onClick={show}
      >
        <PersonPhoto src={src} crop={photo?.crop ?? null} name={name} />
      </button>
    ),
    dialog: open && photo && src !== '' && (
      <PhotoDialog
        key={photo.hash}
        src={src}
        crop={photo.crop}
        busy={setting.running || cropping.running}
        onUse={(frame) => void crop(frame)}
        onReplace={() => void replace()}
        onRemove={() => void remove()}
        onClose={() => setOpen(false)}
      />
    ),
  }
}
