import { useMemo } from 'react'
import { visiblePart } from '#shared/platform/print/picture'
import { type Box, inset } from '#shared/platform/print/units'
import { bytesOfDataAddress, pictureSize } from '#shared/values/picture-size'
import styles from './paper.module.css'

type Props = { address: string; crop: Box | null; box: Box; label: string }

/** A picture that fills its box undistorted; without one, a grey figure on screen and nothing on paper. */
export function Picture({ address, crop, box, label }: Props) {
  const size = useMemo(() => pictureSize(bytesOfDataAddress(address)), [address])
  const frame = inset(box, 0.4, 0.4)
  if (!size) return <Figure box={frame} />
  const part = visiblePart(size, crop, frame)
  return (
    <svg
      {...frame}
      viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <image href={address} width={size.width} height={size.height} preserveAspectRatio="none" />
    </svg>
  )
}

function Figure({ box }: { box: Box }) {
  const middle = box.x + box.width / 2
  const unit = box.width / 20
  const shoulders = box.y + box.height
  return (
    <g>
      <rect {...box} className={styles.screen} />
      <ellipse
        cx={middle}
        cy={box.y + box.height * 0.42}
        rx={unit * 4.2}
        ry={unit * 5}
        className={styles.figure}
      />
      <path
        className={styles.figure}
        d={`M${middle - unit * 8} ${shoulders} q${unit} ${-unit * 9} ${unit * 8} ${-unit * 9} q${unit * 7} 0 ${unit * 8} ${unit * 9} z`}
      />
    </g>
  )
}
