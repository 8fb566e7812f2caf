import { useEditing } from '../person/editor-context'
import { text as personText } from '../person/person.text'
import classes from './form.module.css'

/** The photo's box: Enter or a click opens what the photo is chosen and cropped with. */
export function PhotoCell() {
  const { photo } = useEditing()
  return (
    <button
      type="button"
      data-control
      className={classes.photoCell}
      onClick={photo.open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        photo.open()
      }}
    >
      {personText.photo.change}
    </button>
  )
}
