import { useCallback } from 'react'
import type { PhotoMatch } from '#shared/modules/people/contract-photos'
import { PersonId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { api } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { bareControl, PickerInput, type PickOption, Segmented, Tag, type Tone } from '../../../components'
import { PersonPhoto } from '../PersonPhoto'
import { useUnits } from '../people.queries'
import classes from './photos.module.css'
import { text } from './photos.text'
import type { PhotoDecision } from './use-decide-photo'

const TONES: Partial<Record<PhotoMatch['outcome'], Tone>> = {
  wrong: 'red',
  doubtful: 'amber',
  replace: 'accent',
}

type PhotoRowProps = {
  previewKey: string
  match: PhotoMatch
  focused: boolean
  start: number
  height: number
  onPick: () => void
  onDecide: (decision: PhotoDecision) => void
  onLeave: () => void
}

/** One picture: what stands, what comes, from which file, whose it is and why, and whether it is written. */
export function PhotoRow(props: PhotoRowProps) {
  const { previewKey, match, focused, start, height, onPick, onDecide, onLeave } = props
  const { outcome, fileName, person, take, bytes } = match
  const slash = fileName.lastIndexOf('/')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and shows the picture in work
    <div
      role="treeitem"
      className={classes.row}
      data-focused={focused}
      data-quiet={!take}
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={onPick}
    >
      <span>
        <Tag tone={TONES[outcome] ?? 'normal'}>{text.outcomes[outcome]}</Tag>
      </span>
      <span className={classes.picture}>{person && outcome !== 'new' && <Stored id={person.id} />}</span>
      <span className={classes.picture}>
        {match.crop && <Incoming previewKey={previewKey} match={match} crop={match.crop} />}
      </span>
      <span className={classes.file} title={fileName}>
        <span className={classes.clipped}>{fileName.slice(slash + 1)}</span>
        <span className={classes.place}>
          {[fileName.slice(0, Math.max(0, slash)), text.kilobytes(bytes)]
            .filter((it) => it !== '')
            .join(text.gap)}
        </span>
      </span>
      <Whose match={match} onDecide={onDecide} onLeave={onLeave} />
      {person && outcome !== 'same' ? (
        <Segmented
          small
          label={text.deed(person.name)}
          value={take ? 'write' : 'skip'}
          options={[
            { value: 'write', label: text.write },
            { value: 'skip', label: text.skip },
          ]}
          onChange={(value) => onDecide({ take: value === 'write' })}
        />
      ) : (
        <span className={classes.quiet}>{text.skip}</span>
      )}
    </div>
  )
}

export function personFieldId(index: number): string {
  return `photo-person-${index}`
}

type WhoseProps = Pick<PhotoRowProps, 'match' | 'onDecide' | 'onLeave'>

/** The person, changed by looking for another; namesakes stand first in the list. */
function Whose({ match, onDecide, onLeave }: WhoseProps) {
  const { short } = useUnits()
  const { index, fileName, how, person, candidates, outcome } = match
  const find = useCallback(
    async (query: string): Promise<readonly PickOption[]> => {
      const words = query.trim()
      if (words === '' || candidates.some((it) => it.name === words)) return candidates.map(optionOf)
      const reply = await api.people.list({ text: words, limit: 20 })
      return reply.ok ? reply.value.rows.map((it) => optionOf({ ...it, unit: it.organizationName })) : []
    },
    [candidates],
  )
  if (outcome === 'wrong') return <span className={classes.wrong}>{how}</span>
  return (
    <span className={classes.whose}>
      <PickerInput
        label={text.personOf(fileName)}
        placeholder={text.choose}
        value={person?.id ?? ''}
        shown={person ? listName(person.name) : ''}
        options={find}
        onChange={(id) => {
          const personId = PersonId.safeParse(id)
          onDecide({ personId: personId.success ? personId.data : null })
          onLeave()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.preventDefault()
          onLeave()
        }}
        control={bareControl(personFieldId(index), classes.control)}
      />
      <span className={classes.place} data-doubtful={outcome === 'doubtful'}>
        {person ? text.described(short.unit(person.unit), person.birth) : ''}
        {person ? text.gap : ''}
        {how}
      </span>
    </span>
  )
}

function optionOf(it: { id: string; name: string; unit: string; birth: string }): PickOption {
  return { value: it.id, label: it.name, hint: text.described(it.unit, it.birth) }
}

function Stored({ id }: { id: PersonId }) {
  const { data = '' } = useApiQuery('people.photo', { id })
  return data === '' ? null : <img src={data} alt="" className={classes.stored} />
}

type IncomingProps = { previewKey: string; match: PhotoMatch; crop: NonNullable<PhotoMatch['crop']> }

function Incoming({ previewKey, match, crop }: IncomingProps) {
  const { data = '' } = useApiQuery('people.incomingPhoto', { key: previewKey, index: match.index })
  return <PersonPhoto src={data} crop={crop} name={text.photo(match.person?.name ?? match.fileName)} />
}
