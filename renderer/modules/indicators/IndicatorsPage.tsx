import { PageHead } from '../../components'
import { text } from './indicators.text'

export function IndicatorsPage() {
  return <PageHead title={text.title} />
}
