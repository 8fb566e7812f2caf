import { Menu } from '@mantine/core'
import type { Grant } from '#shared/values/id'
import { api } from '../../../api/client'
import { type InputOf, useApiQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { PersonPhoto } from '../../people/PersonPhoto'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

type Choice = InputOf<'awards.setNominationPhoto'>['photo']

/** The photo of the form: chosen, taken from the person's file, or none. */
export function PhotoField({ editing }: { editing: NominationEditing }) {
  const { nomination } = editing
  if (!nomination)
    return (
      <div className={classes.photo}>
        <PersonPhoto src="" crop={null} name="" />
        <span className={classes.photoWords}>{text.photo.after}</span>
      </div>
    )
  return <StoredPhoto editing={editing} />
}

function StoredPhoto({ editing: { nomination, readOnly, content } }: { editing: NominationEditing }) {
  const id = nomination?.id
  const { data } = useApiQuery(
    'awards.nominationPhoto',
    { id: id ?? ('' as never) },
    { enabled: Boolean(id) },
  )
  const setting = useTask('awards.setNominationPhoto', text.photo.change)
  const set = async (photo: Choice) => {
    if (!id) return
    const reply = await setting.run({ id, photo })
    const failed = [reply.ok ? '' : reply.message, reply.ok ? '' : (reply.remedy ?? '')].join('')
    showToast(reply.ok ? text.photo.changed : failed, { tone: reply.ok ? 'done' : 'failed' })
  }
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'photo' })
    const grant: Grant | undefined = picked.ok ? picked.value[0] : undefined
    if (grant) await set({ from: 'picture', grant })
  }
  const src = data ? `data:${data.mime};base64,${data.base64}` : ''
  return (
    <Menu position="bottom-end" disabled={readOnly}>
      <Menu.Target>
        <button type="button" className={classes.photo} aria-label={text.photo.change} disabled={readOnly}>
          <PersonPhoto src={src} crop={data?.crop ?? null} name={content.name} />
          {!readOnly && <span className={classes.photoWords}>{text.photo.change}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void choose()}>{text.photo.file}</Menu.Item>
        {nomination?.personId && (
          <Menu.Item onClick={() => void set({ from: 'record' })}>{text.photo.record}</Menu.Item>
        )}
        {data && <Menu.Item onClick={() => void set({ from: 'none' })}>{text.photo.none}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
