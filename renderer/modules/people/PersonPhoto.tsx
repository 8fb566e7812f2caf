import type { Photo } from '#shared/modules/people/schema'
import { text } from './people.text'
import classes from './person-photo.module.css'

type PersonPhotoProps = { src: string; crop: Photo['crop'] | null; name: string }

/** The photo in its 4:5 crop, or an outline where there is none. */
export function PersonPhoto({ src, crop, name }: PersonPhotoProps) {
  if (src === '' || crop === null)
    return (
      <div className={classes.frame} role="img" aria-label={text.noPhoto}>
        <svg viewBox="0 0 66 86" className={classes.outline} aria-hidden="true">
          <ellipse cx="33" cy="33" rx="13" ry="16" />
          <path d="M7 86 C7 68 18 60 24 59 L33 67 L42 59 C48 60 59 68 59 86 Z" />
        </svg>
      </div>
    )
  const { x, y, width, height } = crop
  return (
    <div className={classes.frame}>
      <img
        src={src}
        alt={name}
        className={classes.picture}
        style={{
          width: `${100 / width}%`,
          height: `${100 / height}%`,
          left: `${(-x / width) * 100}%`,
          top: `${(-y / height) * 100}%`,
        }}
      />
    </div>
  )
}
