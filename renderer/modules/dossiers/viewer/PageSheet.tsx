import type { ReactNode } from 'react'
import { Watermark } from '../custody/Watermark'
import type { ImageKey } from './decode'
import { PageCanvas } from './PageCanvas'
import { type Size, turned } from './view-scale'
import classes from './viewer.module.css'

type Props = {
  image: ImageKey
  full: Size
  /** CSS pixels before the view is turned. */
  shown: Size
  turns: number
  label: string
  overlay?: ReactNode
}

/** One page as paper on the desk: its image, what is framed on it, and over all of it who is reading. */
export function PageSheet({ image, full, shown, turns, label, overlay }: Props) {
  const place = turned(shown, turns)
  return (
    <div className={classes.place} style={{ width: place.width, height: place.height }}>
      <div
        className={classes.sheet}
        style={{
          width: shown.width,
          height: shown.height,
          transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
        }}
      >
        <PageCanvas image={image} full={full} shown={shown} label={label} />
        {overlay}
      </div>
      <Watermark />
    </div>
  )
}
