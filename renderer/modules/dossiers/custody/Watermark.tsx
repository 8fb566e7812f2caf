import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useScreenGuard } from '../../../app/files/use-screen-guard'
import { apiQuery } from '../../../app/queries'
import classes from './custody.module.css'

/** The time in the mark is never older than this many milliseconds. */
const FRESH = 60_000

/**
 * Who looks and when, slanted over the whole of the positioned element around it. It lies over what is shown; the image
 * itself stays clean. While it lies there, the window keeps out of screenshots where the system can.
 */
export function Watermark() {
  const { data } = useQuery({ ...apiQuery('dossiers.watermark', {}), refetchInterval: FRESH })
  const id = useId()
  useScreenGuard()
  if (!data) return null
  return (
    <svg className={classes.watermark} aria-hidden="true" data-testid="watermark">
      <defs>
        <pattern
          id={id}
          width="300"
          height="190"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="6" y="40">
            {data.text}
          </text>
          <text x="-144" y="135">
            {data.text}
          </text>
          <text x="156" y="135">
            {data.text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
